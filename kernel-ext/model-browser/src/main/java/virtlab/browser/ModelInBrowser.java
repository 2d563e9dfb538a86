package virtlab.browser;

import java.util.List;
import virtlab.model.cost.FaasPrices;
import virtlab.model.cost.FaasUse;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.migration.Dirtying;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.Round;
import virtlab.model.migration.StopRule;
import virtlab.model.number.Exponential;
import virtlab.model.number.Logarithm;
import virtlab.model.placement.PlacementPolicy;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.Faas;
import virtlab.model.serverless.FunctionLoad;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.simulation.DemandSource;
import virtlab.model.simulation.DemandStep;
import virtlab.model.simulation.SharedVm;
import virtlab.model.simulation.SharingSimulation;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * Prints what the model computes, numbers as the bits of their doubles.
 *
 * <p>TeaVM 0.15.0 rounds some sums and products in another order than Java; the model's {@code
 * RoundingOrderTests} hold that it contains none of them.
 */
public final class ModelInBrowser {
  private ModelInBrowser() {}

  /** Prints to the standard output; takes no arguments. */
  public static void main(String[] none) {
    random();
    simulation();
    migration();
    MachinesInBrowser.print();
    ServicesInBrowser.print();
    CenterInBrowser.print();
    RandomStream gaps = RandomStream.of(1, "gaps");
    Printed.number("exponential", gaps.exponential(gaps.uniform()));
    List<Host> hosts = List.of(Host.of("h1", 8, Bytes.gib(32)), Host.of("h2", 4, Bytes.gib(8)));
    List<Vm> vms = List.of(Vm.of("web", 2, Bytes.gib(4)), Vm.of("db", 9, Bytes.gib(8)));
    Printed.line(PlacementPolicy.bestFit().place(hosts, vms));
    FunctionLoad shop =
        FunctionLoad.of(
            "shop", EventSource.poisson(0.01), ServiceTime.logNormal(Seconds.millis(200), 1));
    Printed.line(Faas.run(List.of(shop), Seconds.of(86_400), 5));
    FaasUse use = new FaasUse(1_000_000, Bytes.mib(512), Seconds.millis(300));
    Printed.line(FaasPrices.awsLambda().withoutFree().bill(use));
  }

  private static void random() {
    RandomStream stream = RandomStream.of(42, 7);
    double normal = 0;
    double logNormal = 0;
    double poisson = 0;
    for (int i = 0; i < 1000; i++) {
      normal += stream.normal();
      logNormal += stream.logNormal(-0.38, 2.36);
      poisson += stream.poisson(40);
    }
    Printed.number("normal", normal);
    Printed.number("log-normal", logNormal);
    Printed.number("Poisson", poisson);
    for (int i = -20; i <= 20; i++) {
      Printed.number("exp " + i, Exponential.of(i * 1.37));
      Printed.line(new DemandStep(Exponential.of(i * 1.37), 1.0 / 3));
      Printed.number("log " + i, Logarithm.of(Math.abs(i * 1.37) + 0.01));
    }
  }

  private static void simulation() {
    SharingSimulation hosts = new SharingSimulation(List.of(Cpu.cores(4), Cpu.cores(2)));
    for (int vm = 0; vm < 12; vm++) {
      hosts.place(vm % 2, CpuClaim.of("vm" + vm, Cpu.cores(1)).withWeight(1 + vm));
      hosts.work(vm, Seconds.of(100 + vm));
    }
    hosts.run(Seconds.of(1000), DemandSource.random(12, 2, 3, 7));
    for (SharedVm each : hosts.result()) {
      Printed.line(each);
      Printed.number("received", each.received());
      Printed.number("finish", each.finish());
    }
  }

  private static void migration() {
    Migration moved =
        MigrationJob.of(Bytes.gib(4), Bandwidth.gbit(1))
            .dirtying(Dirtying.saturating(Bytes.mib(700), Seconds.of(3)))
            .preCopy(StopRule.standard());
    Printed.line(moved);
    for (Round round : moved.timeline()) {
      Printed.number("round " + round.sent(), round.end().value());
    }
  }
}
