package virtlab.model.migration;

/** Why the VM was stopped for the last part of its memory. */
public enum Verdict {
  /** It was stopped by plan, not by a rule: stop-and-copy, post-copy, hybrid. */
  STOPPED_FIRST,
  /** What was left to send is at most the stop threshold, or fits into the allowed downtime. */
  CONVERGED,
  /**
   * The next round would not be smaller than the last, at a fixed rate: memory is dirtied as fast
   * as it is sent.
   */
  NO_PROGRESS,
  /** The next round would need more than the most bandwidth to outrun the writes. */
  TOP_RATE,
  /** The allowed number of rounds was used up. */
  ROUND_LIMIT,
  /** Another round would have sent more than the traffic budget. */
  TRAFFIC
}
