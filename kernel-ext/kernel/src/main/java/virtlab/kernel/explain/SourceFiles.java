package virtlab.kernel.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The sources that lie on this machine: the JDK's {@code src.zip}, the {@code -sources} jar beside
 * each jar of the class path (or in the folder {@code sources} beside it), and those of a folder
 * that a Maven build has filled. Whatever is missing or cannot be read has no sources.
 */
final class SourceFiles {
  private final Map<Path, Optional<ZipFile>> archives = new HashMap<>();
  private final Set<Path> classPath = new LinkedHashSet<>();
  private final Path jdk;

  SourceFiles(Path javaHome) {
    this.jdk = javaHome.resolve("lib").resolve("src.zip");
  }

  void addToClassPath(List<Path> more) {
    classPath.addAll(more);
  }

  /**
   * The source of a class.
   *
   * @param module the module that holds it, empty on the class path
   * @param name the full name of the outermost class
   */
  Optional<String> find(String module, String name) {
    String file = name.replace('.', '/') + ".java";
    if (!module.isEmpty()) {
      return inArchive(jdk, module + "/" + file);
    }
    return classPath.stream().flatMap(entry -> beside(entry, file).stream()).findFirst();
  }

  private Optional<String> beside(Path entry, String file) {
    if (Files.isDirectory(entry)) {
      Path source = entry.resolve("../../src/main/java").normalize().resolve(file);
      return Files.isRegularFile(source) ? text(source) : Optional.empty();
    }
    Path sources = sibling(entry, "sources");
    return inArchive(sources, file).or(() -> inArchive(ofOurOwn(sources), file));
  }

  /** Our own jars have their sources in a folder beside their own, which is on no class path. */
  private static Path ofOurOwn(Path sources) {
    return sources.resolveSibling("../sources").normalize().resolve(sources.getFileName());
  }

  /** The jar beside this one with that classifier. */
  static Path sibling(Path jar, String classifier) {
    String name = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
    return jar.resolveSibling(name + "-" + classifier + ".jar");
  }

  private static Optional<String> text(Path source) {
    try {
      return Optional.of(Files.readString(source));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A text file of an archive, if the archive and the file are there. */
  Optional<String> inArchive(Path archive, String file) {
    return archives
        .computeIfAbsent(archive, SourceFiles::open)
        .flatMap(zip -> Optional.ofNullable(zip.getEntry(file)).flatMap(entry -> read(zip, entry)));
  }

  private static Optional<String> read(ZipFile zip, ZipEntry entry) {
    try {
      return Optional.of(
          new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZipFile> open(Path archive) {
    try {
      return Files.isRegularFile(archive)
          ? Optional.of(new ZipFile(archive.toFile()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  List<Path> classPath() {
    return List.copyOf(classPath);
  }
}
