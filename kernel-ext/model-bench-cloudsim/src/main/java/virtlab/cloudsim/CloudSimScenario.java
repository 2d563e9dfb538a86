package virtlab.cloudsim;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicy;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyBestFit;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyFirstFit;
import org.cloudsimplus.brokers.DatacenterBroker;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.cloudlets.Cloudlet;
import org.cloudsimplus.cloudlets.CloudletSimple;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.datacenters.Datacenter;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.schedulers.cloudlet.CloudletSchedulerTimeShared;
import org.cloudsimplus.schedulers.vm.VmSchedulerSpaceShared;
import org.cloudsimplus.util.Log;
import org.cloudsimplus.utilizationmodels.UtilizationModel;
import org.cloudsimplus.utilizationmodels.UtilizationModelFull;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;

/**
 * A data centre whose VMs all come at once, each with one cloudlet: hosts of 8 cores of 1,000 MIPS,
 * 16 GiB and 100 GB, VMs of 2 cores, 2 GiB and 10 GB, four per host. A cloudlet keeps both cores of
 * its VM busy for 10 s, or, when all are different, for 10 s + 37 ms · its number. All settings of
 * the library that are not named are its defaults; logging is off.
 *
 * <p>Its first fit is a circular next fit, which begins at the host used last. With VMs of one size
 * that none leaves before all are placed, it chooses what first fit chooses, and does so faster
 * than a search from the first host would: the comparison is in its favour.
 *
 * @param hosts how many
 * @param bestFit whether the policy is best fit; first fit otherwise
 * @param different whether no two finish at once
 */
record CloudSimScenario(int hosts, boolean bestFit, boolean different) {
  private static final int VM_CORES = 2;
  private static final int HOST_CORES = 8;
  private static final int PER_HOST = 4;
  private static final double MIPS = 1_000;

  static {
    Log.setLevel(Level.OFF);
  }

  /** All that stands after the run. */
  record State(
      CloudSimPlus simulation, Datacenter datacenter, DatacenterBroker broker, List<Vm> vms) {}

  /** How long a cloudlet takes on its two cores, in seconds: when it must finish. */
  double exact(long cloudlet) {
    return length(cloudlet) / MIPS;
  }

  private long length(long cloudlet) {
    return different ? 10_000 + 37 * cloudlet : 10_000;
  }

  /** Makes hosts and VMs, places each VM, and lets all cloudlets end. */
  State run() {
    CloudSimPlus simulation = new CloudSimPlus();
    List<Host> all = new ArrayList<>(hosts);
    for (int i = 0; i < hosts; i++) {
      List<Pe> cores = new ArrayList<>(HOST_CORES);
      for (int core = 0; core < HOST_CORES; core++) {
        cores.add(new PeSimple(MIPS));
      }
      Host host = new HostSimple(16_384, 10_000, 100_000, cores);
      host.setVmScheduler(new VmSchedulerSpaceShared());
      all.add(host);
    }
    VmAllocationPolicy policy =
        bestFit ? new VmAllocationPolicyBestFit() : new VmAllocationPolicyFirstFit();
    Datacenter datacenter = new DatacenterSimple(simulation, all, policy);
    DatacenterBroker broker = new DatacenterBrokerSimple(simulation);
    List<Vm> vms = new ArrayList<>();
    List<Cloudlet> cloudlets = new ArrayList<>();
    UtilizationModel full = new UtilizationModelFull();
    for (int i = 0; i < PER_HOST * hosts; i++) {
      Vm vm = new VmSimple(MIPS, VM_CORES);
      vm.setRam(2_048).setBw(1_000).setSize(10_000);
      vm.setCloudletScheduler(new CloudletSchedulerTimeShared());
      vms.add(vm);
      Cloudlet cloudlet = new CloudletSimple(length(i), VM_CORES);
      cloudlet.setUtilizationModelCpu(full);
      cloudlet.setUtilizationModelRam(UtilizationModel.NULL);
      cloudlet.setUtilizationModelBw(UtilizationModel.NULL);
      cloudlets.add(cloudlet);
    }
    broker.submitVmList(vms);
    broker.submitCloudletList(cloudlets);
    simulation.start();
    return new State(simulation, datacenter, broker, vms);
  }

  /** The largest error of a finish time, relative to the exact one; refuses one that is missing. */
  double error(State state) {
    List<Cloudlet> finished = state.broker().getCloudletFinishedList();
    if (finished.size() != PER_HOST * hosts) {
      throw new IllegalStateException(
          "cloudlets: found " + finished.size() + " finished of " + PER_HOST * hosts);
    }
    double worst = 0;
    for (Cloudlet cloudlet : finished) {
      double exact = exact(cloudlet.getId());
      worst = Math.max(worst, Math.abs(cloudlet.getFinishTime() - exact) / exact);
    }
    return worst;
  }

  /** A number that says which VM went where. */
  static int placement(State state) {
    int digest = 0;
    for (Vm vm : state.vms()) {
      digest = 31 * digest + (int) vm.getHost().getId();
    }
    return digest;
  }
}
