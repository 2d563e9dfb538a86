package virtlab.kernel.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be said of code without compiling it, however broken it is. */
public final class CodeText {
  private CodeText() {}

  /** Where the code behind an offset first writes this name; the offset itself if nowhere. */
  public static int position(String code, int offset, String name) {
    return Token.code(code).stream()
        .filter(token -> token.start() >= offset && token.is(code, name))
        .mapToInt(Token::start)
        .findFirst()
        .orElse(offset);
  }

  /** The documentation comment that ends where only blanks follow before this offset. */
  public static String commentBefore(String code, int offset) {
    List<Token> tokens = Token.all(code.substring(0, offset));
    String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).of(code);
    return last.startsWith("/**") ? last : "";
  }

  /** The names and keywords that the code uses. */
  public static Set<String> words(String code) {
    return Token.code(code).stream()
        .filter(token -> token.kind() == Token.Kind.WORD)
        .map(token -> token.of(code))
        .collect(Collectors.toSet());
  }

  /**
   * Something that the code opens and never closes.
   *
   * @param start where it stands
   * @param end where what opens it ends
   */
  public record Unclosed(int start, int end) {
    /** What opens it: a bracket, or the quotes of a text block. */
    public String of(String code) {
      return code.substring(start, end);
    }
  }

  /**
   * A text block or comment that is never closed, else the bracket that most likely is the one: of
   * several, the first whose closing bracket stands further left than its own line.
   */
  public static Optional<Unclosed> unclosed(String code) {
    Deque<Token> open = new ArrayDeque<>();
    Token suspect = null;
    for (Token token : Token.all(code)) {
      String text = token.of(code);
      if (text.startsWith("\"\"\"") && (text.length() < 6 || !text.endsWith("\"\"\""))) {
        return Optional.of(new Unclosed(token.start(), token.start() + 3));
      } else if (text.startsWith("/*") && !text.endsWith("*/")) {
        return Optional.of(new Unclosed(token.start(), token.start() + 2));
      } else if (token.kind() == Token.Kind.SIGN && Brackets.depth(text.charAt(0)) > 0) {
        open.push(token);
      } else if (token.kind() == Token.Kind.SIGN
          && Brackets.depth(text.charAt(0)) < 0
          && !open.isEmpty()) {
        Token opener = open.pop();
        boolean startsLine = indent(code, token.start()) == column(code, token.start());
        if (suspect == null
            && startsLine
            && indent(code, token.start()) < indent(code, opener.start())) {
          suspect = opener;
        }
      }
    }
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(suspect != null ? suspect : open.peek())
            .map(token -> new Unclosed(token.start(), token.end()));
  }

  private static int column(String code, int position) {
    return position - (code.lastIndexOf('\n', position - 1) + 1);
  }

  private static int indent(String code, int position) {
    int line = code.lastIndexOf('\n', position - 1) + 1;
    int at = line;
    while (at < code.length() && (code.charAt(at) == ' ' || code.charAt(at) == '\t')) {
      at++;
    }
    return at - line;
  }
}
