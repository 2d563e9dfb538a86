package virtlab.model.datacenter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import virtlab.model.elasticity.Load;
import virtlab.model.host.Host;
import virtlab.model.migration.Dirtying;
import virtlab.model.migration.StopRule;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Wrong input gets one sentence: what it is about, what was found, what is allowed. */
class DataCenterWrongInputTests {
  private static final Seconds TEN = Seconds.of(10);
  private static final DataCenter ONE = DataCenter.of(Host.of("h", 1, Bytes.gib(8)));
  private static final ServiceTime SECOND = ServiceTime.fixed(Seconds.of(1));

  private static DynamicTest refused(String sentence, ThrowingCallable call) {
    return DynamicTest.dynamicTest(
        sentence,
        () ->
            assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence));
  }

  private static HostOutage outage(double at) {
    return new HostOutage("h", Seconds.of(at), Seconds.of(5));
  }

  private static DataCenterRun run(VmArrivals arrivals) {
    return ONE.run(arrivals, TEN, 1);
  }

  @TestFactory
  Stream<DynamicTest> centers() {
    Host host = Host.of("h", 1, Bytes.gib(1));
    return Stream.of(
        refused("hosts: found 0, allowed is 1 or more", () -> DataCenter.of(List.of())),
        refused("host h: found twice, allowed is each name once", () -> DataCenter.of(host, host)),
        refused("intervals: found 0, allowed are 1 to 10000", () -> ONE.observing(0)),
        refused("VMs that may wait: found -1, allowed is 0 or more", () -> ONE.queueing(-1)),
        refused(
            "mean seconds between changes of a demand: found 0.0001, allowed is 0.001 or more",
            () -> ONE.varying(Seconds.of(1e-4))),
        refused(
            "end in seconds: found 0, allowed is more than 0",
            () -> ONE.run(VmArrivals.none(), Seconds.ZERO, 1)),
        refused(
            "load from which on a VM moves: found not a number, allowed are 0 to 1000",
            () -> MigrationRule.above(Double.NaN, Bandwidth.gbit(1))),
        refused(
            "wire in bit/s: found 0, allowed is 1 or more",
            () -> new MigrationRule(1, Bandwidth.ZERO, Dirtying.none(), StopRule.standard())),
        refused(
            "mean time to a failure in seconds: found 0, allowed is 1 or more",
            () -> HostFailures.random(Seconds.ZERO, TEN)),
        refused(
            "host h: found an outage at 4 s, allowed is one after the end of the one before, 8 s",
            () -> HostFailures.given(outage(4), outage(3))),
        refused(
            "host h: found an outage at 4 s, allowed is one after the end of the one before, 8 s",
            () ->
                ONE.failing((id, end, seed) -> List.of(outage(3), outage(4)), RestartRule.LOST)
                    .run(VmArrivals.none(), TEN, 1)));
  }

  @TestFactory
  Stream<DynamicTest> arrivals() {
    Flavour small = Flavour.SMALL;
    Flavour other = new Flavour("small", Resources.of(Cores.of(2), Bytes.gib(1)));
    VmRequest one = VmRequest.staying(Seconds.of(1), small, TEN);
    return Stream.of(
        refused(
            "demand: found 1.5 cores, allowed is at most what flavour small has, 1 core",
            () -> one.demanding(Cpu.cores(1.5))),
        refused(
            "flavour small: found with 1 core, 4 GiB RAM, 20 GB SSD and with 2 cores, 1 GiB RAM,"
                + " allowed is one size for a name",
            () -> run(VmArrivals.given(one, VmRequest.staying(TEN, other, TEN)))),
        refused(
            "arrival of VM 1 in seconds: found 0, allowed are 1 to 10",
            () -> run((end, seed) -> List.of(one, VmRequest.staying(Seconds.ZERO, small, TEN)))),
        refused(
            "flavours: found 0, allowed is 1 or more",
            () -> VmStream.working(EventSource.poisson(1), SECOND)),
        refused(
            "arrival of VM 0: found not a number, allowed is a time from the last arrival, 0",
            () -> run(VmStream.working((now, random) -> Double.NaN, SECOND, small))),
        refused(
            "seconds: found -1, allowed is 0 or more",
            () -> run(VmStream.working(EventSource.poisson(9), random -> -1, small))),
        refused(
            "demand as a part of the vCPUs: found 1.1, allowed are 0 to 1",
            () -> VmStream.working(EventSource.poisson(1), SECOND, small).demanding(1.1)),
        refused(
            "most VMs: found -1, allowed are 0 to 10000000",
            () -> VmStream.working(EventSource.poisson(1), SECOND, small).first(-1)));
  }

  @TestFactory
  Stream<DynamicTest> groups() {
    ScaledGroup shop = ScaledGroup.of("shop", Flavour.SMALL, Load.constant(1), Seconds.of(1));
    Flavour none = new Flavour("none", Resources.NONE);
    return Stream.of(
        refused(
            "group shop: vCPUs of its flavour: found 0, allowed is 1 or more",
            () -> ScaledGroup.of("shop", none, Load.constant(1), TEN)),
        refused("group shop: least VMs: found 3, allowed are 0 to 2", () -> shop.between(3, 2)),
        refused(
            "group shop: step in seconds: found 0, allowed is 0.001 or more",
            () -> shop.every(Seconds.ZERO)),
        refused(
            "group shop: found twice, allowed is each name once", () -> ONE.scaling(shop, shop)),
        refused(
            "group shop: requests per second: found not a number, allowed are 0 to 1000000000000",
            () ->
                ONE.scaling(ScaledGroup.of("shop", Flavour.SMALL, at -> Double.NaN, TEN))
                    .run(VmArrivals.none(), TEN, 1)),
        refused(
            "group shop: steps until the end: found 10000000, allowed are 0 to 1000000",
            () ->
                ONE.scaling(shop.every(Seconds.of(0.001)))
                    .run(VmArrivals.none(), Seconds.of(1e4), 1)));
  }

  @TestFactory
  Stream<DynamicTest> results() {
    DataCenterRun empty = run(VmArrivals.none());
    return Stream.of(
        refused("response times: found 0, allowed is 1 or more", () -> empty.response()),
        refused("values: found 0, allowed is 1 or more", () -> empty.stretch()),
        refused("group: found shop, allowed is none", () -> empty.group("shop")),
        refused("interval: found 24, allowed are 0 to 23", () -> empty.used(0, 24)),
        refused("host number: found 1, allowed are 0 to 0", () -> empty.used(1, 0)));
  }
}
