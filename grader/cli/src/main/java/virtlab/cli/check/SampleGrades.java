package virtlab.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import virtlab.cli.Place;

/**
 * Grades the sample submissions and compares with the grades that they must get: whatever {@code
 * grader/samples/expected.json} says must stand so in {@code grades.json}.
 */
record SampleGrades(Place place, ToIntFunction<List<String>> verb) {
  private static final List<String> KEYS = List.of("student", "exercise", "id");

  Count check(PrintWriter out) throws IOException {
    Path samples = place.root().resolve("grader/samples");
    Path target = Files.createTempDirectory("virtlab-grades-");
    int exit = verb.applyAsInt(List.of("grade", samples.toString(), "--out", target.toString()));
    if (!Files.exists(target.resolve("grades.json"))) {
      out.println("grade ended with exit code " + exit + " and left no grades.json");
      return Count.of(false);
    }
    ObjectMapper mapper = new ObjectMapper();
    JsonNode expected = mapper.readTree(samples.resolve("expected.json").toFile());
    JsonNode found = mapper.readTree(target.resolve("grades.json").toFile());
    Count sum = Count.NONE;
    for (JsonNode wanted : expected.path("submissions")) {
      List<String> differences = new ArrayList<>();
      compare(wanted, partner(wanted, found.path("submissions")), "", differences);
      String name = wanted.path("student").asText() + " " + wanted.path("exercise").asText();
      out.println((differences.isEmpty() ? "ok     " : "DIFFERS ") + name.strip());
      differences.forEach(difference -> out.println("    " + difference));
      sum = sum.plus(Count.of(differences.isEmpty()));
    }
    return sum;
  }

  /** Adds a line for everything that the wanted node says and the found one does not. */
  static void compare(JsonNode wanted, JsonNode found, String where, List<String> differences) {
    if (wanted.isObject() && found.isObject()) {
      for (Map.Entry<String, JsonNode> field : wanted.properties()) {
        String path = where.isEmpty() ? field.getKey() : where + "." + field.getKey();
        compare(field.getValue(), found.path(field.getKey()), path, differences);
      }
    } else if (wanted.isArray() && found.isArray()) {
      for (int index = 0; index < wanted.size(); index++) {
        JsonNode item = wanted.get(index);
        JsonNode partner = item.isObject() ? partner(item, found) : found.path(index);
        compare(item, partner, where + "[" + label(item, index) + "]", differences);
      }
    } else if (!same(wanted, found)) {
      differences.add(where + ": wanted " + wanted + ", found " + found);
    }
  }

  private static boolean same(JsonNode wanted, JsonNode found) {
    if (wanted.isNumber() && found.isNumber()) {
      return wanted.decimalValue().compareTo(found.decimalValue()) == 0;
    }
    return wanted.equals(found);
  }

  private static JsonNode partner(JsonNode wanted, JsonNode among) {
    for (JsonNode candidate : among) {
      if (KEYS.stream()
          .allMatch(key -> !wanted.has(key) || wanted.get(key).equals(candidate.get(key)))) {
        return candidate;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static String label(JsonNode item, int index) {
    return item.has("id") ? item.get("id").asText() : Integer.toString(index);
  }
}
