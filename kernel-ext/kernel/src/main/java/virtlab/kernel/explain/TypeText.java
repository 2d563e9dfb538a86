package virtlab.kernel.explain;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types as a reader writes them, with simple names. */
final class TypeText extends SimpleTypeVisitor14<String, Void> {
  private static final TypeText TEXT = new TypeText();

  private TypeText() {}

  static String of(TypeMirror type) {
    return TEXT.visit(type);
  }

  static String list(List<? extends TypeMirror> types) {
    return types.stream().map(TypeText::of).collect(Collectors.joining(", "));
  }

  @Override
  protected String defaultAction(TypeMirror type, Void nothing) {
    return type.toString();
  }

  @Override
  public String visitArray(ArrayType type, Void nothing) {
    return visit(type.getComponentType()) + "[]";
  }

  @Override
  public String visitDeclared(DeclaredType type, Void nothing) {
    String name = type.asElement().getSimpleName().toString();
    if (name.isEmpty()) {
      return type.toString().replaceFirst("^.*anonymous ", "").replaceFirst(">$", "");
    }
    String arguments = list(type.getTypeArguments());
    return arguments.isEmpty() ? name : name + "<" + arguments + ">";
  }

  @Override
  public String visitError(ErrorType type, Void nothing) {
    return type.asElement().getSimpleName().toString();
  }

  @Override
  public String visitTypeVariable(TypeVariable type, Void nothing) {
    boolean captured = type.getLowerBound().getKind() != TypeKind.NULL;
    String name = type.asElement().getSimpleName().toString();
    boolean named = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
    return named ? name : captured ? visit(type.getLowerBound()) : visit(type.getUpperBound());
  }

  @Override
  public String visitWildcard(WildcardType type, Void nothing) {
    if (type.getExtendsBound() != null) {
      return "? extends " + visit(type.getExtendsBound());
    }
    return type.getSuperBound() != null ? "? super " + visit(type.getSuperBound()) : "?";
  }

  @Override
  public String visitIntersection(IntersectionType type, Void nothing) {
    return type.getBounds().stream().map(this::visit).collect(Collectors.joining(" & "));
  }
}
