package virtlab.cli.jupyter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Class-data archives of builds whose jars are gone. Only files that are named as ours are looked
 * at; one that a process has mapped, or that was used within a day, stays: its build may lie where
 * only another container sees it.
 */
final class OldArchives {
  private static final Pattern OURS =
      Pattern.compile("(kernel|user|command)-[0-9.]+-[0-9a-f]+\\.(jsa|aot)");

  /** An archive names the jars that it was made from. */
  private static final Pattern JAR = Pattern.compile("/[ -~]{1,400}?/virtlab-[a-z]+-[0-9.]+\\.jar");

  private static final Duration UNUSED = Duration.ofDays(1);

  private OldArchives() {}

  /** Deletes them in this folder. */
  static void remove(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      for (Path file : files.filter(OldArchives::isOld).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isOld(Path file) {
    try {
      return OURS.matcher(String.valueOf(file.getFileName())).matches()
          && isUnused(file)
          && isOfGoneBuild(file)
          && !isMapped(file);
    } catch (IOException | UncheckedIOException e) {
      return false; // what cannot be read is not ours to judge
    }
  }

  private static boolean isUnused(Path file) throws IOException {
    BasicFileAttributes times = Files.readAttributes(file, BasicFileAttributes.class);
    Instant limit = Instant.now().minus(UNUSED);
    return times.lastModifiedTime().toInstant().isBefore(limit)
        && times.lastAccessTime().toInstant().isBefore(limit);
  }

  private static boolean isOfGoneBuild(Path file) throws IOException {
    Matcher jar = JAR.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    return jar.find() && !Files.exists(Path.of(jar.group()));
  }

  /** Only Linux tells; elsewhere the system itself refuses to delete a mapped file. */
  private static boolean isMapped(Path file) {
    List<Path> maps =
        ProcessHandle.allProcesses()
            .map(process -> Path.of("/proc", Long.toString(process.pid()), "maps"))
            .toList();
    return maps.stream().anyMatch(map -> names(map, file.toString()));
  }

  private static boolean names(Path map, String file) {
    try {
      return Files.readString(map, StandardCharsets.ISO_8859_1).contains(file);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
