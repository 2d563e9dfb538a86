package virtlab.model.orchestration;

import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;

/**
 * A machine of the platform, physical or virtual.
 *
 * @param name its name
 * @param cpu what it has for containers
 * @param memory what it has for containers
 */
public record ClusterNode(String name, Cpu cpu, Bytes memory) {
  /** Refuses a node without a name. */
  public ClusterNode {
    Require.name("node", name);
  }

  /** A node with whole cores. */
  public static ClusterNode of(String name, int cores, Bytes memory) {
    Require.between("node " + name + ": cores", cores, 0, 1_000_000);
    return new ClusterNode(name, Cpu.cores(cores), memory);
  }
}
