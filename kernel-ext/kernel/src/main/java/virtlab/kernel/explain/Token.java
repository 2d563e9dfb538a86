package virtlab.kernel.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A token of Java source. Unlike the compiler's scanner this one takes any text: what is not closed
 * ends with its line, a text block or comment with the text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 */
record Token(Kind kind, int start, int end) {
  enum Kind {
    /** An identifier or keyword. */
    WORD,
    NUMBER,
    /** A string, character or text block. */
    LITERAL,
    COMMENT,
    /** One character of any other meaning. */
    SIGN
  }

  /** The tokens of this text, comments included. */
  static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        Token next = next(text, at);
        tokens.add(next);
        at = next.end();
      }
    }
    return tokens;
  }

  /** The tokens of this text that are no comments. */
  static List<Token> code(String text) {
    return all(text).stream().filter(token -> token.kind() != Kind.COMMENT).toList();
  }

  /** The token at a cursor: one that it touches and that is no sign. */
  static Optional<Token> at(List<Token> tokens, int cursor) {
    return tokens.stream()
        .filter(token -> token.start() <= cursor && cursor <= token.end())
        .filter(token -> token.kind() != Kind.SIGN)
        .reduce((ended, begun) -> begun);
  }

  private static Token next(String text, int start) {
    char first = text.charAt(start);
    if (text.startsWith("//", start)) {
      return new Token(Kind.COMMENT, start, lineEnd(text, start));
    } else if (text.startsWith("/*", start)) {
      return new Token(Kind.COMMENT, start, after(text, "*/", start + 2));
    } else if (text.startsWith("\"\"\"", start)) {
      return new Token(Kind.LITERAL, start, quoteEnd(text, "\"\"\"", start + 3));
    } else if (first == '"' || first == '\'') {
      return new Token(Kind.LITERAL, start, quoteEnd(text, String.valueOf(first), start + 1));
    } else if (Character.isJavaIdentifierStart(first)) {
      return new Token(Kind.WORD, start, wordEnd(text, start));
    } else if (Character.isDigit(first)) {
      return new Token(Kind.NUMBER, start, numberEnd(text, start));
    }
    return new Token(Kind.SIGN, start, start + 1);
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static int after(String text, String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end + mark.length();
  }

  private static int quoteEnd(String text, String quote, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (text.startsWith(quote, i)) {
        return i + quote.length();
      } else if (c == '\n' && quote.length() == 1) {
        return i;
      }
    }
    return text.length();
  }

  /** Where the word ends that stands at this position. */
  static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the word begins that stands before this position. */
  static int wordStart(String text, int from) {
    int start = from;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int numberEnd(String text, int start) {
    int end = wordEnd(text, start);
    boolean fraction =
        end + 1 < text.length()
            && text.charAt(end) == '.'
            && Character.isDigit(text.charAt(end + 1));
    return fraction ? wordEnd(text, end + 1) : end;
  }

  boolean is(String text, String word) {
    return end - start == word.length() && text.startsWith(word, start);
  }

  String of(String text) {
    return text.substring(start, end);
  }
}
