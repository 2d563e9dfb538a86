package virtlab.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import virtlab.cli.Place;
import virtlab.cli.Refusal;
import virtlab.cli.TemporaryFolder;

/**
 * Grades the sample submissions and compares with the grades that they must get: what {@code
 * grader/samples/expected.json} says must stand so in {@code grades.json}, with no submission and
 * no test more; and nothing that the samples started may still run.
 */
public record SampleGrades(Place place, Verb verb) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FIELDS =
      List.of("student", "exercise", "status", "points", "max");
  private static final List<String> TEST_FIELDS =
      List.of("id", "visibility", "points", "max", "verdict");

  /** The samples and the file that says what they must get. */
  static Path samples(Place place) {
    return place.root().resolve("grader/samples");
  }

  /** What the samples must get. */
  static JsonNode expected(Place place) throws IOException {
    return JSON.readTree(samples(place).resolve("expected.json").toFile());
  }

  Count check(PrintWriter out) throws IOException {
    Set<ProcessHandle> before = ProcessHandle.current().descendants().collect(Collectors.toSet());
    JsonNode found = grade(out).path("submissions");
    JsonNode expected = expected(place).path("submissions");
    Count sum = Count.NONE;
    for (JsonNode wanted : expected) {
      JsonNode partner = Differences.partner(wanted, found);
      sum = sum.plus(say(out, name(wanted), Differences.between(wanted, partner)));
    }
    for (JsonNode surplus : found) {
      if (Differences.partner(surplus, expected).isMissingNode()) {
        sum = sum.plus(say(out, name(surplus), List.of("expected.json does not name it")));
      }
    }
    List<String> left = left(before).stream().map(p -> p.pid() + " " + p.info()).toList();
    sum = sum.plus(say(out, "no process is left", left));
    if (sum.failed() > 0) {
      out.println("Where the samples rightly get other grades: ./virtlab test --refresh");
    }
    return sum;
  }

  private static Count say(PrintWriter out, String name, List<String> differences) {
    out.println((differences.isEmpty() ? "ok      " : "DIFFERS ") + name);
    differences.forEach(difference -> out.println("    " + difference));
    return Count.of(differences.isEmpty());
  }

  private static String name(JsonNode submission) {
    return submission.path("student").asText() + " " + submission.path("exercise").asText();
  }

  private JsonNode grade(PrintWriter out) throws IOException {
    try (TemporaryFolder target = TemporaryFolder.of("virtlab-grades-")) {
      String folder = target.path().toString();
      int exit = verb.run(out, List.of("grade", samples(place).toString(), "--out", folder));
      Path grades = target.path().resolve("grades.json");
      if (!Files.exists(grades)) {
        throw Refusal.notWell("grade ended with exit code " + exit + " and left no grades.json");
      }
      return JSON.readTree(grades.toFile());
    }
  }

  /** Children that this process has now and had not before, once a killed one had time to go. */
  private static Set<ProcessHandle> left(Set<ProcessHandle> before) {
    Set<ProcessHandle> left = new HashSet<>();
    for (int round = 0; round < 100; round++) {
      left =
          ProcessHandle.current()
              .descendants()
              .filter(process -> !before.contains(process))
              .collect(Collectors.toSet());
      if (left.isEmpty()) {
        return left;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return left;
      }
    }
    return left;
  }

  /** Grades the samples and writes down what they get as what they must get. */
  public void refresh(PrintWriter out) {
    try {
      Path file = samples(place).resolve("expected.json");
      Files.writeString(file, text(grade(out)));
      out.println("Written: " + file + "; read the difference before you commit it.");
    } catch (IOException e) {
      throw Refusal.lacking("virtlab test: " + e);
    }
  }

  /** What a report says that every run must say again; one line for each test. */
  static String text(JsonNode grades) {
    return each(
        "{\"submissions\": [",
        grades.path("submissions"),
        submission -> {
          String facts = chosen(submission, FIELDS).toString();
          String head = "\n  " + facts.substring(0, facts.length() - 1) + ",\"tests\": [";
          return each(head, submission.path("tests"), test -> "\n    " + chosen(test, TEST_FIELDS));
        });
  }

  private static String each(String head, JsonNode nodes, Function<JsonNode, String> text) {
    StringBuilder all = new StringBuilder(head);
    String comma = "";
    for (JsonNode node : nodes) {
      all.append(comma).append(text.apply(node));
      comma = ",";
    }
    return all.append(head.startsWith("{") ? "\n]}\n" : "]}").toString();
  }

  private static ObjectNode chosen(JsonNode node, List<String> fields) {
    ObjectNode chosen = JSON.createObjectNode();
    fields.stream().filter(node::has).forEach(field -> chosen.set(field, node.get(field)));
    return chosen;
  }
}
