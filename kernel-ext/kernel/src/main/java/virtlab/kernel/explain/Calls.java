package virtlab.kernel.explain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the call in whose arguments a place stands. */
final class Calls {
  private final StandingCompiler compiler;
  private final Members members;

  Calls(StandingCompiler compiler, Members members) {
    this.compiler = compiler;
    this.members = members;
  }

  /**
   * A call that is being written.
   *
   * @param overloads what it may call, the likeliest first
   * @param argument the index of the argument at the place
   */
  record Call(List<Member> overloads, int argument) {
    /** The index of the parameter that the argument stands for, −1 if there is none. */
    int parameter(Member member) {
      int count = member.parameterTypes().size();
      boolean varArgs = ((ExecutableElement) member.element()).isVarArgs();
      return argument < count ? argument : varArgs ? count - 1 : -1;
    }

    @Nullable TypeMirror parameterType(Member member) {
      int index = parameter(member);
      if (index < 0) {
        return null;
      }
      TypeMirror type = member.parameterTypes().get(index);
      boolean last = index == member.parameterTypes().size() - 1;
      return last
              && ((ExecutableElement) member.element()).isVarArgs()
              && type instanceof ArrayType several
          ? several.getComponentType()
          : type;
    }
  }

  Optional<Call> around(TreePath place) {
    Tree child = place.getLeaf();
    for (TreePath path = place.getParentPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof BlockTree
          || tree instanceof ClassTree
          || tree instanceof LambdaExpressionTree) {
        return Optional.empty();
      }
      List<? extends ExpressionTree> arguments =
          tree instanceof MethodInvocationTree call
              ? call.getArguments()
              : tree instanceof NewClassTree made ? made.getArguments() : List.of();
      int argument = arguments.indexOf(child);
      if (argument >= 0) {
        List<Member> overloads = overloads(path);
        return overloads.isEmpty()
            ? Optional.empty()
            : Optional.of(ordered(new Call(overloads, argument), path));
      }
      child = tree;
    }
    return Optional.empty();
  }

  private List<Member> overloads(TreePath call) {
    if (call.getLeaf() instanceof NewClassTree made) {
      return constructors(new TreePath(call, made.getIdentifier()));
    }
    return named(new TreePath(call, ((MethodInvocationTree) call.getLeaf()).getMethodSelect()));
  }

  /** The methods that an expression may name, whose call is not written yet. */
  List<Member> named(TreePath path) {
    if (path.getLeaf() instanceof MemberSelectTree select) {
      TreePath receiver = new TreePath(path, select.getExpression());
      return methods(members.of(receiver), select.getIdentifier().toString());
    } else if (path.getLeaf() instanceof IdentifierTree name) {
      return methods(Visible.from(compiler, members, path), name.getName().toString());
    }
    return List.of();
  }

  private static List<Member> methods(List<Member> from, String name) {
    List<Member> found = new ArrayList<>();
    for (Member member : from) {
      boolean again =
          found.stream()
              .anyMatch(
                  other ->
                      TypeText.list(other.parameterTypes())
                          .equals(TypeText.list(member.parameterTypes())));
      if (member.isMethod() && member.name().equals(name) && !again) {
        found.add(member);
      }
    }
    return found;
  }

  List<Member> constructors(TreePath type) {
    if (compiler.trees().getTypeMirror(type) instanceof DeclaredType declared) {
      List<Member> found = new ArrayList<>();
      for (Element element : declared.asElement().getEnclosedElements()) {
        Member member = members.asMember(declared, element);
        if (member.isConstructor() && members.isVisible(element, type)) {
          found.add(member);
        }
      }
      return found;
    }
    return List.of();
  }

  /** First what the compiler has chosen, then what takes so many arguments, the fewest first. */
  private Call ordered(Call call, TreePath path) {
    Element chosen = compiler.trees().getElement(path);
    Comparator<Member> order =
        Comparator.comparing((Member member) -> call.parameter(member) < 0)
            .thenComparing(member -> !member.element().equals(chosen))
            .thenComparing(member -> member.parameterTypes().size());
    return new Call(call.overloads().stream().sorted(order).toList(), call.argument());
  }
}
