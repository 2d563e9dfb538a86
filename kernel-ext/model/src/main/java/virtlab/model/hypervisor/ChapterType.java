package virtlab.model.hypervisor;

/**
 * The chapter's two types of virtualization.
 *
 * <p>The limits of the loss are the chapter's rules of thumb, no law: published measurements stand
 * in {@link virtlab.model.overhead.PublishedMeasurement}. Source: Kratzke, Cloud-Native Computing,
 * 2024, section 7.1, and the chapter.
 */
public enum ChapterType {
  /** The hypervisor runs on the hardware, without a host operating system. */
  TYPE_1(0.05),
  /** The hypervisor runs on a host operating system, beside other applications. */
  TYPE_2(0.10);

  private final double ruleOfThumbLoss;

  ChapterType(double ruleOfThumbLoss) {
    this.ruleOfThumbLoss = ruleOfThumbLoss;
  }

  /** The share of the performance that the chapter says is lost at most, 0 to 1. */
  public double ruleOfThumbLoss() {
    return ruleOfThumbLoss;
  }
}
