package virtlab.model.container;

import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.CpuQuota;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;

/**
 * The limits of a container, as cgroup v2 has them: {@code Cgroup.of("web").withWeight(200)
 * .withCpuMax(CpuQuota.of(50_000)).withMemoryMax(Bytes.mib(256))}. The processor's limit slows
 * down; the memory's kills.
 *
 * <p>Source: Linux, Documentation/admin-guide/cgroup-v2.rst.
 *
 * @param name the container's
 * @param weight {@code cpu.weight}, 1 to 10000
 * @param cpuMax {@code cpu.max} as cores, quota / period; {@link CpuClaim#UNLIMITED} for none
 * @param memoryMax {@code memory.max}, at least 1 byte; {@link #NO_LIMIT} for none
 */
public record Cgroup(String name, int weight, Cpu cpuMax, Bytes memoryMax) {
  /** No limit but the host. */
  public static final Bytes NO_LIMIT = Bytes.of(Long.MAX_VALUE);

  /** The weight that a group has if none is set. */
  public static final int DEFAULT_WEIGHT = 100;

  /** Refuses values outside their ranges. */
  public Cgroup {
    Require.name("cgroup", name);
    Require.between("cgroup " + name + ": cpu.weight", weight, 1, 10_000);
    Require.atLeast("cgroup " + name + ": memory.max in bytes", memoryMax.count(), 1L);
  }

  /** A group with the usual weight and no limit. */
  public static Cgroup of(String name) {
    return new Cgroup(name, DEFAULT_WEIGHT, CpuClaim.UNLIMITED, NO_LIMIT);
  }

  /** The same with another weight. */
  public Cgroup withWeight(int other) {
    return new Cgroup(name, other, cpuMax, memoryMax);
  }

  /** The same with a quota of computing time per period. */
  public Cgroup withCpuMax(CpuQuota quota) {
    return withCpuMax(quota.limit());
  }

  /** The same with a limit in cores. */
  public Cgroup withCpuMax(Cpu cores) {
    return new Cgroup(name, weight, cores, memoryMax);
  }

  /** The same with a limit of memory. */
  public Cgroup withMemoryMax(Bytes most) {
    return new Cgroup(name, weight, cpuMax, most);
  }

  /** What it claims of the processors when it could use so much; for {@code CpuShares.share}. */
  public CpuClaim claim(Cpu demand) {
    return CpuClaim.of(name, demand).withWeight(weight).withLimit(cpuMax);
  }
}
