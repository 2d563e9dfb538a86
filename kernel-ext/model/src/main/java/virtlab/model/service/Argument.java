package virtlab.model.service;

/**
 * What a trait of a workload says for or against a service model.
 *
 * @param trait if it is true of the workload
 * @param model which is looked at
 * @param weight 1 to 3 for it, −1 to −3 against it; {@link #IMPOSSIBLE} if it rules it out
 * @param reason in a sentence without its full stop
 * @param source where that stands, or who judged so
 */
public record Argument(
    WorkloadTrait trait, ServiceModel model, int weight, String reason, String source) {
  /** The weight of what rules a service model out. */
  public static final int IMPOSSIBLE = -100;

  /** One that the reader chose. */
  public Argument(WorkloadTrait trait, ServiceModel model, int weight, String reason) {
    this(trait, model, weight, reason, "chosen");
  }

  /** Whether it rules the service model out. */
  public boolean isFinal() {
    return weight == IMPOSSIBLE;
  }
}
