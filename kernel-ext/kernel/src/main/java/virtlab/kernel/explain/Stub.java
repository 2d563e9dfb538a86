package virtlab.kernel.explain;

import java.util.List;

/** Declarations as static members of a class. */
final class Stub {
  private Stub() {}

  static String of(NotebookCode.Declaration declared) {
    return switch (declared.kind()) {
      case VARIABLE -> "static " + declared.type() + " " + declared.name() + ";\n";
      case METHOD, TYPE -> member(withoutBodies(declared.source())) + "\n";
    };
  }

  /** The declaration with {@code static} before its first token; its comments stay before that. */
  static String member(String source) {
    List<Token> tokens = Token.code(source);
    int first = tokens.isEmpty() ? 0 : tokens.get(0).start();
    return source.substring(0, first) + "static " + withoutAccess(source.substring(first));
  }

  /** Blanks the modifiers that mean nothing at the top of a cell. */
  private static String withoutAccess(String source) {
    StringBuilder text = new StringBuilder(source);
    for (Token token : Token.code(source)) {
      if (token.kind() != Token.Kind.WORD || !Piece.isModifier(token.of(source))) {
        break;
      }
      if (token.of(source).matches("static|public|protected|private")) {
        blank(text, token.start(), token.end());
      }
    }
    return text.toString();
  }

  /** The source with nothing in the bodies of its methods: who calls them needs none of it. */
  static String withoutBodies(String source) {
    StringBuilder text = new StringBuilder(source);
    List<Token> tokens = Token.code(source);
    int afterParameters = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(source, "record") && i + 2 < tokens.size() && isHeader(source, tokens, i)) {
        i = headerEnd(source, tokens, i);
      } else if (token.is(source, ")")) {
        afterParameters = i;
      } else if (token.is(source, "{") && afterParameters >= 0) {
        int close = Brackets.close(source, tokens, i);
        int end = close < tokens.size() ? tokens.get(close).start() : source.length();
        blank(text, token.end(), end);
        i = close;
        afterParameters = -1;
      } else if (!isThrows(source, token)) {
        afterParameters = -1;
      }
    }
    return text.toString();
  }

  /** The components of a record stand like parameters, but no body of a method follows them. */
  private static boolean isHeader(String source, List<Token> tokens, int record) {
    return tokens.get(record + 1).kind() == Token.Kind.WORD
        && tokens.get(record + 2).of(source).matches("[(<]");
  }

  private static int headerEnd(String source, List<Token> tokens, int record) {
    int open = record + 2;
    while (open < tokens.size() && !tokens.get(open).is(source, "(")) {
      open++;
    }
    return Brackets.close(source, tokens, open);
  }

  private static boolean isThrows(String source, Token token) {
    return token.kind() == Token.Kind.WORD || token.is(source, ",") || token.is(source, ".");
  }

  static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
