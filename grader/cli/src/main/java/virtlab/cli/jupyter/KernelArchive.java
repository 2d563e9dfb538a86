package virtlab.cli.jupyter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import virtlab.cli.Place;

/**
 * The kernel process's class-data archive: one file per JDK build and installed folder in the
 * user's cache. A file that is missing or does not fit is passed over by the JVM without a word.
 */
final class KernelArchive {
  private KernelArchive() {}

  static Path file(Place place) {
    String build = System.getProperty("java.vm.version") + System.getProperty("java.vm.vendor");
    String key = Integer.toHexString((build + place.home()).hashCode());
    return place.cache().resolve("kernel-" + Runtime.version().feature() + "-" + key + ".jsa");
  }

  static List<String> options(Place place) {
    return List.of(
        "-XX:SharedArchiveFile=" + file(place),
        "-Xshare:auto",
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off");
  }

  static boolean exists(Place place) {
    return Files.exists(file(place));
  }
}
