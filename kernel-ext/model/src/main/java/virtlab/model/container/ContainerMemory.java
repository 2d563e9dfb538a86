package virtlab.model.container;

import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;

/**
 * The memory of a host whose containers share one kernel. Swap is left out.
 *
 * @param ram what the host has
 * @param groups the containers
 */
public record ContainerMemory(Bytes ram, List<MemoryGroup> groups) {
  /** Copies the groups; refuses more memory in use than there is. */
  public ContainerMemory {
    groups = List.copyOf(groups);
    Names.distinct("container", groups.stream().map(group -> group.cgroup().name()).toList());
    Bytes used = sum(groups);
    if (used.compareTo(ram) > 0) {
      throw new IllegalArgumentException(
          "host: found " + used + " of RAM in use, allowed is what it has, " + ram);
    }
  }

  /** A host with these containers. */
  public static ContainerMemory of(Bytes ram, MemoryGroup... groups) {
    return new ContainerMemory(ram, List.of(groups));
  }

  /** What all containers use. */
  public Bytes used() {
    return sum(groups);
  }

  /** The container of a name; refuses an unknown one. */
  public MemoryGroup group(String container) {
    return groups.get(index(container));
  }

  /**
   * A process asks for more memory, and gets it page by page. Where there is no room, first page
   * cache is dropped; then the kernel kills, until there is room or the process itself is gone.
   *
   * <p>At the container's limit it chooses among that container's processes, at the host's among
   * all; the most {@link ContainerProcess#oomPoints points} decide, of equal ones the last. Source:
   * Linux, mm/oom_kill.c, select_bad_process; Documentation/admin-guide/cgroup-v2.rst, memory.max
   * and memory.oom.group.
   */
  public MemoryOutcome allocate(String container, String process, Bytes more) {
    int group = index(container);
    List<String> names =
        groups.get(group).processes().stream().map(ContainerProcess::name).toList();
    if (!names.contains(process)) {
      throw new IllegalArgumentException(
          "process of container "
              + container
              + ": found "
              + process
              + ", allowed are "
              + String.join(", ", names));
    }
    return new MemoryRun(this, group, process).grow(more);
  }

  private int index(String container) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).cgroup().name().equals(container)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "container: found "
            + container
            + ", allowed are "
            + String.join(", ", groups.stream().map(group -> group.cgroup().name()).toList()));
  }

  private static Bytes sum(List<MemoryGroup> groups) {
    Bytes sum = Bytes.ZERO;
    for (MemoryGroup group : groups) {
      sum = sum.plus(group.used());
    }
    return sum;
  }
}
