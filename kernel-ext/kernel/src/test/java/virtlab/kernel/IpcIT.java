package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.KernelProcess;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;

/** A kernel whose connection file says {@code "transport": "ipc"}. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class IpcIT {
  @Test
  void answersOverUnixSocketsAndRemovesThemAtTheEnd(@TempDir Path folder) throws Exception {
    ConnectionInfo ipc = ConnectionInfo.inFolder(folder);
    Files.createFile(ipc.socketFile(Channel.SHELL)); // left by a kernel that was killed
    try (KernelProcess kernel = Kernels.start(FakeInterpreter.class, folder, Map.of(), ipc)) {
      assertThat(sockets(folder)).hasSize(5);
      assertThat(kernel.client().execute("value 7").result()).isEqualTo("7");
      assertThat(kernel.client().execute("lines 20000").stream("stdout").lines()).hasSize(20_000);
      assertThat(kernel.client().shutdown(false).path("status").asText()).isEqualTo("ok");
      assertThat(kernel.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(kernel.process().exitValue()).isZero();
    }
    assertThat(sockets(folder)).isEmpty();
  }

  private static List<Path> sockets(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("kernel-"))
          .toList();
    }
  }
}
