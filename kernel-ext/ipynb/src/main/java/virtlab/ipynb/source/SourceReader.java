package virtlab.ipynb.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a notebook's source.
 *
 * <pre>
 * exercise: E02            only in an exercise, first line
 *
 * ::: de                   a text; its twin follows at once
 * # Titel
 * :::
 * ::: en
 * # Title
 * :::
 *
 * ```java first-picture raises-exception      a code cell: its id, then tags
 * display(host);
 * ```
 * </pre>
 */
final class SourceReader {
  private static final Pattern CODE = Pattern.compile("```java(?: +(\\S+))?((?: +\\S+)*) *");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final String file;
  private final List<String> lines;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int at;

  SourceReader(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** The exercise's number, or an empty string. */
  String exercise() {
    String first = lines.isEmpty() ? "" : lines.get(0);
    return first.startsWith("exercise:") ? first.substring("exercise:".length()).strip() : "";
  }

  List<Part> read() {
    at = exercise().isEmpty() ? 0 : 1;
    while (at < lines.size()) {
      String line = lines.get(at);
      Matcher code = CODE.matcher(line);
      if (line.isBlank()) {
        at++;
      } else if (line.equals("::: de")) {
        text();
      } else if (code.matches()) {
        code(code.group(1), code.group(2));
      } else {
        throw fault(
            at, "'" + line + "' stands outside a block; begin one with '::: de' or ```java");
      }
    }
    if (parts.isEmpty()) {
      throw fault(0, "there is no cell; write a text (::: de) or code (```java id)");
    }
    return parts;
  }

  private void text() {
    int start = at;
    String german = body(":::");
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    if (at >= lines.size() || !lines.get(at).equals("::: en")) {
      throw fault(start, "the German text has no English twin; let '::: en' follow its ':::'");
    }
    String english = body(":::");
    if (german.isBlank() || english.isBlank()) {
      throw fault(start, "a text is empty; write it in both languages");
    }
    if (!outline(german).equals(outline(english))) {
      throw fault(
          start, "headings differ: German " + outline(german) + ", English " + outline(english));
    }
    parts.add(new Part.Text(start + 1, german, english));
  }

  private void code(String id, String tags) {
    int start = at;
    if (id == null || !ID.matcher(id).matches()) {
      throw fault(start, "a code cell needs an id of small letters, digits and '-' after ```java");
    }
    if (!ids.add(id)) {
      throw fault(start, "the id '" + id + "' is taken; choose another");
    }
    List<String> words = Arrays.stream(tags.strip().split(" +")).filter(t -> !t.isEmpty()).toList();
    parts.add(new Part.Code(start + 1, id, words, body("```")));
  }

  private String body(String end) {
    int start = at++;
    List<String> body = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).equals(end)) {
      body.add(lines.get(at++));
    }
    if (at == lines.size()) {
      throw fault(start, "this block has no end; close it with a line '" + end + "'");
    }
    at++;
    return String.join("\n", body).strip();
  }

  /** The levels of a text's headings, for example {@code [1, 2]}. */
  private static List<Integer> outline(String text) {
    List<Integer> levels = new ArrayList<>();
    boolean fenced = false;
    for (String line : text.split("\n", -1)) {
      fenced ^= line.startsWith("```");
      if (!fenced && line.matches("#{1,6} .*")) {
        levels.add(line.indexOf(' '));
      }
    }
    return levels;
  }

  private SourceException fault(int index, String what) {
    return new SourceException(file, index + 1, what);
  }
}
