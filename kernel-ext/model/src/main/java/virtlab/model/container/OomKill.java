package virtlab.model.container;

import virtlab.model.unit.Bytes;

/**
 * A process that the kernel ended because memory ran out.
 *
 * @param container where it ran
 * @param process as it was when it was killed
 * @param scope whose memory ran out
 * @param limit how much that is
 * @param points why it was this one: it had the most points, or belongs to the one that had
 */
public record OomKill(
    String container, ContainerProcess process, OomScope scope, Bytes limit, long points) {
  /** For example "process java of container web killed: memory.max of 512 MiB reached". */
  @Override
  public String toString() {
    return "process "
        + process.name()
        + " of container "
        + container
        + " killed with "
        + process.memory()
        + ": "
        + (scope == OomScope.CONTAINER
            ? "the container's memory.max of " + limit + " is used up"
            : "the host's " + limit + " of RAM are used up")
        + ", and the most OOM points decide ("
        + points
        + ")";
  }
}
