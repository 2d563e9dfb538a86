package virtlab.model.resource;

/**
 * The four resources that a host distributes among its VMs, in the order in which they are checked.
 */
public enum Resource {
  /** Processor cores; counted in whole cores. */
  CPU,
  /** Main memory; counted in bytes. */
  RAM,
  /** Fast persistent storage; counted in bytes. */
  SSD,
  /** Slow persistent storage; counted in bytes. */
  HDD
}
