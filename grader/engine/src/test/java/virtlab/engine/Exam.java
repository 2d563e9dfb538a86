package virtlab.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import virtlab.judge.Suites;

/** A small exercise with public and hidden tests, and solutions of every kind for it. */
final class Exam {
  static final String REVERSED = "return new StringBuilder(text).reverse().toString();";
  static final String VOWELS = "return text.replaceAll(\"[^aeiou]\", \"\").length();";

  private Exam() {}

  /** The suites, public and hidden tests in folders of their own. */
  static Suites suites() {
    return Suites.discover(List.of(root("open")), List.of(root("closed")));
  }

  /** A root that holds only this package of the suite, as an installation keeps them apart. */
  private static Path root(String part) {
    Path root = Path.of("target/suites", part).toAbsolutePath();
    try (Stream<Path> classes = Files.list(Path.of("target/test-classes/letters", part))) {
      Path folder = Files.createDirectories(root.resolve("letters").resolve(part));
      for (Path file : classes.toList()) {
        Path copy = folder.resolve(file.getFileName());
        if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
          Files.write(copy, Files.readAllBytes(file));
        }
      }
      return root;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String java(String reversed, String vowels) {
    return "public class Solution implements virtlab.contracts.letters.Letters {\n"
        + ("  public String reversed(String text) { " + reversed + " }\n")
        + ("  public int vowels(String text) { " + vowels + " }\n}\n");
  }

  static String notebook(String... cells) {
    List<String> all = new ArrayList<>();
    for (String cell : cells) {
      String source = cell.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      all.add(
          "{\"cell_type\":\"code\",\"metadata\":{},\"outputs\":[],\"execution_count\":null,"
              + ("\"source\":\"" + source + "\"}"));
    }
    return "{\"cells\":["
        + String.join(",", all)
        + "],\"metadata\":{\"virtlab\":{\"exercise\":\"T02\"}},"
        + "\"nbformat\":4,\"nbformat_minor\":5}";
  }

  static Path put(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
