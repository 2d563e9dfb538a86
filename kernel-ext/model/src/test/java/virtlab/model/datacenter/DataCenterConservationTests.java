package virtlab.model.datacenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.Load;
import virtlab.model.host.Host;
import virtlab.model.migration.Dirtying;
import virtlab.model.placement.FitRule;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Overcommitment;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** Nothing is lost or made in a data centre, whatever happens there. */
class DataCenterConservationTests {
  private static final double END = 500;

  private record Case(DataCenter center, VmArrivals arrivals) {
    DataCenterRun run(long seed) {
      return center.run(arrivals, Seconds.of(END), seed);
    }
  }

  private static List<Host> hosts(RandomStream random) {
    List<Host> hosts = new ArrayList<>();
    for (long i = 1 + random.below(5); i >= 0; i--) {
      Bytes ram = Bytes.gib(4 + random.below(30));
      hosts.add(Host.of("h" + i, 1 + (int) random.below(8), ram).withSsd(Bytes.gb(500)));
    }
    return hosts;
  }

  private static Case random(int seed) {
    RandomStream random = RandomStream.of(seed, "centre");
    List<FitRule> fits = List.of(FitRule.firstFit(), FitRule.worstFit(), FitRule.bestFit());
    RestartRule restart = RestartRule.values()[(int) random.below(3)];
    DataCenter center =
        DataCenter.of(hosts(random))
            .placing(fits.get((int) random.below(3)))
            .promising(Overcommitment.ofCpu(100 + (int) random.below(200)))
            .queueing((int) random.below(4))
            .booting(Seconds.of(random.below(2) * 5 * random.uniform()))
            .failing(HostFailures.random(Seconds.of(200), Seconds.of(40)), restart);
    if (random.chance(0.5)) {
      center =
          center.migrating(
              MigrationRule.above(0.5 + random.uniform(), Bandwidth.gbit(10))
                  .dirtying(Dirtying.basic(Bandwidth.gbit(1 + random.below(4)), Bytes.mib(600))));
    }
    if (random.chance(0.5)) {
      center = center.varying(Seconds.of(5 + 20 * random.uniform()));
    }
    if (random.chance(0.5)) {
      center =
          center.scaling(
              ScaledGroup.of("shop", Flavour.SMALL, Load.daily(1, 90), Seconds.of(random.uniform()))
                  .by(Autoscaler.threshold(0.3, 0.7, Seconds.of(15)))
                  .every(Seconds.of(10))
                  .between(1, 6));
    }
    EventSource source = EventSource.poisson(0.02 + 0.15 * random.uniform());
    ServiceTime amount = ServiceTime.exponential(Seconds.of(10 + 60 * random.uniform()));
    Flavour[] flavours = {Flavour.SMALL, Flavour.MEDIUM, Flavour.LARGE};
    boolean works = random.chance(0.6);
    VmStream stream =
        works
            ? VmStream.working(source, amount, flavours)
            : VmStream.staying(source, amount, flavours);
    return new Case(center, stream.demanding(0.2 + 0.8 * random.uniform()));
  }

  @Test
  void vmsAndWorkAreConserved() {
    int migrations = 0;
    int failures = 0;
    int rejections = 0;
    for (int seed = 0; seed < Cases.MANY; seed++) {
      Case each = random(seed);
      DataCenterRun run = each.run(seed);
      holdVms(run, each, seed);
      holdWork(run, seed);
      holdHosts(run, seed);
      migrations += run.migrations().size();
      failures += run.failures().size();
      rejections += run.rejections().size();
    }
    assertThat(migrations).isGreaterThan(Cases.MANY / 5);
    assertThat(failures).isGreaterThan(Cases.MANY);
    assertThat(rejections).isGreaterThan(Cases.MANY / 5);
  }

  /** In = finished + running + waiting + rejected + lost. */
  private static void holdVms(DataCenterRun run, Case each, int seed) {
    int sum = 0;
    for (VmFate fate : VmFate.values()) {
      sum += run.count(fate);
    }
    assertThat(sum).as("seed %d", seed).isEqualTo(run.vms().size());
    long groups = run.vms().stream().filter(vm -> vm.name().startsWith("shop")).count();
    assertThat(run.vms().size() - groups)
        .as("seed %d", seed)
        .isEqualTo(each.arrivals().until(Seconds.of(END), seed).size());
    CenterMoment last = run.moments().get(run.moments().size() - 1);
    assertThat(last)
        .as("seed %d", seed)
        .isEqualTo(
            new CenterMoment(
                Seconds.of(END),
                run.count(VmFate.RUNNING),
                run.count(VmFate.WAITING),
                run.count(VmFate.FINISHED),
                run.count(VmFate.REJECTED),
                run.count(VmFate.LOST)));
  }

  /** What hosts gave is what VMs received; what finished VMs did is what they had to do. */
  private static void holdWork(DataCenterRun run, int seed) {
    double given = run.given().value();
    assertThat(run.received().value())
        .as("seed %d", seed)
        .isCloseTo(given, within(1e-9 * (1 + given)));
    for (VmLife vm : run.vms()) {
      double received = vm.work().received().value();
      assertThat(received)
          .as("seed %d, %s", seed, vm)
          .isLessThanOrEqualTo(vm.work().wanted().value() * (1 + 1e-9) + 1e-9);
      if (vm.fate() == VmFate.FINISHED && vm.request().end() == VmEnd.WORK_DONE) {
        double asked = vm.request().amount().value();
        assertThat(vm.work().done().value())
            .as("seed %d, %s", seed, vm)
            .isCloseTo(asked, within(1e-9 * (1 + asked)));
      }
    }
    for (ScaledGroup group : run.center().groups()) {
      double arrived = 0;
      double done = 0;
      for (GroupMoment each : run.group(group.name())) {
        arrived += each.arrived();
        done += each.done();
        assertThat(done + each.waiting()).as("seed %d", seed).isCloseTo(arrived, within(1e-6));
      }
    }
  }

  /** No host gives more than it has while it is there, and stays follow each other. */
  private static void holdHosts(DataCenterRun run, int seed) {
    for (int i = 0; i < run.hosts().size(); i++) {
      HostUse use = run.hosts().get(i);
      double most = use.host().capacity().cores().count() * use.up().value();
      assertThat(use.busy().value())
          .as("seed %d, %s", seed, use)
          .isLessThanOrEqualTo(most * (1 + 1e-9) + 1e-9);
      assertThat(use.up().value() + use.down().value()).isCloseTo(END, within(1e-9 * END));
    }
    int stays = 0;
    for (VmLife vm : run.vms()) {
      double before = vm.request().arrival().value();
      for (VmStay stay : vm.stays()) {
        assertThat(stay.from().value()).as("seed %d", seed).isGreaterThanOrEqualTo(before);
        assertThat(stay.to().value()).as("seed %d", seed).isGreaterThanOrEqualTo(before);
        before = stay.to().value();
        stays++;
      }
    }
    assertThat(run.hosts().stream().mapToInt(HostUse::placed).sum())
        .as("seed %d", seed)
        .isEqualTo(stays);
  }

  @Test
  void theSameSeedGivesTheSameAndAnotherSeedDoesNot() {
    Case each = random(3);
    assertThat(each.run(3).vms()).isEqualTo(each.run(3).vms());
    assertThat(each.run(3).migrations()).isEqualTo(each.run(3).migrations());
    assertThat(each.run(3).vms()).isNotEqualTo(each.run(4).vms());
  }
}
