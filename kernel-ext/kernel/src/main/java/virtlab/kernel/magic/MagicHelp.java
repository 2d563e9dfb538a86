package virtlab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import virtlab.kernel.interpreter.Interpreter.Candidate;
import virtlab.kernel.interpreter.Interpreter.Completion;

/** Completes magics and their file names, and hides magics from those who only know Java. */
public final class MagicHelp {
  private static final List<String> OF_FILES =
      List.of("jars", "classpath", "load", "loadFromPOM", "writefile", "file");
  private static final int MOST = 200;

  private MagicHelp() {}

  /** What could stand at the cursor, if it stands in a magic. */
  public static Optional<Completion> complete(List<String> names, String code, int cursor) {
    int line = code.lastIndexOf('\n', cursor - 1) + 1;
    int start = code.lastIndexOf('%', cursor - 1);
    if (start < line) {
      return Optional.empty();
    }
    while (start > line && code.charAt(start - 1) == '%') {
      start--;
    }
    String before = code.substring(line, start).strip();
    String typed = code.substring(start, cursor);
    if (!(before.isEmpty() || before.endsWith("=")) || !typed.matches("%%?([\\w-]+.*)?")) {
      return Optional.empty();
    }
    if (typed.indexOf(' ') >= 0) {
      String name = typed.substring(0, typed.indexOf(' ')).replace("%", "");
      return OF_FILES.contains(name)
          ? Optional.of(files(code, cursor))
          : Optional.of(new Completion(List.of(), cursor, cursor));
    }
    List<Candidate> candidates =
        names.stream()
            .filter(name -> name.startsWith(typed))
            .map(name -> new Candidate(name, "magic", ""))
            .toList();
    return Optional.of(new Completion(candidates, start, cursor));
  }

  private static Completion files(String code, int cursor) {
    int start = code.lastIndexOf(' ', cursor - 1) + 1;
    String typed = code.substring(start, cursor);
    String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
    String name = typed.substring(folder.length());
    try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
      List<Candidate> candidates =
          files
              .filter(file -> file.getFileName().toString().startsWith(name))
              .sorted()
              .limit(MOST)
              .map(file -> folder + file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
              .map(path -> new Candidate(path, "path", ""))
              .toList();
      return new Completion(candidates, start, cursor);
    } catch (IOException | RuntimeException e) {
      return new Completion(List.of(), cursor, cursor);
    }
  }

  /** The code with blanks where its magics stand, so that every position stays what it was. */
  public static String javaOnly(String code) {
    StringBuilder java = new StringBuilder(code);
    for (Piece piece : CellParser.parse(new Piece.Source("", code))) {
      if (piece instanceof Piece.Magic magic) {
        blank(java, magic.start(), magic.body().isPresent() ? code.length() : magic.end());
      } else if (piece instanceof Piece.Java part) {
        for (Piece.Edit edit : part.edits()) {
          int start = part.origin(edit.start());
          blank(java, start, start + edit.was());
          java.replace(start, start + "null;".length(), "null;");
        }
      }
    }
    java.setLength(code.length());
    return java.toString();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
