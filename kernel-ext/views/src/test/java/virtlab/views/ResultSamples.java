package virtlab.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import virtlab.display.Displayable;
import virtlab.model.cost.Bill;
import virtlab.model.cost.CostCurve;
import virtlab.model.cost.FaasPrices;
import virtlab.model.cost.FaasUse;
import virtlab.model.cost.MachinePrice;
import virtlab.model.cost.Money;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ElasticService;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.Load;
import virtlab.model.elasticity.LoadTrace;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.energy.Consolidation;
import virtlab.model.energy.PowerModel;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.infrastructure.ChangePlan;
import virtlab.model.infrastructure.Declaration;
import virtlab.model.infrastructure.DeclarationKind;
import virtlab.model.infrastructure.InfrastructureState;
import virtlab.model.isolation.Latencies;
import virtlab.model.isolation.RequestLoad;
import virtlab.model.isolation.SharedProcessors;
import virtlab.model.memory.Balloon;
import virtlab.model.memory.Guest;
import virtlab.model.memory.HostMemory;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.StopRule;
import virtlab.model.network.Traffic;
import virtlab.model.network.Wire;
import virtlab.model.network.WireShares;
import virtlab.model.placement.Placement;
import virtlab.model.placement.PlacementPolicy;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.Faas;
import virtlab.model.serverless.FaasResult;
import virtlab.model.serverless.FunctionLoad;
import virtlab.model.serverless.KeepAlive;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.service.Responsibilities;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.CpuQuota;
import virtlab.model.sharing.CpuShares;
import virtlab.model.sharing.CreditScheduler;
import virtlab.model.sharing.Quanta;
import virtlab.model.sharing.QuantumChoice;
import virtlab.model.sharing.QuotaTimeline;
import virtlab.model.sharing.Tickets;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;
import virtlab.model.unit.Watts;

/** A result of each part of the model, as a notebook would make it. */
final class ResultSamples {
  private ResultSamples() {}

  static Map<String, Supplier<Displayable>> all() {
    Map<String, Supplier<Displayable>> samples = new LinkedHashMap<>();
    samples.put("demand", () -> Views.chart(shop()));
    samples.put("requests", () -> Views.requests(shop()));
    samples.put("erlang", () -> Views.chart(new ServerQueue(8, Seconds.of(1), 10)));
    samples.put("power", () -> Views.chart(power()));
    samples.put("consolidation", () -> Views.chart(packed()));
    samples.put("matrix", () -> Views.diagram(Responsibilities.all()));
    samples.put("incidents", () -> Views.incidents(false));
    samples.put("water", () -> Views.level(shares()));
    samples.put("wire", () -> Views.level(wire()));
    samples.put("quanta", () -> Views.gantt(quanta()));
    samples.put("credit", ResultSamples::credit);
    samples.put("quota", () -> Views.gantt(quota()));
    samples.put("memory", () -> Views.chart(memory()));
    samples.put("balloon", () -> Views.chart(balloon()));
    samples.put("latencies", () -> Views.latencies(latencies()));
    samples.put("calls", () -> Views.calls(Faas.calls(function("shop"), Seconds.of(3600), 3)));
    samples.put("faas", () -> Views.chart(faas()));
    samples.put("costs", ResultSamples::costs);
    samples.put("bills", () -> Views.bills(bills()));
    samples.put("heat", () -> Views.heat(placement()));
    samples.put("rounds", () -> Views.gantt(migration()));
    return samples;
  }

  static ElasticTimeline shop() {
    LoadTrace day = LoadTrace.poisson(Load.ticketShop(), Seconds.of(60), 1440, 1).noisy(0.1, 1);
    return ElasticService.of(600)
        .starting(Seconds.of(120))
        .run(day, Autoscaler.targetTracking(0.6).stabilised(Seconds.of(300)), 10);
  }

  static PowerModel power() {
    return PowerModel.of(Watts.of(200), Watts.of(300));
  }

  static Placement placement() {
    return place(PlacementPolicy.firstFit());
  }

  private static Placement place(PlacementPolicy policy) {
    List<Host> hosts =
        List.of(
            Host.of("h1", 8, Bytes.gib(32)),
            Host.of("h2", 8, Bytes.gib(32)),
            Host.of("h3", 8, Bytes.gib(32)),
            Host.of("h4", 8, Bytes.gib(32)));
    return policy.place(
        hosts,
        List.of(
            Vm.of("web", 2, Bytes.gib(4)),
            Vm.of("db", 4, Bytes.gib(16)),
            Vm.of("mail", 1, Bytes.gib(4)),
            Vm.of("batch", 4, Bytes.gib(8)),
            Vm.of("huge", 16, Bytes.gib(8))));
  }

  static Consolidation packed() {
    return new Consolidation(
        power(), place(PlacementPolicy.worstFit()).hosts(), placement().hosts(), 0.5);
  }

  static CpuShares shares() {
    return CpuShares.share(
        Cpu.cores(8),
        CpuClaim.of("web", Cpu.cores(1)),
        CpuClaim.of("db", Cpu.cores(6)).withWeight(200),
        CpuClaim.of("batch", Cpu.cores(16)),
        CpuClaim.of("mail", Cpu.cores(4)).withLimit(Cpu.cores(0.5)));
  }

