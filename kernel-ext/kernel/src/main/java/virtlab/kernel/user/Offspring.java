package virtlab.kernel.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processes that a user process started. They inherit the link's secret, by which those are
 * found too whose parent has gone; only Linux shows it, elsewhere there are none to find.
 */
record Offspring(String secret) {
  /** Ends them all. */
  void end() {
    if (Files.isDirectory(Path.of("/proc/self"))) {
      ProcessHandle.allProcesses().filter(this::belongs).forEach(ProcessHandle::destroyForcibly);
    }
  }

  private boolean belongs(ProcessHandle process) {
    try {
      byte[] variables = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/environ"));
      return new String(variables, StandardCharsets.ISO_8859_1)
          .contains("VIRTLAB_LINK_SECRET=" + secret);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
