package virtlab.model.container;

import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * A process in a container.
 *
 * @param name its name
 * @param memory what it holds of RAM
 * @param oomScoreAdj how much more, or less, it is to be killed when memory runs out, −1000 to
 *     1000; −1000: never
 */
public record ContainerProcess(String name, Bytes memory, int oomScoreAdj) {
  private static final int NEVER = -1000;
  private static final long PAGE = 4096;

  /** Refuses a missing name and values outside their ranges. */
  public ContainerProcess {
    Require.name("process", name);
    Require.between("process " + name + ": oom_score_adj", oomScoreAdj, NEVER, 1000);
  }

  /** A process that is neither spared nor offered. */
  public static ContainerProcess of(String name, Bytes memory) {
    return new ContainerProcess(name, memory, 0);
  }

  /** The same with another adjustment. */
  public ContainerProcess withOomScoreAdj(int other) {
    return new ContainerProcess(name, memory, other);
  }

  /** Whether the kernel never chooses it. */
  public boolean isSpared() {
    return oomScoreAdj == NEVER;
  }

  /**
   * The points by which the kernel chooses, the highest first: pages + oom_score_adj · (pages of
   * the limit / 1000), in pages of 4096 bytes. Source: Linux, mm/oom_kill.c, oom_badness.
   *
   * @param limit the memory that ran out: the group's {@code memory.max}, or the host's RAM
   */
  public long oomPoints(Bytes limit) {
    return memory.count() / PAGE + oomScoreAdj * (limit.count() / PAGE / 1000);
  }
}
