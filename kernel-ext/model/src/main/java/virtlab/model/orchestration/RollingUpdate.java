package virtlab.model.orchestration;

import virtlab.model.unit.Require;

/**
 * How many replicas an update may have too many and too few. Source: Kubernetes, Deployments,
 * Rolling Update Deployment.
 *
 * @param maxSurge how many more than desired may exist, 0 or more
 * @param maxUnavailable how many fewer than desired may be ready, 0 or more; not both 0
 */
public record RollingUpdate(int maxSurge, int maxUnavailable) {
  private static final int USUAL_PERCENT = 25;

  /** Refuses negative numbers, and 0 for both, because then nothing could ever begin. */
  public RollingUpdate {
    Require.between("maxSurge", maxSurge, 0, 1_000_000);
    Require.between("maxUnavailable", maxUnavailable, 0, 1_000_000);
    if (maxSurge == 0 && maxUnavailable == 0) {
      throw new IllegalArgumentException(
          "rolling update: found maxSurge 0 and maxUnavailable 0, allowed is one of them above 0");
    }
  }

  /**
   * Parts of the desired number: the surge rounded up, the unavailable rounded down, or 1 if both
   * are 0 then.
   *
   * @param replicas how many are desired, 0 or more
   * @param surgePercent 0 to 100
   * @param unavailablePercent 0 to 100
   */
  public static RollingUpdate percent(int replicas, int surgePercent, int unavailablePercent) {
    Require.between("replicas", replicas, 0, 1_000_000);
    Require.between("maxSurge in percent", surgePercent, 0, 100);
    Require.between("maxUnavailable in percent", unavailablePercent, 0, 100);
    int surge = (int) (((long) replicas * surgePercent + 99) / 100);
    int unavailable = (int) ((long) replicas * unavailablePercent / 100);
    return new RollingUpdate(surge, surge == 0 && unavailable == 0 ? 1 : unavailable);
  }

  /** A quarter more and a quarter fewer, as Kubernetes does unless told otherwise. */
  public static RollingUpdate usual(int replicas) {
    return percent(replicas, USUAL_PERCENT, USUAL_PERCENT);
  }
}
