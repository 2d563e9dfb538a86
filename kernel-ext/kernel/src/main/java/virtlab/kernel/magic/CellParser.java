package virtlab.kernel.magic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.magic.Piece.Edit;
import virtlab.kernel.magic.Piece.Source;

/**
 * Tells magics from Java. A line magic stands at the start of a line or behind an equals sign, a
 * cell magic on the first line; neither in a string, a text block, a character or a comment.
 *
 * <p>A line magic outside of all braces is a piece of its own: what stands above it has run before
 * it, and what stands below is compiled after it. One that is assigned, or stands in a block, is a
 * call in the Java around it.
 */
public final class CellParser {
  private final Source source;
  private final String code;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private final StringBuilder java = new StringBuilder();
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;
  private boolean cut;

  private CellParser(Source source) {
    this.source = source;
    this.code = source.text();
  }

  /** The pieces of a source, in order; of one without a magic, one piece of Java. */
  public static List<Piece> parse(Source source) {
    return new CellParser(source).parse();
  }

  private List<Piece> parse() {
    int first = 0;
    while (first < code.length() && Character.isWhitespace(code.charAt(first))) {
      first++;
    }
    if (code.startsWith("%%", first) && nameEnd(first + 2) > first + 2) {
      return List.of(cellMagic(first));
    }
    while (at < code.length()) {
      step();
    }
    endJava();
    return pieces.isEmpty() ? List.of(new Piece.Java(source, code, List.of())) : pieces;
  }

  private Piece.Magic cellMagic(int start) {
    int name = nameEnd(start + 2);
    int end = lineEnd(start);
    String body = end < code.length() ? code.substring(end + 1) : "";
    return magic(start, start + 2, name, Optional.of(body));
  }

  private Piece.Magic magic(int start, int name, int nameEnd, Optional<String> body) {
    int end = lineEnd(start);
    String rest = code.substring(nameEnd, end).strip();
    String called = code.substring(name, nameEnd);
    return new Piece.Magic(source, start, end, called, rest, Arguments.split(rest), body);
  }

  private void step() {
    char c = code.charAt(at);
    int skipped = skipped();
    if (skipped > at) {
      copy(skipped);
    } else if (c == '%' && startsLine() && isMagic(at) && !inParentheses()) {
      lineMagic();
    } else if (c == '=' && isMagic(skipBlanks(at + 1))) {
      copy(skipBlanks(at + 1));
      assigned();
    } else {
      track(c);
      copy(at + 1);
      if (c == '\n' && cut) {
        cut = false;
        endJava();
      }
    }
  }

  /** The end of the comment or literal that begins here, else here. */
  private int skipped() {
    if (code.startsWith("//", at)) {
      return lineEnd(at);
    }
    if (code.startsWith("/*", at)) {
      int end = code.indexOf("*/", at + 2);
      return end < 0 ? code.length() : end + 2;
    }
    if (code.startsWith("\"\"\"", at)) {
      return literalEnd("\"\"\"", code.length());
    }
    char c = code.charAt(at);
    return c == '"' || c == '\'' ? literalEnd(String.valueOf(c), lineEnd(at)) : at;
  }

  private int literalEnd(String quote, int limit) {
    for (int i = at + quote.length(); i < limit; i++) {
      if (code.charAt(i) == '\\') {
        i++;
      } else if (code.startsWith(quote, i)) {
        return i + quote.length();
      }
    }
    return limit;
  }

  private void track(char c) {
    if (c == '{' || c == '(' || c == '[') {
      open.push(c);
    } else if ((c == '}' || c == ')' || c == ']') && !open.isEmpty()) {
      open.pop();
    }
  }

  private boolean inParentheses() {
    @Nullable Character innermost = open.peek();
    return innermost != null && innermost != '{';
  }

  private boolean startsLine() {
    int start = code.lastIndexOf('\n', at - 1) + 1;
    return code.substring(start, at).isBlank();
  }

  private boolean isMagic(int position) {
    return position < code.length()
        && code.charAt(position) == '%'
        && nameEnd(position + 1) > position + 1;
  }

  private int nameEnd(int start) {
    int end = start;
    while (end < code.length()
        && (end == start
            ? Character.isJavaIdentifierStart(code.charAt(end))
            : Character.isJavaIdentifierPart(code.charAt(end)) || code.charAt(end) == '-')) {
      end++;
    }
    return end;
  }

  private int lineEnd(int start) {
    int end = code.indexOf('\n', start);
    return end < 0 ? code.length() : end;
  }

  private int skipBlanks(int start) {
    int next = start;
    while (next < code.length() && (code.charAt(next) == ' ' || code.charAt(next) == '\t')) {
      next++;
    }
    return next;
  }

  private void lineMagic() {
    if (!open.isEmpty()) {
      replace();
      return;
    }
    endJava();
    pieces.add(magic(at, at + 1, nameEnd(at + 1), Optional.empty()));
    at = lineEnd(at);
    blank();
  }

  private void assigned() {
    replace();
    cut = open.isEmpty();
  }

  /** Puts a call in place of the magic that begins here and goes to the end of the line. */
  private void replace() {
    int end = lineEnd(at);
    int name = nameEnd(at + 1);
    String rest = code.substring(name, end).strip();
    if (rest.endsWith(";")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    String call = JavaText.lineMagic(code.substring(at + 1, name), Arguments.split(rest)) + ";";
    edits.add(new Edit(java.length(), call.length(), end - at));
    java.append(call);
    at = end;
  }

  private void copy(int end) {
    java.append(code, at, end);
    at = end;
  }

  private void endJava() {
    if (!java.toString().isBlank()) {
      pieces.add(new Piece.Java(source, java.toString(), edits));
    }
    edits.clear();
    blank();
  }

  /** What is behind us as blanks and line ends, to begin the next piece with. */
  private void blank() {
    java.setLength(0);
    for (int i = 0; i < at; i++) {
      java.append(code.charAt(i) == '\n' ? '\n' : ' ');
    }
  }
}
