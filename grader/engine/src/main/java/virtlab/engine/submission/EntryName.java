package virtlab.engine.submission;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import virtlab.display.Language;

/** What the name of a file or archive entry says about it. */
final class EntryName {
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST = 400;

  private EntryName() {}

  /** The entry's path, or a refusal if it leads out of the archive. */
  static List<String> path(String name) throws RefusedException {
    boolean absolute = name.startsWith("/") || DRIVE.matcher(name).matches();
    List<String> path = List.of(name.split("/+"));
    if (absolute || path.contains("..") || CONTROL.matcher(name).find()) {
      throw new RefusedException(
          Language.say(
              "its name leads out of the archive or holds control characters",
              "sein Name führt aus dem Archiv heraus oder enthält Steuerzeichen"));
    }
    if (name.length() > LONGEST) {
      throw new RefusedException(
          Language.say(
              "its name has more than " + LONGEST + " characters",
              "sein Name hat mehr als " + LONGEST + " Zeichen"));
    }
    return path.stream().filter(part -> !part.equals(".") && !part.isEmpty()).toList();
  }

  /** Whether an operating system or editor made this and nobody handed it in. */
  static boolean ignored(List<String> path) {
    return path.isEmpty()
        || path.stream()
            .anyMatch(
                part ->
                    part.startsWith(".") || part.equals("__MACOSX") || part.equals("Thumbs.db"));
  }

  static boolean archive(String leaf) {
    return lower(leaf).endsWith(".zip");
  }

  static boolean notebook(String leaf) {
    return lower(leaf).endsWith(".ipynb");
  }

  static boolean java(String leaf) {
    return lower(leaf).endsWith(".java");
  }

  private static String lower(String leaf) {
    return leaf.toLowerCase(Locale.ROOT);
  }
}
