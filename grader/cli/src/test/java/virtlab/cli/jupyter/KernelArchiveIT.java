package virtlab.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.cli.Place;

/** Installing makes the archives of both processes, and leaves nothing else in the cache. */
class KernelArchiveIT {
  private static final Path HOME = Path.of("target/virtlab").toAbsolutePath();

  @Test
  void bothProcessesGetTheirs(@TempDir Path cache) throws IOException {
    KernelArchive.prepare(new Place(cache, HOME, cache));
    assertThat(names(cache)).hasSize(3).contains("bytecode");
    assertThat(names(cache).get(1)).matches("kernel-\\d+-[0-9a-f]+\\.jsa");
    assertThat(names(cache).get(2)).matches("user-\\d+-[0-9a-f]+\\.jsa");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
