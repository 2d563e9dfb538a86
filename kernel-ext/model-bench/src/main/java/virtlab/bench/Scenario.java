package virtlab.bench;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.placement.FitRule;
import virtlab.model.placement.Fleet;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.simulation.SharedVm;
import virtlab.model.simulation.SharingSimulation;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * A data centre whose VMs all come at once, each with one piece of work: hosts of 8 cores, 16 GiB
 * and 100 GB, VMs of 2 cores, 2 GiB and 10 GB, four per host, so that all of them are placed and
 * each host's processors are full. A VM's work keeps both its cores busy for 10 s, or, when all are
 * different, for 10 s + 37 ms · its number. A core does 1,000 million instructions a second.
 *
 * @param hosts how many
 * @param fit first fit or best fit
 * @param different whether no two finish at once
 */
record Scenario(int hosts, Fit fit, boolean different) {
  private static final int VM_CORES = 2;
  private static final int HOST_CORES = 8;
  private static final int PER_HOST = 4;

  /** The rule of placement. */
  enum Fit {
    /** The first host where it fits. */
    FIRST,
    /** The host on which least stays free. */
    BEST;

    FitRule rule() {
      return this == FIRST ? FitRule.firstFit() : FitRule.bestFit();
    }
  }

  /** Hosts and VMs after the run, all that is needed to say what happened. */
  record State(Fleet fleet, SharingSimulation simulation, List<SharedVm> vms) {}

  int vms() {
    return PER_HOST * hosts;
  }

  /** How long a VM's work takes on its two cores, in seconds: when it must finish. */
  double exact(int vm) {
    return different ? 10 + 37 * vm / 1000.0 : 10;
  }

  /** Makes hosts and VMs, places each VM, and lets all work end. */
  State run() {
    Resources host = Resources.of(Cores.of(HOST_CORES), Bytes.gib(16)).withSsd(Bytes.gb(100));
    Resources vm = Resources.of(Cores.of(VM_CORES), Bytes.gib(2)).withSsd(Bytes.gb(10));
    List<Host> all = new ArrayList<>(hosts);
    List<Cpu> processors = new ArrayList<>(hosts);
    for (int i = 0; i < hosts; i++) {
      all.add(Host.of("h" + i, host));
      processors.add(Cpu.cores(HOST_CORES));
    }
    Fleet fleet = Fleet.of(fit.rule(), all, List.of(new Flavour("vm", vm)));
    SharingSimulation simulation = new SharingSimulation(processors);
    Cpu demand = Cpu.cores(VM_CORES);
    for (int i = 0; i < vms(); i++) {
      int chosen = fleet.add(0);
      int number = simulation.place(chosen, CpuClaim.of("v" + i, demand));
      simulation.work(number, Seconds.of(VM_CORES * exact(i)));
    }
    simulation.run(Seconds.of(exact(vms()) + 1));
    return new State(fleet, simulation, simulation.result());
  }

  /** The largest error of a finish time, relative to the exact one. */
  double error(List<SharedVm> finished) {
    double worst = 0;
    for (int vm = 0; vm < finished.size(); vm++) {
      double exact = exact(vm);
      worst = Math.max(worst, Math.abs(finished.get(vm).finish() - exact) / exact);
    }
    return worst;
  }

  /** A number that says which VM went where. */
  static int placement(List<SharedVm> vms) {
    int digest = 0;
    for (SharedVm vm : vms) {
      digest = 31 * digest + vm.host();
    }
    return digest;
  }
}
