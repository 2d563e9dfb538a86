package virtlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import virtlab.cli.jupyter.KernelCommand;

/** The kernel of this build, from the class path of the tests. */
public final class OurKernel {
  private OurKernel() {}

  /** Its start; what it keeps goes to {@code folder}. */
  public static KernelCommand command(Path folder) {
    List<String> words =
        List.of(
            Place.java().toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "virtlab.kernel.KernelMain",
            "{connection_file}");
    Map<String, String> environment =
        Map.of("VIRTLAB_DATA", folder.toString(), "VIRTLAB_LANG", "en", "VIRTLAB_USER_HEAP", "128");
    return new KernelCommand(words, environment, false);
  }
}
