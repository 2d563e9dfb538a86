package virtlab.model.orchestration;

import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.placement.HostScore;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/** The nodes while the platform runs: what is free, what is gone, what is known to be gone. */
final class NodePool {
  private static final double CORE = 1e9;

  private final List<ClusterNode> nodes;
  private final HostScore score;
  private final long[][] free;
  private final long[][] capacity;
  private final boolean[] gone;
  private final boolean[] noticed;
  private final int[] generation;

  NodePool(List<ClusterNode> nodes, HostScore score) {
    this.nodes = nodes;
    this.score = score;
    free = new long[nodes.size()][];
    capacity = new long[nodes.size()][];
    gone = new boolean[nodes.size()];
    noticed = new boolean[nodes.size()];
    generation = new int[nodes.size()];
    for (int i = 0; i < free.length; i++) {
      ClusterNode node = nodes.get(i);
      free[i] = new long[] {node.cpu().nanoCores(), node.memory().count()};
      capacity[i] = free[i].clone();
    }
  }

  int index(String name) {
    List<String> names = nodes.stream().map(ClusterNode::name).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "node: found " + name + ", allowed are " + String.join(", ", names));
    }
    return index;
  }

  String name(int node) {
    return node == Replica.NOWHERE ? "" : nodes.get(node).name();
  }

  /** First those with room, then of these the lowest score, of equal ones the first. */
  int choose(ContainerSpec spec) {
    long[] demand = demand(spec);
    int best = Replica.NOWHERE;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < free.length; i++) {
      if (!noticed[i] && demand[0] <= free[i][0] && demand[1] <= free[i][1]) {
        long here = score.of(demand, free[i], capacity[i]);
        if (best == Replica.NOWHERE || here < least) {
          best = i;
          least = here;
        }
      }
    }
    return best;
  }

  void take(int node, ContainerSpec spec) {
    long[] demand = demand(spec);
    free[node][0] = Require.atLeast("free CPU", free[node][0] - demand[0], 0L);
    free[node][1] = Require.atLeast("free memory", free[node][1] - demand[1], 0L);
  }

  void give(int node, ContainerSpec spec) {
    long[] demand = demand(spec);
    free[node][0] += demand[0];
    free[node][1] += demand[1];
  }

  /** What lacks on the node that comes nearest: asked, and free there. */
  String lack(ContainerSpec spec) {
    long[] demand = demand(spec);
    double least = Double.POSITIVE_INFINITY;
    String text = "";
    for (int i = 0; i < free.length; i++) {
      double cpu = lack(demand[0], free[i][0]);
      double memory = lack(demand[1], free[i][1]);
      if (!noticed[i] && cpu + memory < least) {
        least = cpu + memory;
        String cores = Digits.of(demand[0] / CORE) + " > " + Digits.of(free[i][0] / CORE);
        String bytes = Bytes.of(demand[1]) + " > " + Bytes.of(free[i][1]);
        text = name(i) + (cpu > 0 ? ", CPU " + cores : "") + (memory > 0 ? ", RAM " + bytes : "");
      }
    }
    return text;
  }

  boolean isGone(int node) {
    return gone[node];
  }

  boolean isNoticed(int node) {
    return noticed[node];
  }

  /** Which of its lives a node is in: a timer of an earlier one does nothing. */
  int life(int node) {
    return generation[node];
  }

  void lose(int node) {
    gone[node] = true;
    generation[node]++;
  }

  void notice(int node) {
    noticed[node] = true;
  }

  void comeBack(int node) {
    gone[node] = false;
    noticed[node] = false;
    generation[node]++;
  }

  private static double lack(long asked, long free) {
    return asked <= free ? 0 : (double) (asked - free) / asked;
  }

  private static long[] demand(ContainerSpec spec) {
    return new long[] {spec.cpuRequest().nanoCores(), spec.memoryRequest().count()};
  }
}
