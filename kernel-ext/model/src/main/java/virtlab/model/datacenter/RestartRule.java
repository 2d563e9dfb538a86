package virtlab.model.datacenter;

/** What becomes of the VMs of a host that fails. */
public enum RestartRule {
  /** They are lost. */
  LOST,

  /** They boot on other hosts and begin their work anew: what was done is lost. */
  FROM_START,

  /** They boot on other hosts and go on where they were: their work was saved at every moment. */
  KEEPING_WORK
}
