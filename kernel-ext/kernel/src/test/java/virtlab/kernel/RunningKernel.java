package virtlab.kernel;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.KernelProcess;

/** Tests on one kernel, which runs in a process of its own from the first test to the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class RunningKernel {
  private final Class<?> main;
  protected KernelProcess kernel;

  RunningKernel(Class<?> main) {
    this.main = main;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    kernel = Kernels.start(main, folder, Map.of());
  }

  @AfterAll
  void end() {
    kernel.close();
  }
}
