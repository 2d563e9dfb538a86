package virtlab.model.orchestration;

/**
 * A replica at the end of a run.
 *
 * @param name deployment and index, for example shop-0
 * @param image what it runs
 * @param node where; empty while it is pending
 * @param phase how it stands
 * @param restarts how often it was started again
 */
public record ReplicaStatus(
    String name, String image, String node, ReplicaPhase phase, int restarts) {}
