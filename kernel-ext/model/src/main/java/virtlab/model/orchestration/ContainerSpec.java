package virtlab.model.orchestration;

import virtlab.model.container.Cgroup;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * What each replica of a deployment runs: {@code ContainerSpec.of("shop:2", Cpu.cores(0.5),
 * Bytes.mib(256)).startingIn(Seconds.of(5))}.
 *
 * @param image its image
 * @param cpuRequest what is kept free for it on its node
 * @param memoryRequest what is kept free for it on its node
 * @param cpuLimit the most it gets, at least the request; beyond it is slowed down
 * @param memoryLimit the most it gets, at least the request; beyond it is killed
 * @param start from its node being chosen until it is ready
 * @param crashesAfter how long after being ready it crashes, each time; 0 s for never
 */
public record ContainerSpec(
    String image,
    Cpu cpuRequest,
    Bytes memoryRequest,
    Cpu cpuLimit,
    Bytes memoryLimit,
    Seconds start,
    Seconds crashesAfter) {
  private static final Seconds USUAL_START = Seconds.of(1);
  private static final long MILLI_CORE = 1_000_000L;

  /** Refuses a missing image and a request above its limit. */
  public ContainerSpec {
    Require.name("image", image);
    if (cpuRequest.compareTo(cpuLimit) > 0 || memoryRequest.compareTo(memoryLimit) > 0) {
      boolean cpu = cpuRequest.compareTo(cpuLimit) > 0;
      throw new IllegalArgumentException(
          "container of "
              + image
              + ": found a request of "
              + (cpu ? cpuRequest : memoryRequest)
              + ", allowed is at most the limit of "
              + (cpu ? cpuLimit : memoryLimit));
    }
  }

  /** A container without limits that is ready after 1 s and never crashes. */
  public static ContainerSpec of(String image, Cpu cpuRequest, Bytes memoryRequest) {
    return new ContainerSpec(
        image,
        cpuRequest,
        memoryRequest,
        CpuClaim.UNLIMITED,
        Cgroup.NO_LIMIT,
        USUAL_START,
        Seconds.ZERO);
  }

  /** The same with limits. */
  public ContainerSpec withLimits(Cpu cpu, Bytes memory) {
    return new ContainerSpec(image, cpuRequest, memoryRequest, cpu, memory, start, crashesAfter);
  }

  /** The same with another image. */
  public ContainerSpec withImage(String other) {
    return new ContainerSpec(
        other, cpuRequest, memoryRequest, cpuLimit, memoryLimit, start, crashesAfter);
  }

  /** The same with another time to start. */
  public ContainerSpec startingIn(Seconds other) {
    return new ContainerSpec(
        image, cpuRequest, memoryRequest, cpuLimit, memoryLimit, other, crashesAfter);
  }

  /** The same with a fault: it crashes so long after it was ready; 0 s for never. */
  public ContainerSpec crashingAfter(Seconds other) {
    return new ContainerSpec(image, cpuRequest, memoryRequest, cpuLimit, memoryLimit, start, other);
  }

  /** Its quality of service. Source: Kubernetes, Pod Quality of Service Classes. */
  public ServiceQuality quality() {
    boolean unlimited = cpuLimit.equals(CpuClaim.UNLIMITED) && memoryLimit.equals(Cgroup.NO_LIMIT);
    if (unlimited && cpuRequest.equals(Cpu.ZERO) && memoryRequest.equals(Bytes.ZERO)) {
      return ServiceQuality.BEST_EFFORT;
    }
    return cpuRequest.equals(cpuLimit) && memoryRequest.equals(memoryLimit)
        ? ServiceQuality.GUARANTEED
        : ServiceQuality.BURSTABLE;
  }

  /**
   * How a kernel out of memory is told to choose: −997 for guaranteed, 1000 for best effort, else
   * 1000 − 1000 · request / node, at least 2 and at most 999. Source: Kubernetes, Node-pressure
   * Eviction, Node out of memory behavior.
   */
  public int oomScoreAdj(Bytes nodeMemory) {
    Require.atLeast("node memory in bytes", nodeMemory.count(), 1L);
    return switch (quality()) {
      case GUARANTEED -> -997;
      case BEST_EFFORT -> 1000;
      case BURSTABLE -> {
        double part = (double) memoryRequest.count() / nodeMemory.count();
        yield (int) Math.min(999, Math.max(2, 1000 - Math.floor(1000 * Math.min(1, part))));
      }
    };
  }

  /**
   * The limits that the node's kernel gets. The request becomes a weight: shares = 1024 per core,
   * at least 2, and weight = 1 + (shares − 2) · 9999 / 262142. Source: Kubernetes KEP-2254, cgroup
   * v2.
   */
  public Cgroup cgroup(String name) {
    long shares = cpuRequest.nanoCores() / MILLI_CORE * 1024 / 1000;
    long bounded = Math.min(262_144, Math.max(2, shares));
    int weight = (int) (1 + (bounded - 2) * 9999 / 262_142);
    return Cgroup.of(name).withWeight(weight).withCpuMax(cpuLimit).withMemoryMax(memoryLimit);
  }
}
