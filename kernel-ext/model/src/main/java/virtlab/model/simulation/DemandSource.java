package virtlab.model.simulation;

import virtlab.model.random.RandomStream;
import virtlab.model.unit.Require;

/** How the demand of VMs goes on: a trace, or drawn at random. */
@FunctionalInterface
public interface DemandSource {
  /** The step after the one that just happened at {@code now}, for the VM of this number. */
  DemandStep next(int vm, double now);

  /**
   * Demands drawn anew at random times, each VM from a stream of its own: waits are exponential,
   * demands uniform.
   *
   * @param vms how many VMs, 0 to 10,000,000
   * @param meanWait mean seconds between two changes of a VM, above 0
   * @param mostCores the largest demand, 0 or more
   */
  static DemandSource random(int vms, double meanWait, double mostCores, long seed) {
    Require.between("VMs", vms, 0, 10_000_000);
    Require.above("mean wait in seconds", meanWait, 0);
    Require.between("largest demand in cores", mostCores, 0, 1e15);
    RandomStream[] streams = new RandomStream[vms];
    for (int vm = 0; vm < vms; vm++) {
      streams[vm] = RandomStream.of(seed, vm);
    }
    return (vm, now) -> {
      RandomStream stream = streams[Require.index("VM", vm, vms)];
      return new DemandStep(stream.exponential(meanWait), mostCores * stream.uniform());
    };
  }
}
