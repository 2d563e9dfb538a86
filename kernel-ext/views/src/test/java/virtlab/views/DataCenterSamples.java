package virtlab.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import virtlab.display.Displayable;
import virtlab.model.datacenter.DataCenter;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.datacenter.HostFailures;
import virtlab.model.datacenter.HostOutage;
import virtlab.model.datacenter.MigrationRule;
import virtlab.model.datacenter.RestartRule;
import virtlab.model.datacenter.ScaledGroup;
import virtlab.model.datacenter.VmArrivals;
import virtlab.model.datacenter.VmRequest;
import virtlab.model.datacenter.VmStream;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.Load;
import virtlab.model.host.Host;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Overcommitment;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** Data centres as a notebook would make them. */
final class DataCenterSamples {
  private DataCenterSamples() {}

  static Map<String, Supplier<Displayable>> all() {
    Map<String, Supplier<Displayable>> samples = new LinkedHashMap<>();
    samples.put("center", () -> Views.chart(day()));
    samples.put("centerheat", () -> Views.heat(day()));
    samples.put("centergroup", () -> Views.chart(day(), "shop"));
    samples.put("centervms", () -> Views.gantt(small()));
    return samples;
  }

  private static Host host(String id, int cores) {
    return Host.of(id, cores, Bytes.gib(64)).withSsd(Bytes.tb(1));
  }

  /** A day with everything that can happen. */
  static DataCenterRun day() {
    ScaledGroup shop =
        ScaledGroup.of("shop", Flavour.SMALL, Load.daily(2, 40), Seconds.of(0.1))
            .by(Autoscaler.targetTracking(0.6))
            .every(Seconds.of(300));
    VmStream vms =
        VmStream.working(
                EventSource.poisson(0.004),
                ServiceTime.exponential(Seconds.of(3000)),
                Flavour.SMALL,
                Flavour.LARGE)
            .demanding(0.8);
    return DataCenter.of(host("h1", 8), host("h2", 8), host("h3", 4))
        .promising(Overcommitment.ofCpu(150))
        .queueing(4)
        .booting(Seconds.of(30))
        .migrating(MigrationRule.above(1, Bandwidth.gbit(10)))
        .failing(HostFailures.random(Seconds.of(40_000), Seconds.of(3600)), RestartRule.FROM_START)
        .scaling(shop)
        .run(vms, Load.DAY, 7);
  }

  /** Four VMs on two small hosts, of which one fails. */
  static DataCenterRun small() {
    HostFailures failure = HostFailures.given(new HostOutage("h1", Seconds.of(10), Seconds.of(30)));
    List<VmRequest> requests =
        List.of(
            VmRequest.working(Seconds.of(0), Flavour.SMALL, Seconds.of(20)),
            VmRequest.working(Seconds.of(2), Flavour.SMALL, Seconds.of(20)),
            VmRequest.working(Seconds.of(4), Flavour.SMALL, Seconds.of(20)),
            VmRequest.working(Seconds.of(6), Flavour.MEDIUM, Seconds.of(20)));
    return DataCenter.of(host("h1", 1), host("h2", 1))
        .queueing(1)
        .failing(failure, RestartRule.KEEPING_WORK)
        .run(VmArrivals.given(requests), Seconds.of(100), 1);
  }
}
