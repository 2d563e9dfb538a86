package virtlab.kernel.explain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** What stands behind a dot. */
final class Members {
  private final StandingCompiler compiler;

  Members(StandingCompiler compiler) {
    this.compiler = compiler;
  }

  /** The package that an expression names, or null. */
  @Nullable PackageElement packageOf(TreePath expression) {
    return compiler.trees().getElement(expression) instanceof PackageElement named ? named : null;
  }

  /** What can follow an expression and a dot; {@code super}, a value, or the name of a type. */
  List<Member> of(TreePath expression) {
    Element element = compiler.trees().getElement(expression);
    TypeMirror type = compiler.trees().getTypeMirror(expression);
    boolean isType =
        element instanceof TypeElement && !expression.getLeaf().toString().matches("this|super");
    if (type == null) {
      return List.of();
    }
    List<Member> members = new ArrayList<>();
    for (Member member : ofType(type)) {
      boolean fixed = member.element().getModifiers().contains(Modifier.STATIC) || member.isType();
      if (!member.isConstructor() && isVisible(member.element(), expression) && fixed == isType) {
        members.add(member);
      }
    }
    return members;
  }

  /** All members of a type as they look there; empty for primitives and what is not known. */
  List<Member> ofType(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR -> ofType(((TypeVariable) type).getUpperBound());
      case WILDCARD -> ofType(compiler.types().erasure(type));
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().stream().flatMap(t -> ofType(t).stream()).toList();
      case ARRAY -> array();
      default -> List.of();
    };
  }

  private List<Member> declared(DeclaredType type) {
    List<Member> members = new ArrayList<>();
    TypeElement element = (TypeElement) type.asElement();
    for (Element member : compiler.elements().getAllMembers(element)) {
      members.add(asMember(type, member));
    }
    return members;
  }

  Member asMember(DeclaredType type, Element member) {
    try {
      return new Member(member, compiler.types().asMemberOf(type, member));
    } catch (IllegalArgumentException e) {
      return Member.of(member);
    }
  }

  /** An array has a length and what every object has. */
  private List<Member> array() {
    TypeElement object = compiler.elements().getTypeElement("java.lang.Object");
    List<Member> members = new ArrayList<>(declared((DeclaredType) object.asType()));
    members.removeIf(member -> member.element().getModifiers().contains(Modifier.PROTECTED));
    return members;
  }

  /** Whether code at this place may name it. */
  boolean isVisible(Element element, TreePath from) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      return enclosing(from).contains(outermost(element));
    }
    return compiler
        .elements()
        .getPackageOf(element)
        .getQualifiedName()
        .contentEquals(String.valueOf(from.getCompilationUnit().getPackageName()));
  }

  private Set<Element> enclosing(TreePath from) {
    Set<Element> types = new HashSet<>();
    for (TreePath path = from; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof ClassTree) {
        types.add(compiler.trees().getElement(path));
      }
    }
    return types;
  }

  /** The type that is shared with whoever may see a private member: below the cell's own class. */
  private static Element outermost(Element element) {
    Element type = Member.owner(element);
    while (Member.owner(type) instanceof TypeElement outer
        && !outer.getSimpleName().contentEquals(CellUnit.CELL)
        && !outer.getSimpleName().contentEquals("Notebook")) {
      type = outer;
    }
    return type;
  }
}
