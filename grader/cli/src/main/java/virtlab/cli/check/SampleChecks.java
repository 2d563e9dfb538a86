package virtlab.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import virtlab.cli.Place;

/** A student's {@code check} says of every sample what the grader says of its public tests. */
record SampleChecks(Place place, Verb verb) {
  private static final Pattern LINE = Pattern.compile("([A-Z]+) +(\\d+)/(\\d+)  .*");

  /** A sample: its file and the verdicts that the grader must give, one word for each test. */
  private record Sample(String student, String exercise, Path file, List<String> verdicts) {}

  Count check(PrintWriter out) throws IOException {
    List<Sample> samples = samples();
    List<String> printed = samples.parallelStream().map(this::run).toList();
    Count sum = Count.NONE;
    for (int i = 0; i < samples.size(); i++) {
      String text = printed.get(i);
      boolean same = verdicts(text).equals(samples.get(i).verdicts());
      out.println((same ? "ok      " : "DIFFERS ") + samples.get(i).student());
      if (!same) {
        out.println("    the grader says " + samples.get(i).verdicts() + ", check says\n" + text);
      }
      sum = sum.plus(Count.of(same));
    }
    return sum;
  }

  private String run(Sample sample) {
    StringWriter text = new StringWriter();
    verb.run(
        new PrintWriter(text, true), List.of("check", sample.exercise(), sample.file().toString()));
    return text.toString();
  }

  /** For example {@code PASS 2/2}, from what the verb printed. */
  static List<String> verdicts(String printed) {
    return printed
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1) + " " + line.group(2) + "/" + line.group(3))
        .toList();
  }

  private List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (JsonNode submission : SampleGrades.expected(place).path("submissions")) {
      String student = submission.path("student").asText();
      List<String> verdicts = new ArrayList<>();
      for (JsonNode test : submission.path("tests")) {
        if (test.path("visibility").asText().equals("public")) {
          String points = test.path("points").asText() + "/" + test.path("max").asText();
          verdicts.add(test.path("verdict").asText() + " " + points);
        }
      }
      Path folder = SampleGrades.samples(place).resolve(student);
      Path file = Files.exists(folder) ? only(folder) : folder.resolveSibling(student + ".zip");
      samples.add(new Sample(student, submission.path("exercise").asText(), file, verdicts));
    }
    return samples;
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().findFirst().orElseThrow(() -> new IOException(folder + " is empty"));
    }
  }
}
