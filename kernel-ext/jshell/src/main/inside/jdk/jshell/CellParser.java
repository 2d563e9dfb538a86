package jdk.jshell;

import com.sun.tools.javac.parser.Lexer;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import java.util.ArrayList;
import java.util.List;

/** Parses a whole cell at once, where JShell's parser stops after its first snippet. */
final class CellParser extends ReplParser {
  /**
   * A snippet of the cell: an import, a declaration, a statement or an expression.
   *
   * @param trees what it declares or does; empty for an import
   * @param start where it begins, in UTF-16 units
   * @param end where it ends, a semicolon not counted
   */
  record Parsed(List<JCTree> trees, int start, int end) {}

  private int depth;

  CellParser(ReplParserFactory factory, Lexer lexer) {
    super(factory, lexer, false, false, false, false);
  }

  /** All nesting of expressions and types comes by here. */
  @Override
  protected JCExpression term3() {
    Nesting.check(++depth);
    JCExpression term = super.term3();
    depth--;
    return term;
  }

  /** All nesting of array initialisers comes by here. */
  @Override
  public JCExpression variableInitializer() {
    Nesting.check(++depth);
    JCExpression value = super.variableInitializer();
    depth--;
    return value;
  }

  /** All nesting of statements comes by here. */
  @Override
  public JCStatement parseSimpleStatement() {
    Nesting.check(++depth);
    JCStatement statement = super.parseSimpleStatement();
    depth--;
    return statement;
  }

  /** The snippets in their order; errors go to the compiler's log. */
  List<Parsed> snippets() {
    List<Parsed> snippets = new ArrayList<>();
    while (token.kind != TokenKind.EOF) {
      int start = token.pos;
      List<JCTree> trees = token.kind == TokenKind.IMPORT ? skipImport() : trees();
      boolean separate =
          trees.size() == 1
              && trees.get(0) instanceof JCExpressionStatement
              && token.kind == TokenKind.SEMI;
      int end = S.prevToken().endPos;
      if (separate) {
        nextToken();
      }
      snippets.add(new Parsed(trees, start, end));
      if (end <= start) {
        break;
      }
    }
    return snippets;
  }

  private List<JCTree> trees() {
    return new ArrayList<>(replUnit(null, null));
  }

  private List<JCTree> skipImport() {
    while (token.kind != TokenKind.SEMI && token.kind != TokenKind.EOF) {
      nextToken();
    }
    if (token.kind == TokenKind.SEMI) {
      nextToken();
    }
    return List.of();
  }
}
