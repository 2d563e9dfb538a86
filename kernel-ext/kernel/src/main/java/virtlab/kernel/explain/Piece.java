package virtlab.kernel.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A part of a cell: an import, a type or a method, or what else stands between those.
 *
 * @param start where it begins, what precedes its first token (comments) included
 * @param first where its first token begins
 * @param end where it ends
 */
record Piece(Kind kind, int start, int first, int end) {
  enum Kind {
    IMPORT,
    TYPE,
    METHOD,
    CODE
  }

  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "private",
          "protected",
          "static",
          "final",
          "abstract",
          "sealed",
          "strictfp",
          "default",
          "synchronized");
  private static final Set<String> NO_TYPE =
      Set.of(
          "new",
          "return",
          "throw",
          "else",
          "assert",
          "yield",
          "case",
          "do",
          "if",
          "for",
          "while",
          "switch",
          "try",
          "catch",
          "instanceof",
          "package",
          "goto",
          "break",
          "continue");

  String of(String text) {
    return text.substring(start, end);
  }

  static boolean isModifier(String word) {
    return MODIFIERS.contains(word);
  }

  /** The parts of a cell, one after the other, from its beginning to its end. */
  static List<Piece> all(String text) {
    return new Splitter(text).pieces();
  }

  private static final class Splitter {
    private final String text;
    private final List<Token> tokens;
    private final List<Piece> pieces = new ArrayList<>();

    Splitter(String text) {
      this.text = text;
      this.tokens = Token.code(text);
    }

    List<Piece> pieces() {
      int at = 0;
      int start = 0;
      while (at < tokens.size()) {
        int first = at;
        int word = afterModifiers(at);
        Kind kind = kind(word);
        at = Math.max(at + 1, end(kind, kind == Kind.CODE ? at : word));
        int end = at >= tokens.size() ? text.length() : tokens.get(at - 1).end();
        pieces.add(new Piece(kind, start, tokens.get(first).start(), end));
        start = end;
      }
      return pieces;
    }

    private int end(Kind kind, int from) {
      return switch (kind) {
        case IMPORT -> importEnd(from);
        case TYPE, METHOD -> bodyEnd(from);
        case CODE -> statementEnd(from);
      };
    }

    private Kind kind(int at) {
      if (is(at, "import")) {
        return Kind.IMPORT;
      }
      boolean type = is(at, "class") || is(at, "interface") || is(at, "enum");
      boolean record = is(at, "record") && isWord(at + 1) && (is(at + 2, "(") || is(at + 2, "<"));
      return type || record ? Kind.TYPE : isMethod(at) ? Kind.METHOD : Kind.CODE;
    }

    /** A type, a name and parameters, then a body; what is not finished may become one. */
    private boolean isMethod(int start) {
      int at = is(start, "<") ? afterAngles(start) : start;
      at = afterType(at);
      if (at < 0 || !isWord(at) || !is(at + 1, "(")) {
        return false;
      }
      int close = Brackets.close(text, tokens, at + 1);
      return close >= tokens.size()
          || is(close + 1, "{")
          || is(close + 1, "throws")
          || close + 1 >= tokens.size();
    }

    /** The index after a type that begins at this one, −1 if none does. */
    private int afterType(int start) {
      if (!isWord(start) || NO_TYPE.contains(tokens.get(start).of(text))) {
        return -1;
      }
      int at = start + 1;
      while (is(at, ".") && isWord(at + 1)) {
        at += 2;
      }
      at = is(at, "<") ? afterAngles(at) : at;
      while (is(at, "[") && is(at + 1, "]")) {
        at += 2;
      }
      return at;
    }

    private int afterAngles(int start) {
      int depth = 0;
      for (int i = start; i < tokens.size(); i++) {
        if (is(i, "<")) {
          depth++;
        } else if (is(i, ">") && --depth == 0) {
          return i + 1;
        } else if (is(i, ";") || is(i, "{") || is(i, "(")) {
          return i;
        }
      }
      return tokens.size();
    }

    private int afterModifiers(int start) {
      int at = start;
      while (at < tokens.size()) {
        if (is(at, "@") && !is(at + 1, "interface") && isWord(at + 1)) {
          at = is(at + 2, "(") ? Brackets.close(text, tokens, at + 2) + 1 : at + 2;
        } else if (is(at, "@") && is(at + 1, "interface")) {
          return at + 1;
        } else if (is(at, "non") && is(at + 1, "-") && is(at + 2, "sealed")) {
          at += 3;
        } else if (isWord(at) && MODIFIERS.contains(tokens.get(at).of(text))) {
          at++;
        } else {
          return at;
        }
      }
      return at;
    }

    private int importEnd(int start) {
      for (int i = start + 1; i < tokens.size(); i++) {
        if (is(i, ";")) {
          return i + 1;
        }
        boolean fresh =
            text.substring(tokens.get(i - 1).end(), tokens.get(i).start()).contains("\n");
        if (fresh) {
          return i;
        }
      }
      return tokens.size();
    }

    private int bodyEnd(int start) {
      for (int i = start; i < tokens.size(); i++) {
        if (is(i, "{")) {
          return Brackets.close(text, tokens, i) + 1;
        } else if (is(i, "(")) {
          i = Brackets.close(text, tokens, i);
        } else if (is(i, ";")) {
          return i + 1;
        }
      }
      return tokens.size();
    }

    private int statementEnd(int start) {
      for (int i = start; i < tokens.size(); i++) {
        if (is(i, "{")) {
          return Brackets.close(text, tokens, i) + 1;
        } else if (is(i, "(") || is(i, "[")) {
          i = Brackets.close(text, tokens, i);
        } else if (is(i, ";") || is(i, "}")) {
          return i + 1;
        }
      }
      return tokens.size();
    }

    private boolean isWord(int at) {
      return at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD;
    }

    private boolean is(int at, String word) {
      return at < tokens.size() && tokens.get(at).is(text, word);
    }
  }
}
