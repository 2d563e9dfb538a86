package virtlab.model.migration;

/**
 * One thing that a live migration presupposes, checked.
 *
 * @param subject what it is about
 * @param met whether it holds
 * @param reason why, in one sentence
 */
public record Precondition(Subject subject, boolean met, String reason) {
  /** What is checked, in this order. */
  public enum Subject {
    /** The new host has as much RAM free as the VM has. */
    MEMORY,
    /** The new host reaches the VM's disks, or they are copied as well. */
    STORAGE,
    /** The new host's processors know every instruction the guest was told of. */
    CPU_FEATURES,
    /** The VM drives no physical device of its old host. */
    DEVICES,
    /** The VM's addresses are valid at its new place. */
    NETWORK
  }

  /** For example "STORAGE: met; host h2 reaches san1". */
  @Override
  public String toString() {
    return subject + ": " + (met ? "met; " : "not met; ") + reason;
  }
}
