package virtlab.widgets;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import virtlab.display.Json;

/** A widget in words, for who sees no widgets. */
final class Summary {
  private static final List<String> TOLD =
      List.of("description", "value", "index", "min", "max", "_options_labels");

  private Summary() {}

  static String of(String name, Map<String, @Nullable Object> values) {
    StringJoiner words = new StringJoiner(", ", name + "(", ")");
    for (String key : TOLD) {
      Object value = values.get(key);
      if (value != null && !value.equals("") && !(value instanceof byte[])) {
        words.add((key.startsWith("_") ? "options" : key) + "=" + Json.write(value));
      }
    }
    if (values.get("children") instanceof List<?> children) {
      children.forEach(child -> words.add(String.valueOf(child)));
    }
    return words.toString();
  }
}
