package virtlab.kernel.explain;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.JavaCompiler;
import org.jspecify.annotations.Nullable;

/** A source file that was read for its comments and the names of its parameters. */
final class ParsedSource {
  private final CompilationUnitTree unit;
  private final DocTrees trees;

  private ParsedSource(CompilationUnitTree unit, DocTrees trees) {
    this.unit = unit;
    this.trees = trees;
  }

  static ParsedSource of(JavaCompiler compiler, String text) {
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null,
                null,
                diagnostic -> {},
                List.of("-proc:none"),
                null,
                List.of(UnitFiles.source("parsed", Stub.withoutBodies(text))));
    try {
      return new ParsedSource(task.parse().iterator().next(), DocTrees.instance(task));
    } catch (IOException e) {
      throw new IllegalStateException("A source in memory cannot be read", e);
    }
  }

  /** The comment on what is declared here, if it has one. */
  Optional<DocCommentTree> comment(Element element) {
    TreePath path = path(element);
    return path == null ? Optional.empty() : Optional.ofNullable(trees.getDocCommentTree(path));
  }

  /** The names of a method's parameters. */
  Optional<List<String>> parameterNames(ExecutableElement method) {
    TreePath path = path(method);
    return path != null && path.getLeaf() instanceof MethodTree tree
        ? Optional.of(tree.getParameters().stream().map(one -> one.getName().toString()).toList())
        : Optional.empty();
  }

  private @Nullable TreePath path(Element element) {
    if (element instanceof TypeElement type) {
      return type(type);
    }
    TreePath owner = element.getEnclosingElement() instanceof TypeElement type ? type(type) : null;
    if (owner == null) {
      return null;
    }
    for (Tree member : ((ClassTree) owner.getLeaf()).getMembers()) {
      if (declares(member, element)) {
        return new TreePath(owner, member);
      }
    }
    return null;
  }

  private @Nullable TreePath type(TypeElement type) {
    TreePath owner = new TreePath(unit);
    List<? extends Tree> members = unit.getTypeDecls();
    if (type.getEnclosingElement() instanceof TypeElement outer) {
      TreePath found = type(outer);
      if (found == null) {
        return null;
      }
      owner = found;
      members = ((ClassTree) found.getLeaf()).getMembers();
    }
    for (Tree member : members) {
      if (member instanceof ClassTree declared
          && declared.getSimpleName().contentEquals(type.getSimpleName())) {
        return new TreePath(owner, member);
      }
    }
    return null;
  }

  private static boolean declares(Tree member, Element element) {
    if (element instanceof ExecutableElement method && member instanceof MethodTree tree) {
      String name =
          method.getKind() == ElementKind.CONSTRUCTOR
              ? "<init>"
              : method.getSimpleName().toString();
      return tree.getName().contentEquals(name) && written(tree).equals(types(method));
    }
    return element.getKind().isField()
        && member instanceof VariableTree field
        && field.getName().contentEquals(element.getSimpleName());
  }

  private static List<String> types(ExecutableElement method) {
    List<String> types = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      types.add(plain(TypeText.of(parameter.asType())));
    }
    return types;
  }

  private static List<String> written(MethodTree method) {
    List<String> types = new ArrayList<>();
    for (VariableTree parameter : method.getParameters()) {
      types.add(plain(String.valueOf(parameter.getType())));
    }
    return types;
  }

  /** The simple name of a type, without its arguments and annotations. */
  private static String plain(String type) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (char c : type.replaceAll("@[\\w.]+(\\([^)]*\\))?\\s*", "").toCharArray()) {
      depth += c == '<' ? 1 : 0;
      if (depth == 0) {
        text.append(c);
      }
      depth -= c == '>' ? 1 : 0;
    }
    String name = text.toString().replace("...", "[]").replace(" ", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
