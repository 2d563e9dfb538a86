package virtlab.model.datacenter;

/** What became of a VM until the end of a simulation: always exactly one of these. */
public enum VmFate {
  /** It came to its own end, or its group wanted fewer. */
  FINISHED,

  /** It is on a host: it boots, runs or moves. */
  RUNNING,

  /** It waits for a host with room. */
  WAITING,

  /** There was no room when it came, and no place in the line. */
  REJECTED,

  /** Its host failed, and it was not started again. */
  LOST
}
