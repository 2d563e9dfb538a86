package virtlab.bench;

import java.lang.ref.Reference;
import java.util.List;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.simulation.SharedVm;
import virtlab.model.simulation.SharingSimulation;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * One {@link Scenario} in a process of its own; prints a fact per line: a name, a blank, a number.
 *
 * <p>Arguments: hosts, FIRST or BEST, true where no two finish at once, and {@code heap} to have
 * the living heap measured, which a measured start leaves out.
 */
public final class ScenarioMain {
  private ScenarioMain() {}

  /** Runs it. */
  public static void main(String[] args) {
    Scenario scenario =
        new Scenario(
            Integer.parseInt(args[0]),
            Scenario.Fit.valueOf(args[1]),
            Boolean.parseBoolean(args[2]));
    boolean heap = args.length > 3;
    long before = heap ? used() : 0;
    Scenario.State state = scenario.run();
    if (heap) {
      System.out.println("heap " + (used() - before));
      Reference.reachabilityFence(state);
      System.out.println("arrivals " + arrivals());
    }
    System.out.println("error " + scenario.error(state.vms()));
    System.out.println("placement " + Scenario.placement(state.vms()));
    System.out.println("events " + state.simulation().events());
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
   * The largest error where two pieces of work of 10 s share one core, the second 5 s later: they
   * finish at 15 and 20 s.
   */
  private static double arrivals() {
    SharingSimulation host = new SharingSimulation(List.of(Cpu.cores(1)));
    host.work(host.place(0, CpuClaim.of("first", Cpu.cores(1))), Seconds.of(10));
    host.run(Seconds.of(5));
    host.work(host.place(0, CpuClaim.of("second", Cpu.cores(1))), Seconds.of(10));
    host.run(Seconds.of(100));
    double worst = 0;
    for (SharedVm vm : host.result()) {
      double exact = vm.claim().vm().equals("first") ? 15 : 20;
      worst = Math.max(worst, Math.abs(vm.finish() - exact) / exact);
    }
    return worst;
  }
}
