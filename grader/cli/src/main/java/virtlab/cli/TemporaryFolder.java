package virtlab.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that goes with all that it holds when it is closed.
 *
 * @param path where it lies
 */
public record TemporaryFolder(Path path) implements Closeable {

  /** A new one in the system's folder for temporary files; its name begins so. */
  public static TemporaryFolder of(String prefix) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory(prefix));
  }

  /** A new one in this folder. */
  public static TemporaryFolder in(Path folder, String prefix) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory(folder, prefix));
  }

  @Override
  public void close() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }
}
