package virtlab.kernel.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** How something that can be named is declared, in one line. */
final class Signature {
  private final Documents documents;

  Signature(Documents documents) {
    this.documents = documents;
  }

  /** Such as {@code max(int a, int b) → int}; of what is no method, its type. */
  String brief(Member member) {
    if (!member.isMethod()) {
      return member.isType() ? "" : TypeText.of(member.type());
    }
    String call = member.name() + "(" + String.join(", ", parameters(member, false)) + ")";
    return member.isConstructor() ? call : call + " → " + TypeText.of(member.value());
  }

  /** As a declaration says it, such as {@code static int Math.max(int a, int b)}. */
  String declared(Member member) {
    if (member.isType()) {
      return type((TypeElement) member.element());
    }
    String head = modifiers(member.element()) + typeParameters(member);
    if (!member.isMethod()) {
      return head + TypeText.of(member.type()) + " " + owner(member) + member.name();
    }
    String result = member.isConstructor() ? "new " : TypeText.of(member.value()) + " ";
    return head + result + call(member, parameters(member, true)) + thrown(member);
  }

  /** The call with these parameters. */
  String call(Member member, List<String> parameters) {
    String owner = member.isConstructor() ? "" : owner(member);
    return owner + member.name() + "(" + String.join(", ", parameters) + ")";
  }

  /** Each parameter with its type, and its name where that is known. */
  List<String> parameters(Member member, boolean readSource) {
    ExecutableElement method = (ExecutableElement) member.element();
    Optional<List<String>> names = documents.parameterNames(method, readSource);
    List<? extends TypeMirror> types = member.parameterTypes();
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String type = TypeText.of(types.get(i));
      if (method.isVarArgs() && i == types.size() - 1 && type.endsWith("[]")) {
        type = type.substring(0, type.length() - 2) + "...";
      }
      String name = names.isPresent() && i < names.get().size() ? " " + names.get().get(i) : "";
      parameters.add(type + name);
    }
    return parameters;
  }

  private static String owner(Member member) {
    Element owner = Member.owner(member.element());
    boolean shown = owner instanceof TypeElement && !isOfCell(owner) && isMember(member.element());
    return shown ? owner.getSimpleName() + "." : "";
  }

  private static boolean isMember(Element element) {
    return element.getKind().isField() || element instanceof ExecutableElement;
  }

  /** Whether it is one of the classes that hold a notebook's declarations. */
  static boolean isOfCell(Element type) {
    return Member.owner(type).getKind() == ElementKind.PACKAGE
        && (type.getSimpleName().contentEquals(CellUnit.CELL)
            || type.getSimpleName().contentEquals("Notebook"))
        && Member.owner(type).toString().matches("cell\\d+");
  }

  private static String modifiers(Element element) {
    boolean inCell = isOfCell(Member.owner(element));
    return element.getModifiers().stream()
        .filter(modifier -> modifier != Modifier.PUBLIC && modifier != Modifier.NATIVE)
        .filter(modifier -> !(inCell && modifier == Modifier.STATIC))
        .map(modifier -> modifier + " ")
        .collect(Collectors.joining());
  }

  private static String typeParameters(Member member) {
    if (!(member.type() instanceof ExecutableType method) || method.getTypeVariables().isEmpty()) {
      return "";
    }
    return "<" + TypeText.list(method.getTypeVariables()) + "> ";
  }

  private static String thrown(Member member) {
    String types =
        member.type() instanceof ExecutableType method
            ? TypeText.list(method.getThrownTypes())
            : "";
    return types.isEmpty() ? "" : " throws " + types;
  }

  private static String type(TypeElement type) {
    boolean closed = type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM;
    StringBuilder text =
        new StringBuilder(closed ? "" : modifiers(type).replace("abstract ", abstractOf(type)));
    String kind = type.getKind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    text.append(kind.equals("annotation type") ? "@interface" : kind).append(' ');
    text.append(((DeclaredType) type.asType()).asElement().getSimpleName());
    if (!type.getTypeParameters().isEmpty()) {
      text.append(
          type.getTypeParameters().stream()
              .map(Signature::bounded)
              .collect(Collectors.joining(", ", "<", ">")));
    }
    if (type.getKind() == ElementKind.RECORD) {
      text.append(
          type.getRecordComponents().stream()
              .map(part -> TypeText.of(part.asType()) + " " + part.getSimpleName())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    String above = TypeText.of(type.getSuperclass());
    if (type.getKind() == ElementKind.CLASS && !above.equals("Object") && !above.equals("none")) {
      text.append(" extends ").append(above);
    }
    if (!type.getInterfaces().isEmpty()) {
      text.append(type.getKind().isInterface() ? " extends " : " implements ");
      text.append(TypeText.list(type.getInterfaces()));
    }
    return text.toString();
  }

  /** Every interface is abstract, which its declaration need not say. */
  private static String abstractOf(TypeElement type) {
    return type.getKind().isInterface() ? "" : "abstract ";
  }

  private static String bounded(TypeParameterElement parameter) {
    String bounds = TypeText.list(parameter.getBounds()).replace(", ", " & ");
    String name = parameter.getSimpleName().toString();
    return bounds.isEmpty() || bounds.equals("Object") ? name : name + " extends " + bounds;
  }
}
