package virtlab.browser;

import static virtlab.browser.Printed.line;
import static virtlab.browser.Printed.number;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.datacenter.DataCenter;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.datacenter.HostFailures;
import virtlab.model.datacenter.MigrationRule;
import virtlab.model.datacenter.RestartRule;
import virtlab.model.datacenter.ScaledGroup;
import virtlab.model.datacenter.VmLife;
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

/** A day of a data centre in which everything happens. */
final class CenterInBrowser {
  private CenterInBrowser() {}

  static void print() {
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      hosts.add(Host.of("h" + i, 4 + i, Bytes.gib(48)).withSsd(Bytes.tb(1)));
    }
    ScaledGroup shop =
        ScaledGroup.of("shop", Flavour.SMALL, Load.daily(2, 40), Seconds.of(0.1))
            .by(Autoscaler.targetTracking(0.6));
    VmStream vms =
        VmStream.working(
            EventSource.poisson(0.004),
            ServiceTime.logNormal(Seconds.of(2000), 1),
            Flavour.SMALL,
            Flavour.LARGE);
    DataCenterRun day =
        DataCenter.of(hosts)
            .promising(Overcommitment.ofCpu(150))
            .queueing(4)
            .booting(Seconds.of(30))
            .varying(Seconds.of(600))
            .migrating(MigrationRule.above(0.9, Bandwidth.gbit(10)))
            .failing(
                HostFailures.random(Seconds.of(40_000), Seconds.of(3600)), RestartRule.FROM_START)
            .scaling(shop)
            .run(vms, Load.DAY, 7);
    line(day);
    for (VmLife each : day.vms()) {
      line(each);
      number("end", each.end().value());
      number("received", each.work().received().value());
    }
    day.hosts().forEach(each -> number(each.toString(), each.busy().value()));
    day.migrations().forEach(each -> line(each));
    day.group("shop").forEach(each -> number("waiting", each.waiting()));
    line(day.stretch());
  }
}
