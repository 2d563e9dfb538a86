package virtlab.model;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.datacenter.DataCenter;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.datacenter.HostFailures;
import virtlab.model.datacenter.MigrationRule;
import virtlab.model.datacenter.RestartRule;
import virtlab.model.datacenter.ScaledGroup;
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

/**
 * A day of a data centre in which everything happens: its bytes are the same on every JDK and, in
 * the module of the browser, in JavaScript.
 */
public final class EventfulDay {
  private EventfulDay() {}

  /** Runs it; there is one group, "shop". */
  public static DataCenterRun run(long seed) {
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      hosts.add(Host.of("h" + i, 4 + i, Bytes.gib(48)).withSsd(Bytes.tb(1)));
    }
    ScaledGroup shop =
        ScaledGroup.of("shop", Flavour.SMALL, Load.daily(5, 40), Seconds.of(0.1))
            .by(Autoscaler.targetTracking(0.6));
    VmStream vms =
        VmStream.working(
            EventSource.poisson(0.01),
            ServiceTime.logNormal(Seconds.of(900), 1),
            Flavour.SMALL,
            Flavour.LARGE);
    return DataCenter.of(hosts)
        .promising(Overcommitment.ofCpu(150))
        .queueing(3)
        .booting(Seconds.of(20))
        .varying(Seconds.of(300))
        .migrating(MigrationRule.above(0.9, Bandwidth.gbit(10)))
        .failing(HostFailures.random(Seconds.of(20_000), Seconds.of(900)), RestartRule.FROM_START)
        .scaling(shop)
        .run(vms, Load.DAY, seed);
  }
}
