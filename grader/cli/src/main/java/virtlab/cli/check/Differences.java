package virtlab.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a report differs from what it must say. It may say more of a thing, but not hold more things:
 * an object's other fields are free, an array's elements are not. Elements with a key are found by
 * it, whatever their order.
 */
final class Differences {
  private static final List<String> KEYS = List.of("student", "exercise", "id");

  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  /** A line for each difference. */
  static List<String> between(JsonNode wanted, JsonNode found) {
    Differences differences = new Differences();
    if (found.isMissingNode()) {
      differences.lines.add("it is not in the report");
    } else {
      differences.compare(wanted, found, "");
    }
    return differences.lines;
  }

  private void compare(JsonNode wanted, JsonNode found, String where) {
    if (wanted.isObject() && found.isObject()) {
      for (Map.Entry<String, JsonNode> field : wanted.properties()) {
        String path = where.isEmpty() ? field.getKey() : where + "." + field.getKey();
        compare(field.getValue(), found.path(field.getKey()), path);
      }
    } else if (wanted.isArray() && found.isArray()) {
      elements(wanted, found, where);
    } else if (!same(wanted, found)) {
      String is = found.isMissingNode() ? "nothing" : found.toString();
      lines.add(where + ": wanted " + wanted + ", found " + is);
    }
  }

  private void elements(JsonNode wanted, JsonNode found, String where) {
    for (int index = 0; index < wanted.size(); index++) {
      JsonNode item = wanted.get(index);
      JsonNode partner = item.isObject() ? partner(item, found) : found.path(index);
      compare(item, partner, where + "[" + label(item, index) + "]");
    }
    for (int index = 0; index < found.size(); index++) {
      JsonNode item = found.get(index);
      JsonNode partner = item.isObject() ? partner(item, wanted) : wanted.path(index);
      if (partner.isMissingNode()) {
        lines.add(where + "[" + label(item, index) + "]: found, but not wanted");
      }
    }
  }

  private static boolean same(JsonNode wanted, JsonNode found) {
    if (wanted.isNumber() && found.isNumber()) {
      return wanted.decimalValue().compareTo(found.decimalValue()) == 0;
    }
    return wanted.equals(found);
  }

  /** The element with the same keys, or a missing node. */
  static JsonNode partner(JsonNode wanted, JsonNode among) {
    for (JsonNode candidate : among) {
      if (KEYS.stream()
          .allMatch(key -> !wanted.has(key) || wanted.get(key).equals(candidate.get(key)))) {
        return candidate;
      }
    }
    return MissingNode.getInstance();
  }

  private static String label(JsonNode item, int index) {
    return item.has("id") ? item.get("id").asText() : Integer.toString(index);
  }
}
