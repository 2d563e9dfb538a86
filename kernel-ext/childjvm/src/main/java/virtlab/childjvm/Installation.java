package virtlab.childjvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where VirtLab's own jars lie, by the process that may see them.
 *
 * <p>The installed folder ({@code virtlab.home}) holds {@code lib/} for trusted processes, {@code
 * user/} for the process that runs a notebook's cells, {@code box/} for the process that holds a
 * submission, {@code tests/} with the public suites and {@code hidden/} with the hidden ones.
 * Without an installed folder (in a build's tests) the running class path serves for each.
 */
public final class Installation {
  private final @Nullable Path home;

  private Installation(@Nullable Path home) {
    this.home = home;
  }

  /** The installation of this process. */
  public static Installation current() {
    String home = System.getProperty("virtlab.home");
    return new Installation(home == null ? null : Path.of(home));
  }

  /** The installed folder, or null in a build's tests. */
  public @Nullable Path home() {
    return home;
  }

  /** The class path of one role: {@code lib}, {@code user}, {@code box}, {@code tests} …. */
  public List<Path> classPath(String role) {
    if (home == null) {
      return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .map(Path::toAbsolutePath)
          .toList();
    }
    Path folder = home.resolve(role);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
