package virtlab.model.cost;

import virtlab.model.unit.Require;

/**
 * What of a month's calls and GB-seconds is free, both 0 or more.
 *
 * @param calls a month, 0 or more
 * @param gigabyteSeconds a month, 0 or more
 */
public record FaasFree(long calls, long gigabyteSeconds) {
  /** Nothing is free. */
  public static final FaasFree NONE = new FaasFree(0, 0);

  /** Refuses negative amounts. */
  public FaasFree {
    Require.atLeast("free calls", calls, 0L);
    Require.atLeast("free GB-seconds", gigabyteSeconds, 0L);
  }

  /** A million calls and 400,000 GB-seconds, as AWS and Azure give. */
  public static FaasFree millionCalls() {
    return new FaasFree(1_000_000, 400_000);
  }
}
