package virtlab.model.orchestration;

import virtlab.model.placement.FitRule;
import virtlab.model.placement.HostScore;

/**
 * How a platform decides.
 *
 * @param placement of the nodes with room, the one with the lowest score gets the replica; amounts
 *     are billionths of a core and bytes, as requested
 * @param backOff how long a crashed replica waits
 * @param nodeLoss when a silent node is given up
 */
public record PlatformRules(HostScore placement, RestartBackOff backOff, NodeLossRule nodeLoss) {
  /** Spreads over the nodes by worst fit; Kubernetes's times. */
  public static PlatformRules usual() {
    return new PlatformRules(
        FitRule.worstFit().score(), RestartBackOff.usual(), NodeLossRule.usual());
  }

  /** The same with another rule of placement, for example {@code FitRule.bestFit()}. */
  public PlatformRules placing(FitRule rule) {
    return new PlatformRules(rule.score(), backOff, nodeLoss);
  }

  /** The same with other times for lost nodes. */
  public PlatformRules withNodeLoss(NodeLossRule other) {
    return new PlatformRules(placement, backOff, other);
  }
}
