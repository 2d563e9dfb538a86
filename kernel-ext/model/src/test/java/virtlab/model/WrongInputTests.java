package virtlab.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import virtlab.model.cost.CostCurve;
import virtlab.model.cost.FaasPrices;
import virtlab.model.cost.FaasUse;
import virtlab.model.cost.Money;
import virtlab.model.cost.Tier;
import virtlab.model.cost.TieredPrice;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.isolation.Latencies;
import virtlab.model.isolation.RequestLoad;
import virtlab.model.isolation.SharedProcessors;
import virtlab.model.memory.Balloon;
import virtlab.model.memory.Guest;
import virtlab.model.memory.HostMemory;
import virtlab.model.memory.HostMemory.BalloonGuest;
import virtlab.model.memory.MemoryState;
import virtlab.model.memory.PageSharing;
import virtlab.model.migration.Dirtying;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.PageFetch;
import virtlab.model.migration.PlannedMigration;
import virtlab.model.migration.SendRate;
import virtlab.model.migration.StopRule;
import virtlab.model.network.Traffic;
import virtlab.model.network.VirtualNic;
import virtlab.model.network.Wire;
import virtlab.model.overhead.EventCost;
import virtlab.model.overhead.Overhead;
import virtlab.model.overhead.PublishedMeasurement;
import virtlab.model.overhead.SliceLoss;
import virtlab.model.overhead.Slowdown;
import virtlab.model.placement.PlacementPolicy;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Overcommitment;
import virtlab.model.resource.Resources;
import virtlab.model.serverless.Delivery;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.Faas;
import virtlab.model.serverless.FunctionLoad;
import virtlab.model.serverless.KeepAlive;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.sharing.Claim;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.CpuQuota;
import virtlab.model.sharing.CpuShares;
import virtlab.model.sharing.MaxMin;
import virtlab.model.sharing.ProcessorSharing;
import virtlab.model.sharing.ProcessorSharing.Job;
import virtlab.model.sharing.Quanta;
import virtlab.model.sharing.QuantumChoice;
import virtlab.model.sharing.Tickets;
import virtlab.model.simulation.DemandSource;
import virtlab.model.simulation.FutureEvents;
import virtlab.model.simulation.SharingSimulation;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Hertz;
import virtlab.model.unit.Seconds;

/** Wrong input gets one sentence: what it is about, what was found, what is allowed. */
class WrongInputTests {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final Bytes ALL = Bytes.of(Long.MAX_VALUE);
  private static final Vm WEB = Vm.of("web", 2, Bytes.gib(4));

