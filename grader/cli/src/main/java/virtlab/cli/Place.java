package virtlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import virtlab.display.Language;

/**
 * Where this command lives: the project's folder, the installed folder, the user's cache folder and
 * the JDK it runs on. The start script sets them as system properties.
 *
 * @param root the folder that the reader sees, with {@code ./virtlab}, {@code .venv} and {@code
 *     work}
 * @param home the installed folder with {@code lib}, {@code user}, {@code box} …
 * @param cache the user's cache folder for class-data archives
 */
public record Place(Path root, Path home, Path cache) {

  /** The place of this process. */
  public static Place current() {
    String home = System.getProperty("virtlab.home");
    if (home == null) {
      throw Refusal.lacking(
          Language.say(
              "virtlab: start it with ./virtlab, which tells it where it is installed.",
              "virtlab: bitte mit ./virtlab starten, das ihm sagt, wo es installiert ist."));
    }
    Path installed = Path.of(home).toAbsolutePath().normalize();
    Path root = Path.of(System.getProperty("virtlab.root", ".")).toAbsolutePath().normalize();
    String fallback = Path.of(System.getProperty("user.home"), ".cache", "virtlab").toString();
    return new Place(root, installed, Path.of(System.getProperty("virtlab.cache", fallback)));
  }

  /** The java program that runs this process, as an absolute path. */
  public static Path java() {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path windows = bin.resolve("java.exe");
    return Files.exists(windows) ? windows : bin.resolve("java");
  }

  /** The virtual environment that holds the pinned JupyterLab. */
  public Path venv() {
    return root.resolve(".venv");
  }

  /** The course's notebooks in one language. */
  public Path course(Language language) {
    return home.resolve("course").resolve(language == Language.DE ? "de" : "en");
  }
}
