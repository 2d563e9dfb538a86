package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.ipynb.Cell;
import virtlab.ipynb.NotebookReader;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.KernelProcess;

/** Notebooks in the style of those written for IJava; a cell's metadata says what it must show. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class IJavaNotebooksIT {
  @ParameterizedTest
  @ValueSource(strings = {"display", "collections", "classes", "files", "magics", "kernel"})
  void runsUnchanged(String name, @TempDir Path folder) throws Exception {
    Path file = Path.of(getClass().getResource("/ijava/" + name + ".ipynb").toURI());
    try (KernelProcess kernel = Kernels.start(KernelMain.class, folder, Map.of())) {
      for (Cell cell : NotebookReader.read(file).code()) {
        Execution done = kernel.client().execute(cell.source());
        assertThat(done.status()).as(cell.source() + "\n" + done.reply()).isEqualTo("ok");
        String shown = done.result() + done.outputs() + done.stream("stdout");
        assertThat(shown).as(cell.source()).contains(cell.metadata().path("expect").asText());
      }
    }
  }
}
