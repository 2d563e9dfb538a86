package virtlab.cli.bench.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import virtlab.cli.ChildProcess;
import virtlab.cli.Place;
import virtlab.cli.Refusal;

/** Runs the programs of the benchmark modules as child processes and reads what they say. */
final class Programs {
  private static final String JMH = "org.openjdk.jmh.Main";
  private static final double NANOS = 1e9;

  /** Facts by name, and how long the process took from its start to its end. */
  record Facts(Map<String, String> values, double seconds) {
    double number(String name) {
      String value = values.get(name);
      return value == null ? Double.NaN : Double.parseDouble(value);
    }
  }

  /** Runs a main class that prints a fact per line. */
  Facts facts(String classPath, List<Object> words) {
    List<Object> command = new ArrayList<>(List.of(Place.java(), "-cp", classPath));
    command.addAll(words);
    long begun = System.nanoTime();
    ChildProcess.Printed printed = ChildProcess.of(command.toArray()).read();
    double seconds = (System.nanoTime() - begun) / NANOS;
    if (!printed.well()) {
      throw failed(words, printed.text());
    }
    return new Facts(parse(printed.text()), seconds);
  }

  static Map<String, String> parse(String text) {
    Map<String, String> values = new TreeMap<>();
    for (String line : text.split("\\R")) {
      String[] words = line.split(" ");
      if (words.length == 2) {
        values.put(words[0], words[1]);
      }
    }
    return values;
  }

  /** Runs one benchmark of JMH and returns the seconds of each run. */
  List<Double> jmh(String classPath, List<Object> words) {
    try {
      Path result = Files.createTempFile("virtlab-jmh-", ".json");
      try {
        List<Object> command = new ArrayList<>(List.of(Place.java(), "-cp", classPath));
        command.addAll(List.of("-Djmh.ignoreLock=true", JMH));
        command.addAll(words);
        command.addAll(List.of("-foe", "true", "-rf", "json", "-rff", result));
        ChildProcess.Printed printed = ChildProcess.of(command.toArray()).read();
        if (!printed.well()) {
          throw failed(words, printed.text());
        }
        return samples(new ObjectMapper().readTree(result.toFile()));
      } finally {
        Files.deleteIfExists(result);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Double> samples(JsonNode result) {
    List<Double> samples = new ArrayList<>();
    for (JsonNode fork : result.at("/0/primaryMetric/rawData")) {
      fork.forEach(sample -> samples.add(sample.asDouble()));
    }
    return List.copyOf(samples);
  }

  private static Refusal failed(List<Object> words, String text) {
    return Refusal.notWell("virtlab bench model: " + words.get(0) + ":\n" + BenchModules.end(text));
  }
}
