package virtlab.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Jars that tests make from source text. */
final class MadeJar {
  private MadeJar() {}

  /** Compiles one public class, whose full name says its package, and packs it. */
  static void write(Path jar, String type, String source) throws IOException {
    write(jar, Map.of(type, source), Map.of());
  }

  /**
   * Compiles public classes against this test's class path and packs them.
   *
   * @param sources their full names and their text
   * @param resources more entries and their text
   */
  static void write(Path jar, Map<String, String> sources, Map<String, String> resources)
      throws IOException {
    Path folder = Files.createTempDirectory("made");
    try {
      List<String> options = new ArrayList<>();
      for (var source : sources.entrySet()) {
        Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getValue());
        options.add(file.toString());
      }
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      Path classes = Files.createDirectories(folder.resolve("classes"));
      options.addAll(List.of("-cp", System.getProperty("java.class.path")));
      options.addAll(List.of("-d", classes.toString()));
      if (ToolProvider.getSystemJavaCompiler().run(null, said, said, options.toArray(String[]::new))
          != 0) {
        throw new IllegalArgumentException(said.toString(StandardCharsets.UTF_8));
      }
      Files.createDirectories(jar.getParent());
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
        for (Path made : files(classes)) {
          out.putNextEntry(new JarEntry(classes.relativize(made).toString().replace('\\', '/')));
          out.write(Files.readAllBytes(made));
        }
        for (var resource : resources.entrySet()) {
          out.putNextEntry(new JarEntry(resource.getKey()));
          out.write(resource.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
    } finally {
      delete(folder);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
