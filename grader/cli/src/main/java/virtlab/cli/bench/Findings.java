package virtlab.cli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was found of one kernel: the samples of each figure, and why samples are missing. Several
 * threads may add to it.
 */
final class Findings {
  private final String name;
  private final Map<Figure, List<Double>> samples = new EnumMap<>(Figure.class);
  private final Map<Figure, Map<String, Integer>> reasons = new EnumMap<>(Figure.class);
  private String version = "";

  Findings(String name) {
    this.name = name;
  }

  /** The kernel's name in the table. */
  String name() {
    return name;
  }

  /** The version in the table: that of the package, else what the kernel says; may be empty. */
  synchronized String version() {
    return version;
  }

  /** Takes this version if none is known. */
  synchronized void version(String said) {
    version = version.isEmpty() ? said : version;
  }

  /** Adds a raw sample: nanoseconds, bytes, lines or cores. */
  synchronized void add(Figure figure, double raw) {
    samples.computeIfAbsent(figure, key -> new ArrayList<>()).add(figure.unit().of(raw));
  }

  /** Says that a sample is missing or flawed. */
  synchronized void miss(Figure figure, String reason) {
    reasons.computeIfAbsent(figure, key -> new LinkedHashMap<>()).merge(reason, 1, Integer::sum);
  }

  /** The samples of a figure in its unit, in the order of the rounds. */
  synchronized List<Double> samples(Figure figure) {
    return List.copyOf(samples.getOrDefault(figure, List.of()));
  }

  /** The figure's one value. */
  OptionalDouble value(Figure figure) {
    List<Double> found = samples(figure);
    return found.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(figure.value(found));
  }

  /** Why samples of this figure are missing or flawed, with how often. */
  synchronized Map<String, Integer> reasons(Figure figure) {
    return new LinkedHashMap<>(reasons.getOrDefault(figure, Map.of()));
  }
}
