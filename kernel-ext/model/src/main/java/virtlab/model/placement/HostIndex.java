package virtlab.model.placement;

/** Finds the host with the least score for each flavour, of equal ones the first. */
interface HostIndex {
  /** No host. */
  int NONE = -1;

  /** The score of a host where the flavour does not fit; all hosts begin with it. */
  long UNFIT = Long.MAX_VALUE;

  /** Gives a host another score for a flavour. */
  void set(int host, int flavour, long score);

  /** The best host for a flavour, or {@link #NONE} if it fits nowhere. */
  int best(int flavour);

  /** The best of the hosts from this one on. */
  int bestFrom(int host, int flavour);
}
