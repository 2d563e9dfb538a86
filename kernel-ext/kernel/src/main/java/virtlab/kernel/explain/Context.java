package virtlab.kernel.explain;

import java.util.List;
import java.util.Set;

/**
 * What stands before the word at the cursor.
 *
 * @param prefix what is typed of the word
 * @param position what may stand there
 */
record Context(String prefix, Position position) {
  enum Position {
    /** Nothing is to be proposed: inside a text, a comment or a number, or a new name. */
    NOTHING,
    /** The name of a type. */
    TYPE,
    /** Anything, a statement too. */
    STATEMENT,
    /** A value. */
    EXPRESSION
  }

  private static final Set<String> BEFORE_TYPES =
      Set.of("new", "extends", "implements", "throws", "instanceof", "permits", "@", "class of");
  private static final Set<String> BEFORE_VALUES =
      Set.of("return", "throw", "assert", "case", "yield", "else", "do", "in");
  private static final Set<String> BEFORE_STATEMENTS =
      Set.of("{", "}", ";", "else", "do", ")", "->");

  static Context of(String code, int cursor) {
    int start = Token.wordStart(code, cursor);
    String prefix = code.substring(start, cursor);
    List<Token> before = Token.all(code.substring(0, start));
    Token last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last == null) {
      return new Context(prefix, Position.STATEMENT);
    }
    boolean touches = last.end() == start;
    boolean open =
        switch (last.kind()) {
          case COMMENT -> touches && !(code.startsWith("/*", last.start()) && isClosed(code, last));
          case LITERAL -> touches && !isClosed(code, last);
          case NUMBER -> touches;
          default -> false;
        };
    boolean number = !prefix.isEmpty() && Character.isDigit(prefix.charAt(0));
    return open || number
        ? new Context(prefix, Position.NOTHING)
        : new Context(prefix, after(code, before, last));
  }

  private static boolean isClosed(String code, Token token) {
    String text = token.of(code);
    if (text.startsWith("/*")) {
      return text.length() >= 4 && text.endsWith("*/");
    } else if (text.startsWith("\"\"\"")) {
      return text.length() >= 6 && text.endsWith("\"\"\"");
    }
    return text.length() >= 2 && text.endsWith(text.substring(0, 1));
  }

  private static Position after(String code, List<Token> before, Token last) {
    String word = last.of(code);
    if (BEFORE_TYPES.contains(word)) {
      return Position.TYPE;
    } else if (BEFORE_STATEMENTS.contains(word)) {
      return Position.STATEMENT;
    } else if (last.kind() == Token.Kind.WORD) {
      boolean sameLine =
          code.indexOf('\n', last.end()) < 0
              || !code.substring(last.end()).stripLeading().isEmpty()
                  && !code.substring(last.end(), nextWord(code, last.end())).contains("\n");
      boolean names = !BEFORE_VALUES.contains(word) && !Keywords.isModifier(word);
      return names && sameLine
          ? Position.NOTHING
          : BEFORE_VALUES.contains(word) ? Position.EXPRESSION : Position.STATEMENT;
    } else if (word.equals(">") && before.size() > 1) {
      return before.get(before.size() - 2).is(code, "-") ? Position.STATEMENT : Position.EXPRESSION;
    }
    return Position.EXPRESSION;
  }

  private static int nextWord(String code, int from) {
    int at = from;
    while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean wantsType() {
    return position == Position.TYPE;
  }
}
