package virtlab.kernel.explain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Finds the tree that stands for a word of a unit; looks into what has errors, too. */
final class Spot extends TreePathScanner<Void, Void> {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final long start;
  private final String word;
  private @Nullable TreePath use;
  private @Nullable TreePath declaration;

  private Spot(CompilationUnitTree unit, SourcePositions positions, long start, String word) {
    this.unit = unit;
    this.positions = positions;
    this.start = start;
    this.word = word;
  }

  /** The innermost tree whose name is this word and stands at this position, or null. */
  static @Nullable TreePath find(
      CompilationUnitTree unit, SourcePositions positions, long start, String word) {
    Spot spot = new Spot(unit, positions, start, word);
    spot.scan(unit, null);
    return spot.use != null ? spot.use : spot.declaration;
  }

  @Override
  public Void visitErroneous(ErroneousTree tree, Void nothing) {
    return scan(tree.getErrorTrees(), nothing);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void nothing) {
    if (tree.getName().contentEquals(word) && positions.getStartPosition(unit, tree) == start) {
      use = getCurrentPath();
    }
    return super.visitIdentifier(tree, nothing);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
    named(tree, tree.getIdentifier());
    return super.visitMemberSelect(tree, nothing);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
    named(tree, tree.getName());
    return super.visitMemberReference(tree, nothing);
  }

  private void named(Tree tree, Name name) {
    if (name.contentEquals(word) && positions.getEndPosition(unit, tree) == start + word.length()) {
      use = getCurrentPath();
    }
  }

  @Override
  public Void visitVariable(VariableTree tree, Void nothing) {
    declared(tree, tree.getName());
    return super.visitVariable(tree, nothing);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void nothing) {
    declared(tree, tree.getName());
    return super.visitMethod(tree, nothing);
  }

  @Override
  public Void visitClass(ClassTree tree, Void nothing) {
    declared(tree, tree.getSimpleName());
    return super.visitClass(tree, nothing);
  }

  private void declared(Tree tree, Name name) {
    if (name.contentEquals(word)
        && positions.getStartPosition(unit, tree) <= start
        && positions.getEndPosition(unit, tree) >= start + word.length()) {
      declaration = getCurrentPath();
    }
  }
}
