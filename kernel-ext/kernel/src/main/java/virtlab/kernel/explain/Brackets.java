package virtlab.kernel.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Pairs of brackets in tokens. */
final class Brackets {
  private Brackets() {}

  /** What closes the brackets that are open at the end of these tokens, innermost first. */
  static String closing(String text, List<Token> tokens) {
    Deque<Character> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.SIGN) {
        char sign = text.charAt(token.start());
        if (closer(sign) != 0) {
          open.push(closer(sign));
        } else if (!open.isEmpty() && open.peek() == sign) {
          open.pop();
        }
      }
    }
    StringBuilder closing = new StringBuilder();
    open.forEach(sign -> closing.append(sign == '}' ? ";}" : String.valueOf(sign)));
    return closing.toString();
  }

  /** Whether every bracket that these tokens open is closed. */
  static boolean balanced(String text, List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.SIGN) {
        depth += depth(text.charAt(token.start()));
      }
    }
    return depth == 0;
  }

  /** The index of the token that closes the bracket at this index; the number of tokens if none. */
  static int close(String text, List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Token.Kind.SIGN) {
        depth += depth(text.charAt(tokens.get(i).start()));
        if (depth <= 0) {
          return i;
        }
      }
    }
    return tokens.size();
  }

  static int depth(char sign) {
    return switch (sign) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  private static char closer(char sign) {
    return switch (sign) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      default -> 0;
    };
  }
}
