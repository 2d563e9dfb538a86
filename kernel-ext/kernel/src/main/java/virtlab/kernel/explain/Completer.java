package virtlab.kernel.explain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.interpreter.Interpreter.Candidate;

/** What the word at a place may become. */
final class Completer {
  /** What every object has comes after what this one is for. */
  private static final Set<String> OF_OBJECT =
      Set.of("equals", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final StandingCompiler compiler;
  private final Members members;
  private final Signature signature;
  private final ExpectedType expected;
  private final ClassNames classes;

  Completer(StandingCompiler compiler, Members members, Signature signature, ClassNames classes) {
    this.compiler = compiler;
    this.members = members;
    this.signature = signature;
    this.expected = new ExpectedType(compiler, new Calls(compiler, members));
    this.classes = classes;
  }

  List<Candidate> complete(TreePath place, Context context, CompilationUnitTree unit) {
    TreePath receiver = receiver(place);
    List<TypeMirror> fitting = expected.at(place);
    if (receiver != null) {
      PackageElement named = members.packageOf(receiver);
      return named == null
          ? ofReceiver(receiver, context, fitting)
          : classes.in(named.getQualifiedName().toString(), context.prefix());
    }
    List<Candidate> candidates = new ArrayList<>();
    if (!context.wantsType()) {
      candidates.addAll(
          candidates(named(Visible.from(compiler, members, place), context), fitting, false));
      candidates.addAll(Keywords.beginning(context));
    } else {
      List<Member> types = new ArrayList<>(named(Visible.from(compiler, members, place), context));
      types.removeIf(member -> !member.isType());
      candidates.addAll(candidates(types, fitting, false));
    }
    candidates.addAll(classes.visible(unit, context.prefix()));
    return distinct(candidates);
  }

  private static @Nullable TreePath receiver(TreePath place) {
    Tree tree = place.getLeaf();
    if (tree instanceof MemberSelectTree select) {
      return new TreePath(place, select.getExpression());
    }
    return tree instanceof MemberReferenceTree reference
        ? new TreePath(place, reference.getQualifierExpression())
        : null;
  }

  private List<Candidate> ofReceiver(TreePath receiver, Context context, List<TypeMirror> fitting) {
    List<Member> all = new ArrayList<>(named(members.of(receiver), context));
    boolean reference = receiver.getParentPath().getLeaf() instanceof MemberReferenceTree;
    if (reference) {
      all.removeIf(member -> !member.isMethod());
      TypeMirror type = compiler.trees().getTypeMirror(receiver);
      if (compiler.trees().getElement(receiver) instanceof TypeElement && type != null) {
        members.ofType(type).stream()
            .filter(Member::isMethod)
            .filter(member -> !member.isConstructor() && all.stream().noneMatch(member::equals))
            .filter(member -> member.name().startsWith(context.prefix()))
            .filter(member -> members.isVisible(member.element(), receiver))
            .forEach(all::add);
      }
    }
    List<Candidate> candidates = candidates(all, fitting, true);
    TypeMirror type = compiler.trees().getTypeMirror(receiver);
    if (type != null && type.getKind() == TypeKind.ARRAY && "length".startsWith(context.prefix())) {
      candidates.add(0, new Candidate("length", "field", "int"));
    }
    boolean named =
        compiler.trees().getElement(receiver) instanceof TypeElement
            && type != null
            && type.getKind() != TypeKind.ERROR;
    if (named && !reference && "class".startsWith(context.prefix())) {
      candidates.add(new Candidate("class", "keyword", ""));
    } else if (named && reference && "new".startsWith(context.prefix())) {
      candidates.add(new Candidate("new", "keyword", ""));
    }
    return distinct(candidates);
  }

  private static List<Member> named(List<Member> members, Context context) {
    return members.stream()
        .filter(member -> member.name().startsWith(context.prefix()))
        .filter(member -> !member.name().startsWith("$") || context.prefix().startsWith("$"))
        .toList();
  }

  /** One candidate for each name: those that fit first, of a receiver its own before inherited. */
  private List<Candidate> candidates(List<Member> found, List<TypeMirror> fitting, boolean sorted) {
    Map<String, List<Member>> byName = new LinkedHashMap<>();
    found.forEach(m -> byName.computeIfAbsent(m.name(), key -> new ArrayList<>()).add(m));
    List<List<Member>> groups = new ArrayList<>(byName.values());
    Comparator<List<Member>> order =
        Comparator.comparing(group -> group.stream().noneMatch(m -> fits(m, fitting)));
    if (sorted) {
      order =
          order
              .thenComparing(group -> OF_OBJECT.contains(group.get(0).name()))
              .thenComparing(group -> group.get(0).name());
    }
    groups.sort(order);
    return new ArrayList<>(groups.stream().map(group -> candidate(group, fitting)).toList());
  }

  private boolean fits(Member member, List<TypeMirror> fitting) {
    return !member.isType() && expected.fits(member.value(), fitting);
  }

  private Candidate candidate(List<Member> overloads, List<TypeMirror> fitting) {
    Comparator<Member> order =
        Comparator.comparing((Member member) -> !fits(member, fitting))
            .thenComparing(member -> member.parameterTypes().size());
    Member shown = overloads.stream().min(order).orElseThrow();
    String more = "";
    if (shown.isMethod()) {
      long others =
          overloads.stream().map(m -> TypeText.list(m.parameterTypes())).distinct().count();
      more = others > 1 ? " (+" + (others - 1) + ")" : "";
    }
    return new Candidate(shown.name(), kind(shown), signature.brief(shown) + more);
  }

  /** The words that editors know for kinds of candidates. */
  private static String kind(Member member) {
    Element element = member.element();
    if (member.isMethod()) {
      return Signature.isOfCell(Member.owner(element)) ? "function" : "method";
    }
    ElementKind kind = element.getKind();
    if (kind.isInterface()) {
      return "interface";
    } else if (kind == ElementKind.ENUM) {
      return "enum";
    } else if (kind.isClass()) {
      return "class";
    }
    boolean field = kind.isField() && !Signature.isOfCell(Member.owner(element));
    return field ? "field" : "variable";
  }

  private static List<Candidate> distinct(List<Candidate> candidates) {
    Map<String, Candidate> byText = new LinkedHashMap<>();
    candidates.forEach(candidate -> byText.putIfAbsent(candidate.text(), candidate));
    return List.copyOf(byText.values());
  }
}
