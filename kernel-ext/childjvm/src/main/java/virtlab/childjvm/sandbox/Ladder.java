package virtlab.childjvm.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import virtlab.childjvm.ChildJvm;

/** Tries the ways in order; a way counts only if a JVM really starts in it. */
final class Ladder {
  static final List<Sandbox> WORKING =
      Stream.<Sandbox>of(new Bubblewrap(), new Unshare()).filter(Ladder::works).toList();
  static final Sandbox BEST = WORKING.isEmpty() ? Sandbox.none() : WORKING.get(0);

  private Ladder() {}

  private static boolean works(Sandbox sandbox) {
    List<String> command = List.of(ChildJvm.currentJava().toString(), "-Xmx64m", "-version");
    ProcessBuilder builder =
        new ProcessBuilder(sandbox.wrap(command, List.of(Path.of(System.getProperty("java.home")))))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (process.waitFor(20, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
