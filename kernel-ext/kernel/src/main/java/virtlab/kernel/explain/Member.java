package virtlab.kernel.explain;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Something that can be named.
 *
 * @param type its type as seen from where it is named: of a list of texts, {@code get} gives a text
 */
record Member(Element element, TypeMirror type) {
  static Member of(Element element) {
    return new Member(element, element.asType());
  }

  /** What an element is declared in; a module in itself. */
  static Element owner(Element element) {
    Element owner = element.getEnclosingElement();
    return owner == null ? element : owner;
  }

  String name() {
    return isConstructor()
        ? owner(element).getSimpleName().toString()
        : element.getSimpleName().toString();
  }

  boolean isConstructor() {
    return element.getKind() == ElementKind.CONSTRUCTOR;
  }

  boolean isMethod() {
    return element instanceof ExecutableElement;
  }

  boolean isType() {
    return element.getKind().isClass() || element.getKind().isInterface();
  }

  /** What an expression that names it gives; of a method, what its call gives. */
  TypeMirror value() {
    return type instanceof ExecutableType method ? method.getReturnType() : type;
  }

  List<? extends TypeMirror> parameterTypes() {
    return type instanceof ExecutableType method ? method.getParameterTypes() : List.of();
  }

  boolean givesNothing() {
    return value().getKind() == TypeKind.VOID;
  }
}