  private static DynamicTest refused(String sentence, ThrowingCallable call) {
    return DynamicTest.dynamicTest(
        sentence,
        () ->
            assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence));
  }

  @TestFactory
  Stream<DynamicTest> quantities() {
    return Stream.of(
        refused("bytes: found -1, allowed is 0 or more", () -> Bytes.of(-1)),
        refused("bytes: found -3, allowed is 0 or more", () -> Bytes.of(2).minus(Bytes.of(5))),
        refused(
            "bytes: 9223372036854775807 + 1 is too large, allowed is a sum up to"
                + " 9223372036854775807",
            () -> ALL.plus(Bytes.of(1))),
        refused("GiB: found not a number, allowed is 0 or more", () -> Bytes.gib(NAN)),
        refused(
            "GiB: found infinite, allowed is a finite number, 0 or more",
            () -> Bytes.gib(INFINITE)),
        refused("TB: found 9300000, allowed is at most 9200000", () -> Bytes.tb(9_300_000)),
        refused("bandwidth in bit/s: found 0, allowed is 1 or more", () -> ALL.at(Bandwidth.ZERO)),
        refused("Mbit/s: found -0.5, allowed is 0 or more", () -> Bandwidth.mbit(-0.5)),
        refused(
            "byte/s: found 9223372036854775807, allowed are 0 to 1152921504606846975",
            () -> Bandwidth.bytes(Long.MAX_VALUE)),
        refused("time: found 0 s, allowed is more than 0 s", () -> Bandwidth.of(ALL, Seconds.ZERO)),
        refused("seconds: found -1E-9, allowed is 0 or more", () -> Seconds.of(-1e-9)),
        refused("seconds: found not a number, allowed is 0 or more", () -> Seconds.millis(NAN)),
        refused(
            "seconds: found infinite, allowed is a finite number, 0 or more",
            () -> Seconds.of(Double.MAX_VALUE).plus(Seconds.of(Double.MAX_VALUE))),
        refused("cores: found 1000001, allowed are 0 to 1000000", () -> Cores.of(1_000_001)),
        refused("cores: found -1, allowed are 0 to 1000000", () -> Cores.of(1).minus(Cores.of(2))),
        refused(
            "CPU in cores: found 10000000000, allowed is at most 9200000000",
            () -> Cpu.cores(1e10)),
        refused("clock in Hz: found 0, allowed is 1 or more", () -> Hertz.ghz(0)),
        refused("cycles: found -1, allowed is 0 or more", () -> Hertz.ghz(1).cycles(-1)),
        refused(
            "probability: found 1.0000000000000002, allowed are 0 to 1",
            () -> RandomStream.of(1, 1).chance(Math.nextUp(1.0))));
  }

  @TestFactory
  Stream<DynamicTest> hostsAndPlacement() {
    Host host = Host.of("h1", 8, Bytes.gib(32));
    return Stream.of(
        refused("host: found an empty name, allowed is a name", () -> Host.of(" ", 1, ALL)),
        refused("VM web: vCPUs: found -2, allowed are 0 to 1000000", () -> Vm.of("web", -2, ALL)),
        refused(
            "VM big: does not fit on host h1, CPU lacks 1 (9 asked, 8 free); choose another host",
            () -> host.running(Vm.of("big", 9, Bytes.ZERO))),
        refused("VM on host h1: found web, allowed is none", () -> host.running().without("web")),
        refused(
            "bytes: 9223372036854775807 + 4294967296 is too large, allowed is a sum up to"
                + " 9223372036854775807",
            () -> host.running(Vm.of("a", 1, ALL), WEB)),
        refused(
            "CPU overcommitment in percent: found -1, allowed are 0 to 10000",
            () -> Overcommitment.ofCpu(-1)),
        refused(
            "overcommitment: 200 % of 9223372036854775807 is too large, allowed is a result up to"
                + " 9223372036854775807",
            () ->
                new Overcommitment(100, 200, 100, 100)
                    .offered(Resources.of(Cores.ZERO, ALL), Resources.NONE)),
        refused(
            "VM web: found twice, allowed is each name once",
            () -> PlacementPolicy.firstFit().place(List.of(host), List.of(WEB, WEB))),
        refused(
            "VM: found db, allowed is web",
            () -> PlacementPolicy.bestFit().place(List.of(host), List.of(WEB)).hostOf("db")),
        refused(
            "host chosen: found 5, allowed are 0 to 0",
            () ->
                PlacementPolicy.choosing((vm, hosts) -> OptionalInt.of(5))
                    .place(List.of(host), List.of(WEB))));
  }

  @TestFactory
  Stream<DynamicTest> sharing() {
    Claim much = Claim.of("a", 9);
    Tickets one = new Tickets("a", 1);
    CpuClaim shop = CpuClaim.of("shop", Cpu.cores(2));
    return Stream.of(
        refused("capacity: found -1, allowed is 0 or more", () -> MaxMin.share(-1, List.of())),
        refused("a: demand: found -9, allowed is 0 or more", () -> Claim.of("a", -9)),
        refused(
            "a: the reservations up to this one add up to 9223372036854775807, allowed is at most"
                + " the capacity 8",
            () -> MaxMin.share(8, List.of(much.withReservation(Long.MAX_VALUE)))),
        refused(
            "VM shop: found a reservation of 3 cores, allowed is at most its limit of 1 core",
            () -> shop.withLimit(Cpu.cores(1)).withReservation(Cpu.cores(3))),
        refused(
            "VM: found web, allowed is shop", () -> CpuShares.share(Cpu.cores(1), shop).of("web")),
        refused("VM: found web, allowed is none", () -> CpuShares.share(Cpu.cores(1)).of("web")),
        refused(
            "quota in µs: found 1000000000001, allowed are 1 to 1000000000000",
            () -> CpuQuota.of(1_000_000_000_001L)),
        refused(
            "a job's most in billionths of a core: found 0, allowed is 1 or more",
            () -> new ProcessorSharing(Cpu.cores(1), Cpu.ZERO)),
        refused(
            "speed with jobs present: 1, found infinite, allowed is a finite number above 0 cores",
            () -> {
              Job job = new Job("j", Seconds.ZERO, Seconds.of(1));
              ProcessorSharing.run(List.of(job), jobs -> INFINITE);
            }),
        refused("clients: found 0, allowed is 1 or more", () -> QuantumChoice.stride(List.of())),
        refused(
            "clients: found 0, allowed is 1 or more", () -> QuantumChoice.lottery(List.of(), 1)),
        refused(
            "client that runs: found 7, allowed are 0 to 0",
            () -> Quanta.run(List.of(one), 1, clients -> () -> 7)),
        refused(
            "virtual NIC: found db, allowed is web",
            () -> Wire.of(Bandwidth.gbit(1)).share(Traffic.of("web", Bandwidth.gbit(1))).of("db")),
        refused(
            "virtual NIC web: weight: found 10001, allowed are 1 to 10000",
            () -> VirtualNic.of("web").withWeight(10_001)));
  }

  @TestFactory
  Stream<DynamicTest> memory() {
    Guest guest = new Guest("g", 100, 800, 0, 0.5);
    return Stream.of(
        refused(
            "tax: found not a number, allowed is 0 or more and less than 1",
            () -> Balloon.reclaim(List.of(guest), 1, NAN)),
        refused(
            "pages wanted: found 9223372036854775807, allowed are 0 to 1099511627776",
            () -> Balloon.reclaim(List.of(guest), Long.MAX_VALUE, 0)),
        refused(
            "VM g: active share: found not a number, allowed are 0 to 1",
            () -> new Guest("g", 1, 1, 0, NAN)),
        refused(
            "host: pages: found 0, allowed are 1 to 1099511627776",
            () -> new HostMemory(0, List.of(), 0)),
        refused(
            "VM g: pages of the balloon: found 801, allowed are 0 to 800",
            () -> new BalloonGuest(guest, 0, 801)),
        refused(
            "total memory in bytes: found 9223372036854775807, allowed are 1 to"
                + " 92233720368547758",
            () -> MemoryState.of(ALL, ALL)),
        refused("different contents: found 8, allowed are 0 to 7", () -> new PageSharing(7, 8, 0)),
        refused(
            "VM a: pages of zero: found -1, allowed are 1 to 4294967296",
            () -> new PageSharing.Image("a", Map.of("zero", -1L))));
  }

  @TestFactory
  Stream<DynamicTest> hypervisorsAndTheirCost() {
    return Stream.of(
        refused(
            "event x: native cycles: found -9223372036854775808, allowed are 0 to 1000000000000",
            () -> EventCost.measured("x", Long.MIN_VALUE, Long.MAX_VALUE)),
        refused(
            "event x: rate per second: found infinite, allowed is a finite number, 0 or more",
            () -> EventCost.of("x", 1).times(INFINITE)),
        refused(
            "event: found nap, allowed is none",
            () -> Overhead.of(Hertz.ghz(1)).rateForLoss("nap", 0.1)),
        refused(
            "slice: found 0 s, allowed is more than 0 s",
            () -> new SliceLoss(Seconds.ZERO, Seconds.ZERO)),
        refused(
            "loss: found -0.1, allowed is 0 or more and less than 1",
            () -> SliceLoss.explaining(-0.1, Seconds.of(1))),
        refused(
            "slowdown: found not a number, allowed is a finite number above 0",
            () -> new Slowdown(NAN)),
        refused(
            "Linpack: native value: found 0, allowed is more than 0",
            () -> new PublishedMeasurement("KVM", "CPU", "Linpack", "GFLOPS", 0, 1, true, "")));
  }

  @TestFactory
  Stream<DynamicTest> migration() {
    MigrationJob job = MigrationJob.of(Bytes.gib(1), Bandwidth.gbit(1));
    Dirtying writes = Dirtying.basic(Bandwidth.mbit(1), Bytes.gib(1));
    return Stream.of(
        refused(
            "memory: found 8388608 TiB, allowed is more than 0 B and at most 1024 TiB",
            () -> MigrationJob.of(ALL, Bandwidth.gbit(1))),
        refused(
            "bandwidth in bit/s: found 0, allowed is 1 or more",
            () -> writes.pages(1, 1, Bandwidth.ZERO)),
        refused(
            "pages sent: found -1, allowed are 0 to 274877906944",
            () -> writes.pages(1, -1, Bandwidth.gbit(1))),
        refused(
            "round: found 0, allowed is 1 or more",
            () -> Dirtying.recorded(Bytes.gib(1)).pages(0, 1, Bandwidth.gbit(1))),
        refused("throttle in percent: found 100, allowed are 0 to 99", () -> writes.throttled(100)),
        refused(
            "tau: found 0 s, allowed is more than 0 s",
            () -> Dirtying.saturating(Bytes.gib(1), Seconds.ZERO)),
        refused(
            "state: found 8388608 TiB, allowed is at most 1024 TiB",
            () -> new PageFetch(ALL, Bytes.ZERO, 0, Seconds.ZERO)),
        refused(
            "rounds: found 2147483647, allowed are 1 to 1000000",
            () -> StopRule.standard().withRounds(Integer.MAX_VALUE)),
        refused(
            "most bandwidth: found 1 Mbit/s, allowed is 2 Mbit/s or more",
            () -> SendRate.adaptive(Bandwidth.mbit(2), Bandwidth.mbit(1))),
        refused(
            "migrations: found 0, allowed are 1 to 1",
            () -> MigrationWire.end(List.of(PlannedMigration.of("a", job)), List.of())));
  }

  @TestFactory
  Stream<DynamicTest> simulation() {
    SharingSimulation host = new SharingSimulation(List.of(Cpu.cores(4)));
    CpuClaim three = CpuClaim.of("a", Cpu.cores(4)).withReservation(Cpu.cores(3));
    host.place(0, three);
    return Stream.of(
        refused(
            "VM a: found a reservation of 3 cores, allowed is what is not reserved on host 0,"
                + " 1 core",
            () -> host.place(0, three)),
        refused("VM: found -1, allowed are 0 to 0", () -> host.demand(-1, Cpu.ZERO)),
        refused("VMs: found -1, allowed are 0 to 10000000", () -> DemandSource.random(-1, 1, 1, 1)),
        refused(
            "mean wait in seconds: found 0, allowed is more than 0",
            () -> DemandSource.random(1, 0, 1, 1)),
        refused(
            "VM: found 0, allowed is none, because there is none",
            () -> DemandSource.random(0, 1, 1, 1).next(0, 0)),
        refused(
            "entity 1: found an event at not a number, allowed is a time from now, 0",
            () -> new FutureEvents(2).schedule(1, NAN)),
        refused("response times: found 0, allowed is 1 or more", () -> Latencies.of(List.of())),
        refused(
            "mean work: found 0 s, allowed is more than 0 s",
            () -> new RequestLoad(1, Seconds.ZERO, 1)),
        refused(
            "requests: found 0, allowed is 1 or more",
            () ->
                SharedProcessors.alone(Cpu.cores(1), three.withReservation(Cpu.ZERO)).received(0)));
  }

  @TestFactory
  Stream<DynamicTest> serverless() {
    FunctionLoad never = FunctionLoad.of("f", (now, random) -> NAN, random -> 1);
    FunctionLoad odd = FunctionLoad.of("f", EventSource.poisson(1), random -> -1);
    Seconds hour = Seconds.of(3600);
    return Stream.of(
        refused(
            "events per second: found infinite, allowed are 0 to 1000000000",
            () -> EventSource.poisson(INFINITE)),
        refused(
            "period in seconds: found 0, allowed is 1E-9 or more",
            () -> EventSource.timer(Seconds.ZERO)),
        refused(
            "median in seconds: found 0, allowed is more than 0",
            () -> ServiceTime.logNormal(Seconds.ZERO, 1)),
        refused("factor: found -1, allowed is 0 or more", () -> KeepAlive.adaptive(-1, hour)),
        refused(
            "function f: found an event at second not a number, allowed is from second 0 on",
            () -> Faas.run(List.of(never), hour, 1)),
        refused(
            "function f: found a call of -1 s, allowed is 0 s or more",
            () -> Faas.calls(odd, hour, 1)),
        refused(
            "function f: found twice, allowed is each name once",
            () -> Faas.run(List.of(odd, odd), hour, 1)),
        refused(
            "retries: found 101, allowed are 0 to 100",
            () -> new Delivery(0, 0, 101, Seconds.ZERO)));
  }

  @TestFactory
  Stream<DynamicTest> cost() {
    return Stream.of(
        refused("dollars: found -0.01, allowed is 0 or more", () -> Money.usd("-0.01")),
        refused(
            "dollars: found -1, allowed is 0 or more", () -> Money.usd("1").minus(Money.usd("2"))),
        refused("dollars: found \"NaN\", allowed is a number such as 0.20", () -> Money.usd("NaN")),
        refused(
            "dollars: found \"1e999999999\", allowed is a number of at most 18 digits before and 30"
                + " after the point",
            () -> Money.usd("1e999999999")),
        refused(
            "units: found \"many\", allowed is a number such as 0.20",
            () -> Tier.from("many", "1")),
        refused(
            "units: found -1, allowed is 0 or more",
            () -> TieredPrice.flat("1").of(BigDecimal.valueOf(-1))),
        refused(
            "calls: found -1, allowed is 0 or more",
            () -> CostCurve.machines(Money.usd("1"), 1, 0).of(-1)),
        refused(
            "calls: found -1, allowed is 0 or more",
            () -> new FaasUse(-1, Bytes.ZERO, Seconds.ZERO)),
        refused(
            "step: found 0 s, allowed is a nanosecond or more",
            () -> FaasPrices.awsLambda().withStep(Seconds.ZERO)));
  }
}
