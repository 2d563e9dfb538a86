package virtlab.model.simulation;

import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;

/**
 * The next change of a VM's demand.
 *
 * @param pause seconds from now until it, 0 or more
 * @param cores what the VM wants from then on, 0 or more
 */
public record DemandStep(double pause, double cores) {
  /** Refuses values outside their ranges. */
  public DemandStep {
    check("seconds until a change", pause);
    check("cores wanted", cores);
  }

  private static void check(String subject, double value) {
    if (!(value >= 0 && value <= 1e15)) {
      throw new IllegalArgumentException(
          subject + ": found " + Digits.exact(value) + ", allowed are 0 to 1000000000000000");
    }
  }

  @Override
  public String toString() {
    return RecordText.of("DemandStep[pause, cores]", pause, cores);
  }
}
