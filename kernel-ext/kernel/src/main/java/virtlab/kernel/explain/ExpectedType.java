package virtlab.kernel.explain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Objects;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types that would fit at a place; none where any type does. */
final class ExpectedType {
  private final StandingCompiler compiler;
  private final Calls calls;

  ExpectedType(StandingCompiler compiler, Calls calls) {
    this.compiler = compiler;
    this.calls = calls;
  }

  List<TypeMirror> at(TreePath place) {
    TreePath parent = place.getParentPath();
    Tree tree = parent.getLeaf();
    if (tree instanceof VariableTree variable
        && place.getLeaf().equals(variable.getInitializer())) {
      // The type of a var is what its initializer gives.
      return variable.getType() == null
          ? List.of()
          : typeOf(new TreePath(parent, variable.getType()));
    } else if (tree instanceof AssignmentTree assignment
        && place.getLeaf().equals(assignment.getExpression())) {
      return typeOf(new TreePath(parent, assignment.getVariable()));
    } else if (tree instanceof ReturnTree) {
      return returned(parent);
    } else if (tree instanceof ThrowTree) {
      return List.of(compiler.elements().getTypeElement("java.lang.Throwable").asType());
    } else if (tree instanceof ParenthesizedTree) {
      return isCondition(parent.getParentPath().getLeaf())
          ? List.of(compiler.types().getPrimitiveType(TypeKind.BOOLEAN))
          : at(parent);
    }
    return calls
        .around(place)
        .map(
            call ->
                call.overloads().stream()
                    .map(member -> call.parameterType(member))
                    .filter(Objects::nonNull)
                    .toList())
        .orElse(List.of());
  }

  private List<TypeMirror> typeOf(TreePath path) {
    TypeMirror type = compiler.trees().getTypeMirror(path);
    return type == null ? List.of() : List.of(type);
  }

  private static boolean isCondition(Tree tree) {
    return tree instanceof IfTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree;
  }

  private List<TypeMirror> returned(TreePath place) {
    for (TreePath path = place; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof LambdaExpressionTree) {
        return List.of();
      } else if (path.getLeaf() instanceof MethodTree method && method.getReturnType() != null) {
        return typeOf(new TreePath(path, method.getReturnType()));
      }
    }
    return List.of();
  }

  /** Whether a value of this type fits one of those. */
  boolean fits(TypeMirror value, List<TypeMirror> expected) {
    return expected.stream().anyMatch(type -> fits(value, type));
  }

  private boolean fits(TypeMirror value, TypeMirror type) {
    boolean known =
        switch (value.getKind()) {
          case VOID, NONE, ERROR, PACKAGE, EXECUTABLE -> false;
          default -> type.getKind() != TypeKind.ERROR && type.getKind() != TypeKind.VOID;
        };
    return known
        && !type.toString().equals("java.lang.Object")
        && compiler
            .types()
            .isAssignable(compiler.types().erasure(value), compiler.types().erasure(type));
  }
}
