package virtlab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Paths by pattern: {@code *} and {@code ?} within a name, {@code /} between names on every system,
 * a {@code /} at the end for all files of a folder. A pattern without a match names nothing.
 */
final class Globs {
  private Globs() {}

  /** The matching paths, absolute and sorted. */
  static List<Path> find(String pattern) throws IOException {
    String home = System.getProperty("user.home", "");
    String all = pattern.startsWith("~/") ? home + pattern.substring(1) : pattern;
    Path root = Path.of(all.startsWith("/") ? "/" : "").toAbsolutePath();
    List<Path> found = List.of(root);
    for (String name : (all.endsWith("/") ? all + "*" : all).split("/+")) {
      if (!name.isEmpty()) {
        found = step(found, name);
      }
    }
    return all.endsWith("/") ? found.stream().filter(Files::isRegularFile).toList() : found;
  }

  private static List<Path> step(List<Path> folders, String name) throws IOException {
    List<Path> next = new ArrayList<>();
    for (Path folder : folders) {
      if (name.indexOf('*') < 0 && name.indexOf('?') < 0) {
        Path exact = folder.resolve(name).normalize();
        if (Files.exists(exact)) {
          next.add(exact);
        }
      } else if (Files.isDirectory(folder)) {
        Pattern pattern = pattern(name);
        try (Stream<Path> files = Files.list(folder)) {
          files
              .filter(file -> pattern.matcher(file.getFileName().toString()).matches())
              .sorted()
              .forEach(next::add);
        }
      }
    }
    return next;
  }

  private static Pattern pattern(String name) {
    StringBuilder regex = new StringBuilder();
    for (char c : name.toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
