package virtlab.model.overhead;

import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.unit.Require;

/**
 * One published measurement of the same work with and without virtualization.
 *
 * @param system what virtualizes, with its setting
 * @param resource what is stressed: CPU, network, disk, database
 * @param benchmark the program
 * @param unit the unit of both numbers
 * @param nativeValue without virtualization, above 0
 * @param virtualValue with it, above 0
 * @param higherIsBetter true for rates, false for times
 * @param source where the numbers stand
 */
public record PublishedMeasurement(
    String system,
    String resource,
    String benchmark,
    String unit,
    double nativeValue,
    double virtualValue,
    boolean higherIsBetter,
    String source) {
  /** Refuses values of 0 or less. */
  public PublishedMeasurement {
    Require.above(benchmark + ": native value", nativeValue, 0);
    Require.above(benchmark + ": virtual value", virtualValue, 0);
    factor(nativeValue, virtualValue, higherIsBetter);
  }

  /** How many times slower, from these two numbers. */
  public Slowdown slowdown() {
    return factor(nativeValue, virtualValue, higherIsBetter);
  }

  private static Slowdown factor(double bare, double virtual, boolean higherIsBetter) {
    return new Slowdown(higherIsBetter ? bare / virtual : virtual / bare);
  }

  /** The share of the performance that is lost; negative where the VM was faster. */
  public double loss() {
    return slowdown().loss();
  }

  /** All measurements that the course knows, grouped by source. */
  public static List<PublishedMeasurement> all() {
    return Published.ALL;
  }

  /** For example "KVM, disk, fio random read: 84044 to 46173 IOPS, loss 45.06 %". */
  @Override
  public String toString() {
    return system
        + ", "
        + resource
        + ", "
        + benchmark
        + ": "
        + Digits.of(nativeValue)
        + " to "
        + Digits.of(virtualValue)
        + " "
        + unit
        + ", loss "
        + Digits.of(100 * loss(), 2)
        + " %";
  }
}
