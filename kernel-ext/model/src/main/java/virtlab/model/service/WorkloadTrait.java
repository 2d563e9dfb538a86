package virtlab.model.service;

/** What may be true of a workload; each is a question that is answered with yes or no. */
public enum WorkloadTrait {
  /** It needs a kernel, drivers or an operating system of its own. */
  OWN_KERNEL,

  /** It must be safe from neighbours that nobody trusts. */
  HOSTILE_NEIGHBOURS,

  /** Some of its tasks run for longer than a quarter of an hour. */
  LONG_TASKS,

  /** It keeps state in memory from one request to the next. */
  STATE_IN_MEMORY,

  /** Every request must be answered within a fraction of a second. */
  TIGHT_LATENCY,

  /** For hours nothing happens. */
  RARELY_USED,

  /** Its load is much the same day and night. */
  STEADY_LOAD,

  /** Its load grows many times over within minutes. */
  SUDDEN_PEAKS,

  /** Nobody in the team wants to run servers. */
  SMALL_TEAM,

  /** It may have to move to another provider. */
  PORTABLE,

  /** Its data must not leave the house. */
  DATA_STAYS
}
