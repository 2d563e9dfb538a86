package virtlab.model.container;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;

/**
 * The memory of one container.
 *
 * @param cgroup its limits
 * @param processes what runs in it
 * @param pageCache file contents that it keeps in memory, which count too and can be dropped
 * @param killsAll {@code memory.oom.group}: if one of its processes is killed, all are
 */
public record MemoryGroup(
    Cgroup cgroup, List<ContainerProcess> processes, Bytes pageCache, boolean killsAll) {
  /** Copies the processes; refuses more memory than the limit. */
  public MemoryGroup {
    processes = List.copyOf(processes);
    Names.distinct(
        "container " + cgroup.name() + ": process",
        processes.stream().map(ContainerProcess::name).toList());
    Bytes used = sum(processes).plus(pageCache);
    if (used.compareTo(cgroup.memoryMax()) > 0) {
      throw new IllegalArgumentException(
          "container "
              + cgroup.name()
              + ": found "
              + used
              + " in use, allowed is memory.max, "
              + cgroup.memoryMax());
    }
  }

  /** A container with these processes and no page cache. */
  public static MemoryGroup of(Cgroup cgroup, ContainerProcess... processes) {
    return new MemoryGroup(cgroup, List.of(processes), Bytes.ZERO, false);
  }

  /** The same with file contents in memory. */
  public MemoryGroup withPageCache(Bytes other) {
    return new MemoryGroup(cgroup, processes, other, killsAll);
  }

  /** The same, all of whose processes end together. */
  public MemoryGroup killedTogether() {
    return new MemoryGroup(cgroup, processes, pageCache, true);
  }

  /** What its processes and its page cache take. */
  public Bytes used() {
    return sum(processes).plus(pageCache);
  }

  /** The same with a process in another size. */
  MemoryGroup resized(int process, long bytes) {
    List<ContainerProcess> all = new ArrayList<>(processes);
    ContainerProcess old = all.get(process);
    all.set(process, new ContainerProcess(old.name(), Bytes.of(bytes), old.oomScoreAdj()));
    return new MemoryGroup(cgroup, all, pageCache, killsAll);
  }

  /** The same without some processes. */
  MemoryGroup without(List<ContainerProcess> gone) {
    List<ContainerProcess> left = processes.stream().filter(each -> !gone.contains(each)).toList();
    return new MemoryGroup(cgroup, left, pageCache, killsAll);
  }

  private static Bytes sum(List<ContainerProcess> processes) {
    Bytes sum = Bytes.ZERO;
    for (ContainerProcess process : processes) {
      sum = sum.plus(process.memory());
    }
    return sum;
  }
}
