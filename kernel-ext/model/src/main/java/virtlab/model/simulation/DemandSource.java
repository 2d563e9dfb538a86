package virtlab.model.simulation;

import virtlab.model.random.RandomStream;

/** How the demand of VMs goes on: a trace, or drawn at random. */
@FunctionalInterface
public interface DemandSource {
  /** The step after the one that just happened at {@code now}, for the VM of this number. */
  DemandStep next(int vm, double now);

  /**
   * Demands drawn anew at random times, each VM from a stream of its own: waits are exponential,
   * demands uniform.
   *
   * @param vms how many VMs, 0 or more
   * @param meanWait mean seconds between two changes of a VM, above 0
   * @param mostCores the largest demand
   */
  static DemandSource random(int vms, double meanWait, double mostCores, long seed) {
    RandomStream[] streams = new RandomStream[vms];
    for (int vm = 0; vm < vms; vm++) {
      streams[vm] = RandomStream.of(seed, vm);
    }
    return (vm, now) ->
        new DemandStep(streams[vm].exponential(meanWait), mostCores * streams[vm].uniform());
  }
}
