package virtlab.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import virtlab.childjvm.ChildJvm;
import virtlab.childjvm.Installation;
import virtlab.kernel.client.KernelProcess;
import virtlab.kernel.client.Launch;
import virtlab.kernel.protocol.ConnectionInfo;

/** Starts kernels of this build in processes of their own. */
final class Kernels {
  private Kernels() {}

  static KernelProcess start(Class<?> main, Path folder, Map<String, String> more)
      throws IOException {
    return start(main, folder, more, ConnectionInfo.onLoopback());
  }

  static KernelProcess start(
      Class<?> main, Path folder, Map<String, String> more, ConnectionInfo connection)
      throws IOException {
    ChildJvm jvm =
        new ChildJvm(
            ChildJvm.currentJava(),
            List.of("-Xmx128m", "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"),
            Installation.current().classPath("lib"),
            main.getName(),
            List.of("{connection_file}"));
    Map<String, String> environment = new HashMap<>(more);
    environment.put("VIRTLAB_DATA", Files.createDirectories(folder.resolve("data")).toString());
    environment.put("VIRTLAB_LANG", "en");
    Launch launch = new Launch(jvm.command(), environment, folder, ProcessBuilder.Redirect.INHERIT);
    KernelProcess kernel = KernelProcess.start(launch, connection);
    try {
      kernel.awaitReady();
      return kernel;
    } catch (RuntimeException e) {
      kernel.close();
      throw e;
    }
  }
}
