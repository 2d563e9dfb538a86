package virtlab.browser;

import static virtlab.browser.Printed.line;
import static virtlab.browser.Printed.number;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.consolidation.ConsolidationLimit;
import virtlab.model.consolidation.ConsolidationRule;
import virtlab.model.consolidation.Evacuation;
import virtlab.model.consolidation.EvacuationPlan;
import virtlab.model.energy.PowerModel;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.hypervisor.CpuTechnique;
import virtlab.model.hypervisor.Products;
import virtlab.model.isolation.Boundary;
import virtlab.model.isolation.Incident;
import virtlab.model.isolation.Latencies;
import virtlab.model.isolation.RequestLoad;
import virtlab.model.isolation.SharedProcessors;
import virtlab.model.memory.Balloon;
import virtlab.model.memory.Guest;
import virtlab.model.memory.HostMemory;
import virtlab.model.network.Traffic;
import virtlab.model.network.Wire;
import virtlab.model.overhead.EventCosts;
import virtlab.model.overhead.Overhead;
import virtlab.model.overhead.SliceLoss;
import virtlab.model.placement.PlacementPolicy;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Resources;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.CpuQuota;
import virtlab.model.sharing.CpuShares;
import virtlab.model.sharing.CreditScheduler;
import virtlab.model.sharing.Disk;
import virtlab.model.sharing.DominantShares;
import virtlab.model.sharing.ProcessorSharing;
import virtlab.model.sharing.Quanta;
import virtlab.model.sharing.QuantumChoice;
import virtlab.model.sharing.Tickets;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Hertz;
import virtlab.model.unit.Seconds;
import virtlab.model.unit.Watts;

/** Hosts, what runs on them, and how they share. */
final class MachinesInBrowser {
  private MachinesInBrowser() {}

  static void print() {
    for (int run = 0; run < 40; run++) {
      placement(RandomStream.of(301, run));
      memory(RandomStream.of(302, run));
      overhead(RandomStream.of(303, run));
      sharing(RandomStream.of(304, run));
      processors(RandomStream.of(305, run));
      disks(RandomStream.of(306, run));
    }
    isolation();
    schedulers();
    consolidation();
  }

