package virtlab.kernel.explain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** What a simple name can mean at a place, the nearest first. */
final class Visible {
  private final StandingCompiler compiler;
  private final Members members;
  private final TreePath place;
  private final List<Member> found = new ArrayList<>();

  private Visible(StandingCompiler compiler, Members members, TreePath place) {
    this.compiler = compiler;
    this.members = members;
    this.place = place;
  }

  /** Local variables and types, then members of the classes around, then static imports. */
  static List<Member> from(StandingCompiler compiler, Members members, TreePath place) {
    Visible visible = new Visible(compiler, members, place);
    Tree child = place.getLeaf();
    for (TreePath path = place.getParentPath(); path != null; path = path.getParentPath()) {
      visible.around(path, child);
      child = path.getLeaf();
    }
    return visible.found;
  }

  private void around(TreePath path, Tree child) {
    Tree tree = path.getLeaf();
    if (tree instanceof BlockTree block) {
      before(path, block.getStatements(), child);
    } else if (tree instanceof CaseTree one && one.getStatements() != null) {
      before(path, one.getStatements(), child);
    } else if (tree instanceof ForLoopTree loop) {
      before(path, loop.getInitializer(), child);
      patterns(path, child);
    } else if (tree instanceof EnhancedForLoopTree loop) {
      declare(path, loop.getVariable());
    } else if (tree instanceof TryTree attempt) {
      before(path, attempt.getResources(), child);
    } else if (tree instanceof CatchTree caught) {
      declare(path, caught.getParameter());
    } else if (tree instanceof LambdaExpressionTree lambda) {
      lambda.getParameters().forEach(parameter -> declare(path, parameter));
    } else if (tree instanceof MethodTree method) {
      method.getParameters().forEach(parameter -> declare(path, parameter));
    } else if (tree instanceof ClassTree) {
      ofClass(path);
    } else if (tree instanceof CompilationUnitTree unit) {
      unit.getImports().stream().filter(ImportTree::isStatic).forEach(this::imported);
    } else {
      patterns(path, child);
    }
  }

  private void before(TreePath path, List<? extends Tree> trees, Tree child) {
    List<Tree> declared = new ArrayList<>();
    for (Tree tree : trees) {
      if (tree.equals(child)) {
        break;
      }
      declared.add(0, tree);
    }
    for (Tree tree : declared) {
      if (tree instanceof VariableTree || tree instanceof ClassTree) {
        declare(path, tree);
      } else if (tree instanceof StatementTree) {
        patterns(new TreePath(path, tree), child);
      }
    }
  }

  private void declare(TreePath parent, Tree tree) {
    Element element = compiler.trees().getElement(new TreePath(parent, tree));
    if (element != null && !element.getSimpleName().isEmpty()) {
      found.add(Member.of(element));
    }
  }

  /** The variables of {@code instanceof} patterns beside the place. */
  private void patterns(TreePath path, Tree child) {
    new TreeScanner<Void, TreePath>() {
      @Override
      public Void scan(Tree tree, TreePath parent) {
        if (tree == null || tree.equals(child) || tree instanceof BlockTree) {
          return null;
        }
        return super.scan(tree, new TreePath(parent, tree));
      }

      @Override
      public Void visitBindingPattern(
          com.sun.source.tree.BindingPatternTree pattern, TreePath parent) {
        declare(parent, pattern.getVariable());
        return null;
      }
    }.scan(path.getLeaf(), path.getParentPath());
  }

  private void ofClass(TreePath path) {
    if (compiler.trees().getElement(path) instanceof TypeElement type
        && type.asType() instanceof DeclaredType declared) {
      for (Member member : members.ofType(declared)) {
        boolean ours = !member.name().startsWith("$do$") && !member.isConstructor();
        if (ours && !isOfObject(member, type) && members.isVisible(member.element(), place)) {
          found.add(member);
        }
      }
    }
  }

  /** What every object has is no news at the top of a cell. */
  private static boolean isOfObject(Member member, TypeElement type) {
    return type.getSimpleName().contentEquals(CellUnit.CELL)
        && Member.owner(member.element()).toString().equals("java.lang.Object");
  }

  private void imported(ImportTree line) {
    if (line.getQualifiedIdentifier() instanceof MemberSelectTree name) {
      String owner = name.getExpression().toString();
      TypeElement type = compiler.elements().getTypeElement(owner);
      if (type == null) {
        return;
      }
      boolean all = name.getIdentifier().contentEquals("*");
      for (Element element : compiler.elements().getAllMembers(type)) {
        boolean named = all || element.getSimpleName().equals(name.getIdentifier());
        if (named
            && element.getModifiers().contains(Modifier.STATIC)
            && members.isVisible(element, place)) {
          found.add(Member.of(element));
        }
      }
    }
  }
}
