package virtlab.cli.jupyter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import virtlab.cli.Place;
import virtlab.cli.TemporaryFolder;
import virtlab.kernel.client.KernelProcess;

/**
 * The archives of the kernel's two processes: one pair per JDK build and installed folder, in the
 * user's cache. A file that is missing or does not fit is passed over by the JVM without a word, so
 * making them is only ever a matter of speed.
 *
 * <p>They hold class data; from JDK 25 on the kernel process has an ahead-of-time cache instead
 * (JEP 483 and 514), which keeps linked classes. The user process has none: beside a debugger the
 * JVM does not use it.
 */
public final class KernelArchive {
  private static final List<String> LESSON =
      List.of(
          "1+1",
          "int n = 3; String s = \"a\"; n",
          "record Point(int x, int y) {} List.of(new Point(1, 2), new Point(3, 4))",
          "for (int i = 0; i < 3; i++) { System.out.println(i); }",
          "var again = s + n; n < 4",
          "display(Map.of(\"a\", 1));",
          "unknown + 1",
          "throw new IllegalStateException(\"a lesson\");");

  /**
   * The profiles of an earlier run (JEP 515) would have both compilers compile at once what was hot
   * in it, on the processors that the two starting processes need.
   */
  private static final List<String> WITHOUT_PROFILES =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTRecordTraining");

  private static final List<String> QUIETLY = List.of("-Xlog:disable");

  private KernelArchive() {}

  private static Path file(Place place, String role) {
    String build = System.getProperty("java.vm.version") + System.getProperty("java.vm.vendor");
    String key = Integer.toHexString((build + place.home()).hashCode());
    return place.cache().resolve(role + "-" + Runtime.version().feature() + "-" + key + ".jsa");
  }

  private static final boolean AHEAD_OF_TIME = Runtime.version().feature() >= 25;

  static List<String> options(Place place) {
    List<String> options = new ArrayList<>(List.of("-Xlog:cds=off"));
    options.add("-Xlog:cds+dynamic=off");
    options.addAll(
        AHEAD_OF_TIME
            ? List.of("-XX:AOTCache=" + file(place, "kernel"), "-Xlog:aot=off")
            : List.of("-XX:SharedArchiveFile=" + file(place, "kernel")));
    options.add("-Dvirtlab.user.archive=" + file(place, "user"));
    return options;
  }

  static boolean exists(Place place) {
    return Files.exists(file(place, "kernel"));
  }

  /** Makes the archives if they are missing or older than the installation. */
  public static void prepare(Place place) {
    try {
      Path kernel = file(place, "kernel");
      if (Files.exists(kernel) && Files.getLastModifiedTime(kernel).compareTo(built(place)) > 0) {
        return;
      }
      Files.createDirectories(place.cache());
      try (TemporaryFolder folder = TemporaryFolder.in(place.cache(), "training")) {
        train(place, folder.path());
        keep(folder.path().resolve("user.jsa"), file(place, "user"));
        keep(folder.path().resolve("kernel.jsa"), kernel);
        OldArchives.remove(place.cache());
      }
    } catch (IOException | RuntimeException e) {
      // Without archives the kernel starts somewhat slower, and otherwise the same.
      return;
    }
  }

  private static java.nio.file.attribute.FileTime built(Place place) throws IOException {
    return Files.getLastModifiedTime(place.home().resolve("lib"));
  }

  /**
   * Two lessons: the first fills the cache of compiled cells, so that the second, of which the
   * archives are made, goes the way that most cells go.
   */
  private static void train(Place place, Path folder) throws IOException {
    lesson(KernelSpec.command(place, QUIETLY), folder);
    List<String> recording = new ArrayList<>(QUIETLY);
    if (AHEAD_OF_TIME) {
      recording.addAll(WITHOUT_PROFILES);
    }
    recording.add(
        (AHEAD_OF_TIME ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=")
            + folder.resolve("kernel.jsa"));
    recording.add("-Dvirtlab.user.archive=" + folder.resolve("user.jsa"));
    recording.add("-Dvirtlab.training=true");
    lesson(KernelSpec.command(place, recording), folder);
  }

  private static void lesson(List<String> command, Path folder) throws IOException {
    // What is learnt here is not the reader's history.
    Map<String, String> variables = Map.of("VIRTLAB_DATA", folder.toString());
    try (KernelProcess kernel = KernelProcess.start(command, variables, folder)) {
      kernel.awaitReady();
      LESSON.forEach(cell -> kernel.client().execute(cell));
      kernel.client().execute("1 + " + System.nanoTime() + "L");
      kernel.client().complete("Stri", 4);
      kernel.client().inspect("Math.max(1, 2)", 8, 0);
      kernel.client().shutdown(false);
      kernel.process().waitFor(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void keep(Path made, Path kept) throws IOException {
    if (Files.exists(made)) {
      Files.move(made, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