  private static void placement(RandomStream random) {
    List<Host> hosts = new ArrayList<>();
    List<Vm> vms = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      hosts.add(Host.of("h" + i, 1 + (int) random.below(32), Bytes.gib(1 + random.below(64))));
      vms.add(Vm.of("v" + i, 1 + (int) random.below(12), Bytes.gib(random.below(40))));
    }
    line(PlacementPolicy.firstFitDecreasing().place(hosts, vms));
    line(PlacementPolicy.bestFit().place(hosts, vms));
    line(PlacementPolicy.dotProduct().place(hosts, vms));
  }

  private static void memory(RandomStream random) {
    List<Guest> guests = new ArrayList<>();
    List<HostMemory.BalloonGuest> ballooned = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      guests.add(new Guest("g" + i, 1 + i, 1000 + random.below(9000), 0, random.uniform()));
      ballooned.add(new HostMemory.BalloonGuest(guests.get(i), random.below(500), 700));
    }
    double tax = random.uniform();
    line(Balloon.reclaim(guests, 7000, tax).taken());
    HostMemory.Reclaimed host = new HostMemory(30_000, ballooned, tax).reclaim();
    line(host);
    for (HostMemory.Row row : host.rows()) {
      number("swapped " + row.swapped(), row.activeSwapped());
    }
  }

  private static void overhead(RandomStream random) {
    Overhead calls =
        Overhead.of(
            Hertz.ghz(1 + random.uniform()),
            EventCosts.of(CpuTechnique.HARDWARE, "page-table write").times(random.uniform() * 1e4),
            EventCosts.of(CpuTechnique.HARDWARE, "port read").times(random.uniform() * 1e5));
    line(calls);
    number("slowdown", calls.slowdown().factor());
    number("loss", calls.loss());
    number("rate", calls.rateForLoss("port read", 0.8).orElse(-1.0));
    SliceLoss slice = SliceLoss.explaining(0.9 * random.uniform(), Seconds.millis(5));
    line(slice.withSlice(Seconds.millis(30 * random.uniform() + 1)));
  }

  private static void sharing(RandomStream random) {
    List<CpuClaim> claims = new ArrayList<>();
    List<Traffic> traffics = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int weight = 1 + (int) random.below(500);
      claims.add(CpuClaim.of("vm" + i, Cpu.cores(8 * random.uniform())).withWeight(weight));
      traffics.add(
          Traffic.of("nic" + i, Bandwidth.mbit(1 + random.below(4000))).withWeight(weight));
    }
    line(CpuShares.share(Cpu.cores(9), claims.toArray(new CpuClaim[0])));
    line(Wire.of(Bandwidth.gbit(7)).share(traffics.toArray(new Traffic[0])));
    List<DominantShares.User> users =
        List.of(
            new DominantShares.User("a", Resources.of(Cores.of(1), Bytes.gib(4)), 1),
            new DominantShares.User(
                "b", Resources.of(Cores.of(3), Bytes.gib(1)), 1 + claims.size() % 3));
    Resources capacity = Resources.of(Cores.of(9 + (int) random.below(90)), Bytes.gib(18));
    for (DominantShares.Row row : DominantShares.share(capacity, users).rows()) {
      number(row.tasks() + " of " + row.dominant(), row.share());
    }
  }

  private static void processors(RandomStream random) {
    List<ProcessorSharing.Job> jobs = new ArrayList<>();
    double arrival = 0;
    for (int i = 0; i < 30; i++) {
      arrival += random.exponential(1);
      Seconds work = Seconds.of(random.logNormal(0, 1));
      jobs.add(new ProcessorSharing.Job("job" + i, Seconds.of(arrival), work));
    }
    for (ProcessorSharing.Finished each : ProcessorSharing.of(Cpu.cores(1.5)).run(jobs)) {
      number(each.job().id(), each.finish().value());
    }
  }

  private static void disks(RandomStream random) {
    List<Disk.Requests> requests =
        List.of(
            Disk.Requests.random("db", 1 + random.below(500), Bytes.kib(1 + random.below(64))),
            Disk.Requests.sequential("log", 1 + random.below(900), Bytes.kib(64)).withWeight(3));
    for (Disk disk : List.of(Disk.hdd("old"), Disk.ssd("new"))) {
      for (Disk.Row row : disk.share(requests)) {
        number("rate", row.perSecond());
        number("time", row.time());
      }
    }
  }

  private static void isolation() {
    CpuClaim shop = CpuClaim.of("shop", Cpu.cores(3));
    SharedProcessors host = SharedProcessors.alone(Cpu.cores(4), shop);
    CpuClaim noisy = CpuClaim.of("noisy", Cpu.cores(16)).withWeight(300);
    for (int percent = 5; percent <= 100; percent += 5) {
      Latencies alone = host.serve(new RequestLoad(20, Seconds.millis(90), 500), percent);
      Latencies beside =
          host.with(noisy).serve(new RequestLoad(10, Seconds.millis(50), 500), percent);
      number("alone", alone.percentile(percent).value());
      number("beside", beside.mean().value());
    }
    for (Incident incident : Incident.values()) {
      for (Boundary boundary : Boundary.values()) {
        line(incident + " " + boundary + " " + incident.onNeighbour(boundary, false));
      }
    }
    line(Products.counterexamples());
  }

  private static void schedulers() {
    List<Tickets> clients = List.of(new Tickets("a", 3), new Tickets("b", 2), new Tickets("c", 7));
    line(Quanta.run(clients, 500, each -> QuantumChoice.lottery(each, 9)).timeline());
    line(Quanta.run(clients, 500, QuantumChoice::stride).timeline());
    line(CpuQuota.of(50_000).run(2, List.of(30_000L, 120_000L, 0L, 0L, 10_000L)));
    List<CpuClaim> domains =
        List.of(
            CpuClaim.of("dom1", Cpu.cores(1)).withWeight(512),
            CpuClaim.of("dom2", Cpu.cores(1)),
            CpuClaim.of("dom3", Cpu.cores(1)).withLimit(Cpu.percent(25)));
    line(new CreditScheduler(2).timeline(domains, 8));
  }

  private static void consolidation() {
    List<HostLoad> hosts =
        List.of(
            Host.of("h1", 8, Bytes.gib(32))
                .running(Vm.of("web", 2, Bytes.gib(4)), Vm.of("db", 4, Bytes.gib(16))),
            Host.of("h2", 8, Bytes.gib(32)).running(Vm.of("mail", 1, Bytes.gib(2))),
            Host.of("h3", 4, Bytes.gib(8)).running(Vm.of("log", 1, Bytes.gib(1))));
    line(ConsolidationRule.upTo(90).plan(hosts));
    EvacuationPlan plan = Evacuation.plan(hosts, "h1");
    line(plan);
    line(ConsolidationLimit.of(Cpu.cores(14), Cores.of(4), 12));
    PowerModel power = PowerModel.of(Watts.of(201.7), Watts.of(313.3));
    for (int i = 0; i <= 10; i++) {
      number("power", power.at(i / 10.0).value());
    }
  }
}