  static WireShares wire() {
    return Wire.of(Bandwidth.gbit(10))
        .share(
            Traffic.of("web0", Bandwidth.gbit(2)),
            Traffic.of("db0", Bandwidth.gbit(9)).withWeight(300),
            Traffic.of("backup0", Bandwidth.gbit(9)).withLimit(Bandwidth.gbit(1)));
  }

  private static Quanta quanta() {
    return Quanta.run(
        List.of(new Tickets("a", 3), new Tickets("b", 2), new Tickets("c", 1)),
        30,
        QuantumChoice::stride);
  }

  private static Displayable credit() {
    List<CpuClaim> domains =
        List.of(
            CpuClaim.of("dom1", Cpu.cores(1)).withWeight(512),
            CpuClaim.of("dom2", Cpu.cores(1)).withWeight(256),
            CpuClaim.of("dom3", Cpu.cores(1)).withLimit(Cpu.percent(25)));
    return Views.gantt(new CreditScheduler(2).timeline(domains, 8));
  }

  static QuotaTimeline quota() {
    return CpuQuota.of(50_000).run(2, List.of(30_000L, 120_000L, 0L, 0L, 10_000L));
  }

  static HostMemory.Reclaimed memory() {
    return new HostMemory(
            1_000_000,
            List.of(
                new HostMemory.BalloonGuest(guest("web", 400_000, 0.9), 20_000, 100_000),
                new HostMemory.BalloonGuest(guest("idle", 500_000, 0.1), 50_000, 150_000),
                new HostMemory.BalloonGuest(guest("db", 400_000, 0.5), 0, 0)),
            Balloon.DEFAULT_TAX)
        .reclaim();
  }

  private static Guest guest(String name, long pages, double active) {
    return new Guest(name, 1000, pages, pages / 4, active);
  }

  private static Balloon balloon() {
    return Balloon.reclaim(
        List.of(guest("idle", 100_000, 0), guest("busy", 100_000, 1)), 60_000, 0.75);
  }

  static Map<String, Latencies> latencies() {
    SharedProcessors alone =
        SharedProcessors.alone(Cpu.cores(4), CpuClaim.of("shop", Cpu.cores(4)));
    CpuClaim noisy = CpuClaim.of("noisy", Cpu.cores(16)).withWeight(300);
    RequestLoad load = new RequestLoad(80, Seconds.millis(10), 2_000);
    Map<String, Latencies> measured = new LinkedHashMap<>();
    measured.put("alone", alone.serve(load, 1));
    measured.put("noisy", alone.with(noisy).serve(load, 1));
    measured.put("capped", alone.with(noisy.withLimit(Cpu.cores(2))).serve(load, 1));
    return measured;
  }

  private static FunctionLoad function(String name) {
    return FunctionLoad.of(
            name, EventSource.poisson(0.02), ServiceTime.logNormal(Seconds.millis(200), 0.5))
        .keeping(KeepAlive.fixed(Seconds.of(60)));
  }

  static FaasResult faas() {
    return Faas.run(List.of(function("shop"), function("mail")), Seconds.of(36_000), 3);
  }

  private static Displayable costs() {
    Map<String, CostCurve> offers = new LinkedHashMap<>();
    FaasUse call = new FaasUse(1, Bytes.mib(512), Seconds.millis(300));
    offers.put("functions", CostCurve.functions(FaasPrices.awsLambda(), call));
    offers.put("machines", CostCurve.machines(Money.usd("30"), 10_000_000, 1));
    return Views.costs(offers, 40_000_000);
  }

  static Map<String, Bill> bills() {
    Map<String, Bill> bills = new LinkedHashMap<>();
    Seconds month = Seconds.of(2_592_000);
    bills.put(
        "functions",
        FaasPrices.awsLambda()
            .withoutFree()
            .bill(new FaasUse(1_000_000, Bytes.mib(512), Seconds.millis(300))));
    bills.put("machine", MachinePrice.onDemand("0.0416").bill(month, month));
    bills.put("reserved", MachinePrice.reserved("5", "0.02").bill(month, month));
    return bills;
  }

  static Migration migration() {
    return MigrationJob.of(Bytes.gib(1), Bandwidth.gbit(1))
        .dirtying(Bandwidth.mbit(500), Bytes.mib(256))
        .preCopy(StopRule.standard());
  }

  static ChangePlan plan() {
    Declaration net = Declaration.of("net", DeclarationKind.NETWORK).with("range", "10.0.0.0/16");
    Declaration web =
        Declaration.of("web", DeclarationKind.VM)
            .with("image", "debian")
            .with("size", "2")
            .on("net");
    InfrastructureState now =
        InfrastructureState.of(
            net,
            web,
            Declaration.of("door", DeclarationKind.BALANCER).on("web"),
            Declaration.of("old", DeclarationKind.DISK));
    InfrastructureState then =
        InfrastructureState.of(
            net,
            web.with("image", "alpine"),
            Declaration.of("door", DeclarationKind.BALANCER).on("web"),
            Declaration.of("data", DeclarationKind.DISK).with("size", "10 GB"));
    return ChangePlan.between(now, then);
  }
}
