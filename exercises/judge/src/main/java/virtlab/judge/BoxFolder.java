package virtlab.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a compiled solution, which a box may read; named after the process that made it.
 */
final class BoxFolder {
  private static final String PREFIX = "virtlab-box-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

  private BoxFolder() {}

  static Path write(Map<String, byte[]> classes) {
    try {
      Path folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
      for (var file : classes.entrySet()) {
        Path path = folder.resolve(file.getKey().replace('.', '/') + ".class");
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("The compiled solution cannot be written", e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The compiled solution cannot be removed", e);
    }
  }

  /** Removes what killed processes left; what belongs to another user stays. */
  static void sweep() {
    Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> folders = Files.list(scratch)) {
      folders.filter(BoxFolder::orphaned).forEach(BoxFolder::delete);
    } catch (IOException | UncheckedIOException e) {
      return;
    }
  }

  private static boolean orphaned(Path folder) {
    Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
    return name.matches()
        && Files.isWritable(folder)
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }
}
