package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.KernelProcess;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;
import virtlab.kernel.client.Submission;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EndIT {
  @Test
  void endsWhenAskedAndRemembersItsInputs(@TempDir Path folder) throws Exception {
    try (KernelProcess kernel = Kernels.start(FakeInterpreter.class, folder, Map.of())) {
      kernel.client().execute("value 5");
      assertThat(kernel.client().shutdown(true).path("restart").asBoolean()).isTrue();
      assertThat(kernel.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(kernel.process().exitValue()).isZero();
    }
    try (KernelProcess kernel = Kernels.start(FakeInterpreter.class, folder, Map.of())) {
      assertThat(kernel.client().historyTail(1).path(0).path(2).asText()).isEqualTo("value 5");
    }
  }

  @Test
  void endsWithItsParent(@TempDir Path folder) throws Exception {
    Process parent = new ProcessBuilder("sleep", "60").start();
    String pid = Long.toString(parent.pid());
    try (KernelProcess kernel =
        Kernels.start(FakeInterpreter.class, folder, Map.of("JPY_PARENT_PID", pid))) {
      parent.destroyForcibly();
      assertThat(kernel.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void anInterruptDuringTheStartKeepsTheCellFromRunning(@TempDir Path folder) throws Exception {
    try (KernelProcess kernel =
        Kernels.start(FakeInterpreter.class, folder, Map.of("FAKE_START_MILLIS", "8000"))) {
      Submission waiting = kernel.client().submit(Request.of("value 1"));
      assertThat(kernel.client().kernelInfo().path("status").asText()).isEqualTo("ok");
      Thread.sleep(500); // the shell's thread has come to wait for the start
      kernel.client().interrupt();
      assertThat(waiting.await(OutputListener.none()).reply().path("ename").asText())
          .isEqualTo("Interrupted");
      assertThat(kernel.client().execute("value 2").result()).isEqualTo("2");
    }
  }
}
