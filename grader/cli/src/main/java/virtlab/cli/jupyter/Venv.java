package virtlab.cli.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import virtlab.cli.ChildProcess;
import virtlab.cli.Refusal;
import virtlab.display.Language;

/** A Python environment of the project with exactly pinned packages; made once, then offline. */
public record Venv(Path folder) {

  /** The list of pinned packages that an environment is made from. */
  public enum Pins {
    /** JupyterLab as readers use it. */
    LAB("requirements.txt"),
    /** What the project's own tests need beside it. */
    TEST("requirements-test.txt"),
    /** The kernels that the benchmark compares with. */
    BENCH("requirements-bench.txt");

    private final String resource;

    Pins(String resource) {
      this.resource = resource;
    }

    String text() {
      try (InputStream in = Venv.class.getResourceAsStream(resource)) {
        return new String(
            Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
  }

  /** The environment's interpreter. */
  public Path python() {
    Path windows = folder.resolve("Scripts").resolve("python.exe");
    return Files.exists(windows) ? windows : folder.resolve("bin").resolve("python");
  }

  /** Makes the environment hold these packages; does nothing, offline, when it already does. */
  public Venv holding(Pins pins, PrintWriter progress) {
    String text = pins.text();
    Path stamp = folder.resolve("virtlab-" + pins.resource);
    try {
      if (Files.exists(python()) && Files.exists(stamp) && Files.readString(stamp).equals(text)) {
        return this;
      }
      create(progress);
      Path list = Files.createTempFile("virtlab-", ".txt");
      Files.writeString(list, text);
      install(list, progress);
      if (pins == Pins.LAB) {
        quieten();
      }
      Files.move(list, stamp, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Refusal.lacking("virtlab: " + folder + ": " + e.getMessage());
    }
    return this;
  }

  /** A reader is not asked about news, and nothing calls home. */
  private void quieten() throws IOException {
    Path settings = folder.resolve("share").resolve("jupyter").resolve("lab").resolve("settings");
    Files.createDirectories(settings);
    Files.writeString(
        settings.resolve("overrides.json"),
        """
        {
          "@jupyterlab/apputils-extension:notification": {
            "fetchNews": "false",
            "checkForUpdates": false
          }
        }
        """);
  }

  private void create(PrintWriter progress) {
    if (Files.exists(python()) && ChildProcess.of(python(), "-c", "import pip").read().well()) {
      return;
    }
    progress.println(Language.say("virtlab: making ", "virtlab: lege an: ") + folder);
    ChildProcess.Printed made =
        ChildProcess.of(Python.find().program(), "-m", "venv", "--clear", folder).read();
    if (!made.well()) {
      throw Refusal.lacking("virtlab: python -m venv " + folder + ": " + made.text().strip());
    }
  }

  private void install(Path list, PrintWriter progress) {
    progress.println(
        Language.say(
            "virtlab: installing the pinned Python packages (once) ...",
            "virtlab: installiere die festgelegten Python-Pakete (einmalig) ..."));
    int exit =
        ChildProcess.of(python(), "-m", "pip", "install", "-q", "-r", list)
            .with("PIP_DISABLE_PIP_VERSION_CHECK", "1")
            .with("PIP_NO_INPUT", "1")
            .run();
    if (exit != 0) {
      throw Refusal.lacking(
          Language.say(
              "virtlab: pip could not install the Python packages (see above); is this machine"
                  + " online?",
              "virtlab: pip konnte die Python-Pakete nicht installieren (siehe oben); ist der"
                  + " Rechner online?"));
    }
  }
}
