package virtlab.childjvm.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a JVM needs of the system besides its own folder. */
final class SystemPaths {
  /**
   * Bounds on the whole child: processes, open files, written file size, no cores, and address
   * space, which also bounds threads (each reserves a stack) where the user may start any number.
   */
  static final List<String> LIMITS =
      List.of(
          "--nofile=256:256",
          "--fsize=16777216:16777216",
          "--core=0:0",
          "--nproc=4096:4096",
          "--as=4294967296:4294967296");

  /** Where the shell of the second way finds its tools. */
  static final String PATH = "PATH=/usr/bin:/bin:/usr/sbin:/sbin";

  private SystemPaths() {}

  /** Folders of shared libraries, and the JDK's settings where a distribution keeps them apart. */
  static List<Path> libraries() {
    List<Path> paths = new ArrayList<>();
    for (String path : List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/etc/ld.so.cache")) {
      if (Files.exists(Path.of(path))) {
        paths.add(Path.of(path));
      }
    }
    try (Stream<Path> etc = Files.list(Path.of("/etc"))) {
      etc.filter(path -> path.getFileName().toString().startsWith("java-")).forEach(paths::add);
    } catch (IOException e) {
      return paths;
    }
    return paths;
  }

  /** The first of these tools on the usual paths, or the bare name. */
  static String tool(String name) {
    for (String folder : List.of("/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/")) {
      if (Files.isExecutable(Path.of(folder + name))) {
        return folder + name;
      }
    }
    return name;
  }
}
