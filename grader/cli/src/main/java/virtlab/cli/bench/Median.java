package virtlab.cli.bench;

import java.util.List;

/** The middle of samples; of an even number, the mean of the two in the middle. */
public final class Median {
  private Median() {}

  /** The median; refuses no samples. */
  public static double of(List<Double> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no samples; a median needs at least one");
    }
    List<Double> sorted = samples.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
