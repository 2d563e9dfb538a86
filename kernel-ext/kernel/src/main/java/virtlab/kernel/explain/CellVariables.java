package virtlab.kernel.explain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The variables that a cell declares, as fields that its own types and methods can use. */
final class CellVariables {
  private CellVariables() {}

  static String fields(StandingCompiler compiler, NotebookCode notebook, CellUnit.Focus focus) {
    String code =
        Piece.all(focus.code()).stream()
            .filter(piece -> piece.start() > focus.end() || piece.end() < focus.start())
            .map(piece -> piece.of(focus.code()))
            .collect(Collectors.joining("\n"));
    if (code.isBlank()) {
      return "";
    }
    String whole = code + "\n;";
    CellUnit.Focus end = CellUnit.Focus.word(whole, whole.length(), whole.length());
    CompilationUnitTree unit = compiler.unit(CellUnit.of(notebook, end, ""));
    TreePath cell = StandingCompiler.cell(unit);
    StringBuilder fields = new StringBuilder();
    for (Tree member : ((ClassTree) cell.getLeaf()).getMembers()) {
      if (member instanceof MethodTree method && method.getName().contentEquals("$do$")) {
        BlockTree body = method.getBody();
        TreePath path = new TreePath(new TreePath(cell, method), body);
        for (StatementTree statement : body.getStatements()) {
          if (statement instanceof VariableTree variable) {
            TypeMirror type = compiler.trees().getTypeMirror(new TreePath(path, variable));
            fields.append("static ").append(written(type)).append(' ');
            fields.append(variable.getName()).append(";\n");
          }
        }
      }
    }
    return fields.toString();
  }

  /** The type as a declaration can name it. */
  private static String written(TypeMirror type) {
    boolean known =
        type.getKind().isPrimitive()
            || type.getKind() == TypeKind.DECLARED
            || type.getKind() == TypeKind.ARRAY;
    String text = String.valueOf(type);
    boolean plain = known && !text.contains("anonymous") && !text.contains("capture");
    return plain ? text.replaceAll("\\bcell\\d+\\.(Cell|Notebook)\\.", "") : "Object";
  }
}
