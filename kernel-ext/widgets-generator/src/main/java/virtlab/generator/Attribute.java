package virtlab.generator;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a model.
 *
 * @param name as messages call it
 * @param type the schema's word: string, int, float, bool, bytes, array, reference …
 * @param part the type of an array's items, or the model that is referred to
 * @param mayBeNull whether null is a value
 * @param initial its value at first
 * @param allowed the values that it may have; empty where any is allowed
 * @param help what it is
 */
record Attribute(
    String name,
    String type,
    String part,
    boolean mayBeNull,
    @Nullable Object initial,
    List<String> allowed,
    String help) {
  Attribute {
    allowed = List.copyOf(allowed);
  }

  static Attribute of(Map<?, ?> described) {
    List<?> allowed = described.get("enum") instanceof List<?> values ? values : List.of();
    return new Attribute(
        Model.text(described, "name"),
        Model.text(described, "type"),
        part(described),
        Boolean.TRUE.equals(described.get("allow_none")),
        described.get("default"),
        allowed.stream().map(String::valueOf).toList(),
        described.get("help") instanceof String help ? help : "");
  }

  private static String part(Map<?, ?> described) {
    if (described.get("widget") instanceof String model) {
      return model;
    }
    return described.get("items") instanceof Map<?, ?> items ? Model.text(items, "type") : "";
  }

  /** Whether it has a type in Java; dates and unions have none. */
  boolean hasType() {
    return switch (type) {
      case "string", "int", "float", "bool", "bytes", "array", "reference" -> true;
      default -> false;
    };
  }

  /** Whether it is the reader's to see; names that begin with an underscore are the protocol's. */
  boolean isPublic() {
    return !name.startsWith("_") && !name.equals("msg_id");
  }

  /** Whether the reader moves it in the front end, so that code wants to hear of it. */
  boolean isMoved() {
    return name.equals("value") || name.equals("index") || name.equals("selected_index");
  }

  /** Its name in Java. */
  String method() {
    return Pattern.compile("_(.)")
        .matcher(name)
        .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
  }

  String javaType() {
    return switch (type) {
      case "int" -> mayBeNull ? "@Nullable Integer" : "int";
      case "float" -> mayBeNull ? "@Nullable Double" : "double";
      case "bool" -> mayBeNull ? "@Nullable Boolean" : "boolean";
      case "bytes" -> "byte[]";
      case "array" -> "List<" + itemType() + ">";
      case "reference" -> part;
      default -> mayBeNull ? "@Nullable String" : "String";
    };
  }

  /** Its type where a type parameter stands. */
  String boxedType() {
    return switch (javaType()) {
      case "int" -> "Integer";
      case "double" -> "Double";
      case "boolean" -> "Boolean";
      default -> javaType();
    };
  }

  private String itemType() {
    return switch (part) {
      case "string" -> "String";
      case "reference", "Widget" -> "Widget";
      default -> "Object";
    };
  }

  /** The expression that reads it. */
  String reading() {
    String quoted = '"' + name + '"';
    return switch (type) {
      case "int" -> (mayBeNull ? "wholeOrNull(" : "whole(") + quoted + ")";
      case "float" -> (mayBeNull ? "decimalOrNull(" : "decimal(") + quoted + ")";
      case "array" -> "items(" + quoted + ", " + itemType() + ".class)";
      default -> "(" + boxedType() + ") get(" + quoted + ")";
    };
  }

  /** The expression of its first value. */
  String initialValue() {
    if (type.equals("reference")) {
      return "new " + part + "()";
    } else if (type.equals("bytes")) {
      return "new byte[0]";
    } else if (initial == null) {
      return "null";
    } else if (initial instanceof List<?> items) {
      return items.stream()
          .map(ClassSource::literal)
          .collect(Collectors.joining(", ", "List.of(", ")"));
    }
    return type.equals("float") && initial instanceof Number number
        ? String.valueOf(number.doubleValue())
        : ClassSource.literal(initial);
  }
}
