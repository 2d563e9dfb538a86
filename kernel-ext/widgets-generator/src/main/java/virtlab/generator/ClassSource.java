package virtlab.generator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The source of one widget's class. */
final class ClassSource {
  /** What a widget tells of besides its values (messages of kind "custom" in the protocol). */
  private static final Map<String, String> EVENTS =
      Map.of("Button", "click", "Text", "submit", "Combobox", "submit");

  private final Model model;
  private final StringBuilder out = new StringBuilder();

  ClassSource(Model model) {
    this.model = model;
  }

  String text() {
    String name = model.name();
    line("// Made by the build from jupyterwidgetmodels.latest.json; see virtlab.generator.");
    line("package virtlab.widgets;");
    line("");
    line("import java.util.List;");
    line("import java.util.function.Consumer;");
    line("import org.jspecify.annotations.Nullable;");
    line("");
    line("/** The widget " + name + ". */");
    // From JDK 21 on the compiler sees "this" escape in initially(...), which is final and keeps
    // it.
    line("@SuppressWarnings(\"this-escape\")");
    line("public class " + name + " extends " + superclass() + " {");
    constructor();
    if (model.has("children")) {
      line("");
      line("  /** One that holds these. */");
      line("  public " + name + "(Widget... children) {");
      line("    this();");
      line("    initially(\"children\", List.of(children));");
      line("  }");
    }
    model.attributes().stream().filter(Attribute::isPublic).forEach(this::accessors);
    if (superclass().equals("Choice")) {
      options();
    }
    if (EVENTS.containsKey(name)) {
      event(EVENTS.get(name));
    }
    line("}");
    return out.toString();
  }

  private String superclass() {
    if (model.has("msg_id")) {
      return "Capture";
    }
    return model.has("_options_labels") ? "Choice" : "Widget";
  }

  private void constructor() {
    line("  /** One with the values that the front end takes at first. */");
    line("  public " + model.name() + "() {");
    for (Attribute attribute : model.attributes()) {
      line("    initially(\"" + attribute.name() + "\", " + attribute.initialValue() + ");");
    }
    line("  }");
  }

  private void accessors(Attribute attribute) {
    String method = attribute.method();
    method(attribute.help(), attribute.javaType() + " " + method + "()");
    line("    return " + attribute.reading() + ";");
    line("  }");
    method(
        "Sets it: " + attribute.help(),
        model.name() + " " + method + "(" + attribute.javaType() + " value)");
    line("    put(\"" + attribute.name() + "\", " + checked(attribute) + ");");
    line("    return this;");
    line("  }");
    if (attribute.isMoved()) {
      String handler = "Consumer<" + attribute.boxedType() + "> handler";
      method("Calls this whenever the value changes.", name("on", method) + "(" + handler + ")");
      line("    watch(\"" + attribute.name() + "\", () -> handler.accept(" + method + "()));");
      line("    return this;");
      line("  }");
    }
  }

  private static String checked(Attribute attribute) {
    return attribute.allowed().isEmpty()
        ? "value"
        : attribute.allowed().stream()
            .map(ClassSource::literal)
            .collect(Collectors.joining(", ", "oneOf(\"" + attribute.name() + "\", value, ", ")"));
  }

  private void options() {
    method("What can be chosen, shown by its text.", model.name() + " options(List<?> values)");
    line("    offer(values);");
    line("    return this;");
    line("  }");
    method("What can be chosen, shown by its text.", model.name() + " options(Object... values)");
    line("    return options(List.of(values));");
    line("  }");
    String handler = "Consumer<@Nullable Object> handler";
    method("Calls this with each choice.", name("on", "selected") + "(" + handler + ")");
    line("    watch(\"index\", () -> handler.accept(selected()));");
    line("    return this;");
    line("  }");
  }

  private void event(String event) {
    method("Calls this at each " + event + ".", name("on", event) + "(Runnable handler)");
    line("    hear(\"" + event + "\", handler);");
    line("    return this;");
    line("  }");
  }

  private String name(String before, String method) {
    return model.name()
        + " "
        + before
        + Character.toUpperCase(method.charAt(0))
        + method.substring(1);
  }

  private void method(String comment, String signature) {
    line("");
    line("  /** " + comment(comment) + " */");
    line("  public " + signature + " {");
  }

  private static String comment(String text) {
    String plain = text.strip().replaceAll("\\s+", " ").replace("*/", "* /");
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;");
  }

  static String literal(Object value) {
    if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    } else if (value instanceof List<?> items) {
      return items.stream()
          .map(ClassSource::literal)
          .collect(Collectors.joining(", ", "List.of(", ")"));
    }
    return String.valueOf(value);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
