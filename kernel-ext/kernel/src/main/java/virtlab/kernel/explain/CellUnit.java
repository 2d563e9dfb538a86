package virtlab.kernel.explain;

import java.util.List;
import java.util.Set;

/**
 * A cell as a compilation unit: its types and methods are static members of a class that inherits
 * what the notebook has declared, its other code is the body of a method there.
 *
 * @param text the compilation unit without its package declaration
 * @param cursor where the cursor stands in that text
 */
record CellUnit(String text, int cursor) {
  /** Stands in for the word at the cursor. */
  static final String PLACEHOLDER = "$cursor$";

  static final String CELL = "Cell";
  private static final Set<Character> GOES_ON =
      Set.of(
          '.', ')', ']', ',', ';', '+', '-', '*', '/', '?', ':', '&', '|', '=', '<', '>', '{', '(',
          '[', '%', '^');

  /**
   * What is being looked at.
   *
   * @param code the cell
   * @param start where the word at the cursor begins
   * @param end where it ends
   * @param replaced whether a placeholder stands for it
   */
  record Focus(String code, int start, int end, boolean replaced) {
    static Focus typed(String code, int cursor) {
      return new Focus(code, Token.wordStart(code, cursor), Token.wordEnd(code, cursor), true);
    }

    static Focus word(String code, int start, int end) {
      return new Focus(code, start, end, false);
    }
  }

  /**
   * Writes the unit.
   *
   * @param fields declarations that a type or method of this cell may use beside the notebook's
   */
  static CellUnit of(NotebookCode notebook, Focus focus, String fields) {
    return new Writer(notebook, focus, fields).write();
  }

  /** Whether the focus lies inside a type or method, which sees the cell's variables as fields. */
  static boolean insideMember(Focus focus) {
    return Piece.all(focus.code()).stream()
        .filter(piece -> piece.kind() == Piece.Kind.TYPE || piece.kind() == Piece.Kind.METHOD)
        .anyMatch(piece -> holds(piece, focus));
  }

  private static boolean holds(Piece piece, Focus focus) {
    return piece.start() < focus.end()
        && focus.start() <= piece.end()
        && focus.end() > piece.first()
        && !(focus.start() == piece.end());
  }

  private static final class Writer {
    private final NotebookCode notebook;
    private final Focus focus;
    private final String fields;
    private final String code;
    private final StringBuilder out = new StringBuilder();
    private int cursor = -1;

    Writer(NotebookCode notebook, Focus focus, String fields) {
      this.notebook = notebook;
      this.focus = focus;
      this.fields = fields;
      this.code = focus.code();
    }

    CellUnit write() {
      List<Piece> pieces = Piece.all(code);
      notebook.imports().forEach(line -> out.append(line).append('\n'));
      pieces.stream()
          .filter(piece -> piece.kind() == Piece.Kind.IMPORT)
          .filter(piece -> !holds(piece, focus))
          .forEach(piece -> out.append(piece.of(code)).append(";\n"));
      out.append("class Notebook {\n");
      notebook.declarations().forEach(declared -> out.append(Stub.of(declared)));
      out.append("}\nclass ").append(CELL).append(" extends Notebook {\n").append(fields);
      for (Piece piece : pieces) {
        if (piece.kind() == Piece.Kind.TYPE || piece.kind() == Piece.Kind.METHOD) {
          member(piece);
        }
      }
      out.append("\nstatic void $do$() throws Throwable {\n");
      body(pieces);
      return new CellUnit(out.append("\n;}}\n").toString(), Math.max(0, cursor));
    }

    private void member(Piece piece) {
      if (!holds(piece, focus)) {
        out.append('\n').append(Stub.member(Stub.withoutBodies(piece.of(code))));
        return;
      }
      List<Token> tokens = Token.code(piece.of(code));
      boolean whole = Brackets.balanced(piece.of(code), tokens);
      String text = code.substring(piece.start(), whole ? piece.end() : focus.end());
      int shift = Stub.member(text).length() - text.length();
      String written = Stub.member(text);
      int start = focus.start() - piece.start() + shift;
      out.append('\n');
      focused(written, start, start + focus.end() - focus.start());
      if (!whole) {
        close(written);
      }
    }

    /** The statements; behind the word at the cursor there is nothing more that it could mean. */
    private void body(List<Piece> pieces) {
      for (Piece piece : pieces) {
        if (piece.kind() != Piece.Kind.CODE) {
          continue;
        }
        if (cursor < 0 && focusLies(piece)) {
          String whole = plain(piece.of(code));
          boolean cut = focus.replaced() || !Brackets.balanced(whole, Token.code(whole));
          String text = cut ? whole.substring(0, focus.end() - piece.start()) : whole;
          int start = focus.start() - piece.start();
          focused(text, start, focus.end() - piece.start());
          if (cut) {
            close(text);
            out.append(';');
            return;
          }
        } else {
          out.append(plain(piece.of(code)));
        }
      }
      if (cursor < 0) {
        out.append(' ');
        focused("", 0, 0);
      }
      out.append(';');
    }

    private boolean focusLies(Piece piece) {
      return focus.start() >= piece.start() && focus.end() <= piece.end();
    }

    private void focused(String text, int start, int end) {
      if (start < 0 || end > text.length()) {
        out.append(text);
        return;
      }
      out.append(text, 0, start);
      cursor = out.length();
      if (focus.replaced()) {
        out.append(PLACEHOLDER);
        out.append(endsHere(text, end) ? ";" : "");
      } else {
        out.append(text, start, end);
      }
      out.append(text, end, text.length());
    }

    /** Whether the statement that the word ends is followed by another on a later line. */
    private static boolean endsHere(String text, int end) {
      String rest = text.substring(end);
      int next = rest.length() - rest.stripLeading().length();
      return rest.substring(0, next).contains("\n")
          && next < rest.length()
          && !GOES_ON.contains(rest.charAt(next))
          && !insideParentheses(text.substring(0, end));
    }

    private static boolean insideParentheses(String before) {
      String closing = Brackets.closing(before, Token.code(before));
      return closing.startsWith(")") || closing.startsWith("]");
    }

    private void close(String text) {
      out.append(Brackets.closing(text, Token.code(text)));
    }

    /** The code of a statement without modifiers that only a member of a class may have. */
    private static String plain(String text) {
      StringBuilder plain = new StringBuilder(text);
      for (Token token : Token.code(text)) {
        String word = token.of(text);
        if (!Piece.isModifier(word)) {
          break;
        }
        if (!word.equals("final") && !word.equals("synchronized")) {
          Stub.blank(plain, token.start(), token.end());
        }
      }
      return plain.toString();
    }
  }
}
