package virtlab.model.orchestration;

import virtlab.model.unit.Seconds;

/**
 * When a platform takes a silent node for lost, and when it gives up what ran there. Source:
 * Kubernetes, Nodes, Heartbeats; Taints and Tolerations, Taint based Evictions.
 *
 * @param grace from the last sign of life until the node counts as unreachable
 * @param eviction from then on until its replicas are replaced
 */
public record NodeLossRule(Seconds grace, Seconds eviction) {
  /** 50 s and 300 s, as Kubernetes does unless told otherwise (40 s before version 1.32). */
  public static NodeLossRule usual() {
    return new NodeLossRule(Seconds.of(50), Seconds.of(300));
  }
}
