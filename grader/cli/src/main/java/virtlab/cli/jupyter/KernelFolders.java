package virtlab.cli.jupyter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where Jupyter looks for kernelspecs on this system, in its own order. */
public final class KernelFolders {
  private KernelFolders() {}

  /** The user's own folder for kernelspecs. */
  public static Path user() {
    Map<String, String> set = System.getenv();
    String home = System.getProperty("user.home");
    if (set.containsKey("JUPYTER_DATA_DIR")) {
      return Path.of(set.get("JUPYTER_DATA_DIR"), "kernels");
    }
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return Path.of(home, "Library", "Jupyter", "kernels");
    }
    if (system.contains("windows")) {
      return Path.of(set.getOrDefault("APPDATA", home), "jupyter", "kernels");
    }
    String data = set.getOrDefault("XDG_DATA_HOME", Path.of(home, ".local", "share").toString());
    return Path.of(data, "jupyter", "kernels");
  }

  /** The folder for kernelspecs under a prefix such as a virtual environment. */
  public static Path under(Path prefix) {
    return prefix.resolve("share").resolve("jupyter").resolve("kernels");
  }

  /** All folders that Jupyter reads, those of the given environment included. */
  public static List<Path> all(Path venv) {
    List<Path> folders = new ArrayList<>();
    String path = System.getenv().getOrDefault("JUPYTER_PATH", "");
    Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .forEach(entry -> folders.add(Path.of(entry, "kernels")));
    folders.add(user());
    folders.add(under(venv));
    folders.add(Path.of("/usr/local/share/jupyter/kernels"));
    folders.add(Path.of("/usr/share/jupyter/kernels"));
    return List.copyOf(folders);
  }

  /** Every kernelspec in these folders. */
  public static List<KernelSpec> specs(List<Path> folders) {
    List<KernelSpec> found = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> entries = Files.list(folder)) {
        entries
            .sorted()
            .map(KernelSpec::in)
            .flatMap(java.util.Optional::stream)
            .forEach(found::add);
      } catch (IOException unreadable) {
        continue;
      }
    }
    return List.copyOf(found);
  }
}
