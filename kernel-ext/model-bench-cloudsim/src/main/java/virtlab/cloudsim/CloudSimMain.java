package virtlab.cloudsim;

import java.lang.ref.Reference;
import java.util.List;
import org.cloudsimplus.brokers.DatacenterBroker;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.cloudlets.Cloudlet;
import org.cloudsimplus.cloudlets.CloudletSimple;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.schedulers.cloudlet.CloudletSchedulerTimeShared;
import org.cloudsimplus.utilizationmodels.UtilizationModel;
import org.cloudsimplus.utilizationmodels.UtilizationModelFull;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;

/**
 * One {@link CloudSimScenario} in a process of its own; prints a fact per line: a name, a blank, a
 * number.
 *
 * <p>Arguments: hosts, FIRST or BEST, true where no two finish at once, and {@code heap} to have
 * the living heap measured, which a measured start leaves out.
 */
public final class CloudSimMain {
  private CloudSimMain() {}

  /** Runs it. */
  public static void main(String[] args) {
    CloudSimScenario scenario =
        new CloudSimScenario(
            Integer.parseInt(args[0]), args[1].equals("BEST"), Boolean.parseBoolean(args[2]));
    boolean heap = args.length > 3;
    long before = heap ? used() : 0;
    CloudSimScenario.State state = scenario.run();
    if (heap) {
      System.out.println("heap " + (used() - before));
      Reference.reachabilityFence(state);
      System.out.println("arrivals " + arrivals());
    }
    System.out.println("error " + scenario.error(state));
    System.out.println("placement " + CloudSimScenario.placement(state));
    System.out.println("events " + state.simulation().getGeneratedEventsNumber());
  }

  /** What is in use after three collections. */
  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /**
   * The largest error where two cloudlets of 10 s share one core, the second 5 s later: they finish
   * at 15 and 20 s.
   */
  private static double arrivals() {
    CloudSimPlus simulation = new CloudSimPlus();
    List<Pe> core = List.of(new PeSimple(1_000));
    Host host = new HostSimple(16_384, 10_000, 100_000, core);
    DatacenterSimple datacenter = new DatacenterSimple(simulation, List.of(host));
    DatacenterBroker broker = new DatacenterBrokerSimple(simulation);
    Vm vm = new VmSimple(1_000, 1);
    vm.setCloudletScheduler(new CloudletSchedulerTimeShared());
    Cloudlet first = cloudlet(0);
    Cloudlet second = cloudlet(5);
    broker.submitVmList(List.of(vm));
    broker.submitCloudletList(List.of(first, second));
    simulation.start();
    Reference.reachabilityFence(datacenter);
    return Math.max(
        Math.abs(first.getFinishTime() - 15) / 15, Math.abs(second.getFinishTime() - 20) / 20);
  }

  private static Cloudlet cloudlet(double delay) {
    Cloudlet cloudlet = new CloudletSimple(10_000, 1);
    cloudlet.setUtilizationModelCpu(new UtilizationModelFull());
    cloudlet.setUtilizationModelRam(UtilizationModel.NULL);
    cloudlet.setUtilizationModelBw(UtilizationModel.NULL);
    cloudlet.setSubmissionDelay(delay);
    return cloudlet;
  }
}
