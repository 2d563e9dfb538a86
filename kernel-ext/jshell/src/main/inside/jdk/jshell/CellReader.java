package jdk.jshell;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCSkip;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import virtlab.jshell.Part;
import virtlab.jshell.Part.Piece;

/** Reads a cell: its parts, and which of them compile together. */
final class CellReader {
  /** Modifiers that mean nothing for a variable of a notebook. */
  private static final Set<Modifier> IGNORED =
      Set.of(
          Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);

  private final String cell;
  private final List<Part> parts = new ArrayList<>();
  private final List<Piece> run = new ArrayList<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  private CellReader(String cell) {
    this.cell = cell;
  }

  static List<Part> read(String cell, List<CellParser.Parsed> parsed) {
    CellReader reader = new CellReader(cell);
    for (CellParser.Parsed snippet : parsed) {
      reader.add(snippet);
    }
    reader.endRun();
    return reader.parts;
  }

  private void add(CellParser.Parsed parsed) {
    if (parsed.trees().size() == 1) {
      JCTree tree = parsed.trees().get(0);
      if (tree instanceof JCSkip) {
        return;
      }
      Piece piece = piece(tree, parsed);
      if (piece != null) {
        add(piece, tree);
        return;
      }
    }
    endRun();
    parts.add(new Part.Single(parsed.start(), Math.min(parsed.end(), cell.length())));
  }

  /** A run ends before a variable whose name means something else further up in it. */
  private void add(Piece piece, JCTree tree) {
    if (piece instanceof Part.Variable variable
        && (declared.contains(variable.name()) || used.contains(variable.name()))) {
      endRun();
    }
    TreeDependencyScanner names = new TreeDependencyScanner();
    names.scan(tree);
    used.addAll(names.declareReferences());
    used.addAll(names.bodyReferences());
    if (piece instanceof Part.Variable variable) {
      declared.add(variable.name());
    }
    run.add(piece);
  }

  private void endRun() {
    if (!run.isEmpty()) {
      parts.add(new Part.Run(cell, List.copyOf(run)));
    }
    run.clear();
    declared.clear();
    used.clear();
  }

  /** The piece of a run that this is; null if it must be compiled by itself. */
  private Piece piece(JCTree tree, CellParser.Parsed parsed) {
    if (tree instanceof JCVariableDecl variable) {
      return variable(variable, parsed);
    }
    if (tree instanceof JCExpressionStatement statement) {
      return new Part.Expression(parsed.start(), parsed.end(), value(statement.expr));
    }
    boolean alone =
        tree instanceof JCClassDecl
            || tree instanceof JCReturn
            || tree instanceof JCBreak
            || tree instanceof JCContinue
            || !(tree instanceof JCStatement);
    return alone ? null : new Part.Statement(parsed.start(), parsed.end());
  }

  private static Part.Value value(JCExpression expression) {
    if (expression instanceof JCMethodInvocation) {
      return Part.Value.SHOWN_UNLESS_VOID;
    }
    return expression instanceof JCAssign assign && assign.lhs instanceof JCIdent
        ? Part.Value.HIDDEN
        : Part.Value.SHOWN;
  }

  private Piece variable(JCVariableDecl variable, CellParser.Parsed parsed) {
    String name = variable.name.toString();
    int end = Math.min(parsed.end() - 1, cell.length()); // without its semicolon, or the added one
    int nameStart = variable.pos;
    boolean inferred = variable.vartype == null;
    int typeStart = inferred ? nameStart : TreeInfo.getStartPos(variable.vartype);
    int initStart = variable.init == null ? end : TreeInfo.getStartPos(variable.init);
    boolean plain =
        !(inferred && variable.init == null)
            && !name.isEmpty()
            && IGNORED.containsAll(variable.mods.getFlags())
            && variable.mods.annotations.isEmpty()
            && cell.startsWith(name, nameStart)
            && initStart <= end
            && between(nameStart + name.length(), initStart)
                .equals(variable.init == null ? "" : "=");
    if (!plain) {
      return null;
    }
    TreeDependencyScanner names = new TreeDependencyScanner();
    names.scan(inferred ? variable.init : variable.vartype);
    return new Part.Variable(
        parsed.start(),
        end,
        name,
        inferred ? "" : variable.vartype.toString(),
        typeStart,
        nameStart,
        initStart,
        Set.copyOf(names.declareReferences()));
  }

  private String between(int start, int end) {
    return cell.substring(Math.min(start, end), end).strip();
  }
}
