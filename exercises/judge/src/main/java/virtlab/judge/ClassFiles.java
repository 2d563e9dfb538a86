package virtlab.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The class files of one jar or folder. */
final class ClassFiles {
  private static final String MARK = "Lvirtlab/contracts/Exercise;";

  private ClassFiles() {}

  /** Class name to content, sorted; library jars (no suite) may be large, so only marked ones. */
  static Map<String, byte[]> all(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.filter(p -> p.toString().endsWith(".class")).toList()) {
          files.put(name(root.relativize(path).toString()), Files.readAllBytes(path));
        }
      }
    } else if (Files.isRegularFile(root)) {
      try (JarFile jar = new JarFile(root.toFile())) {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
          JarEntry entry = entries.nextElement();
          if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
            try (InputStream in = jar.getInputStream(entry)) {
              files.put(name(entry.getName()), in.readAllBytes());
            }
          }
        }
      }
    }
    return files;
  }

  private static String name(String path) {
    return path.substring(0, path.length() - 6).replace('/', '.').replace('\\', '.');
  }

  /** Whether a class file carries the annotation that makes it a suite's test class. */
  static boolean marked(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(MARK);
  }
}
