package virtlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import virtlab.display.Language;

/** A suite outside the installation: a folder of jars, or of class files. */
final class SuiteFolder {
  private SuiteFolder() {}

  static List<Path> roots(Path suite) {
    if (!Files.isDirectory(suite)) {
      return List.of(suite.toAbsolutePath());
    }
    try (Stream<Path> files = Files.list(suite)) {
      List<Path> jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
      return jars.isEmpty() ? List.of(suite.toAbsolutePath()) : jars;
    } catch (IOException e) {
      throw Refusal.lacking(
          Language.say(
              "virtlab: " + suite + " cannot be read: " + e.getMessage(),
              "virtlab: " + suite + " ist nicht lesbar: " + e.getMessage()));
    }
  }
}
