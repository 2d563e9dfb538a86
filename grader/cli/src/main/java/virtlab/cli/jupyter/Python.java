package virtlab.cli.jupyter;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import virtlab.cli.ChildProcess;
import virtlab.cli.Refusal;
import virtlab.display.Language;

/** A Python interpreter that is new enough for the pinned JupyterLab. */
public record Python(Path program) {
  private static final String ASK =
      "import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 4)";

  /** The first interpreter on the path that is at least 3.10 and can make environments. */
  public static Python find() {
    boolean old = false;
    boolean incomplete = false;
    for (String name : new String[] {"python3", "python", "python3.13", "python3.12"}) {
      Optional<Path> program = onPath(name);
      if (program.isEmpty()) {
        continue;
      }
      int answer = ChildProcess.of(program.get(), "-c", ASK).read().exitCode();
      if (answer == 0) {
        return new Python(program.get());
      }
      old |= answer == 4;
      incomplete |= answer != 4;
    }
    throw Refusal.lacking(sentence(old, incomplete));
  }

  /** The program of this name on the path of this process. */
  public static Optional<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String sentence(boolean old, boolean incomplete) {
    if (old) {
      return Language.say(
          "virtlab: the Python on the path is older than 3.10; JupyterLab needs 3.10 or newer.",
          "virtlab: das Python im Pfad ist älter als 3.10; JupyterLab braucht mindestens 3.10.");
    }
    if (incomplete) {
      return Language.say(
          "virtlab: Python lacks its venv module; on Debian and Ubuntu: apt install python3-venv.",
          "virtlab: Python fehlt das Modul venv; unter Debian und Ubuntu: apt install"
              + " python3-venv.");
    }
    return Language.say(
        "virtlab: no Python found; install Python 3.10 or newer (JupyterLab runs on it).",
        "virtlab: kein Python gefunden; bitte Python ab 3.10 installieren (JupyterLab läuft"
            + " darauf).");
  }
}
