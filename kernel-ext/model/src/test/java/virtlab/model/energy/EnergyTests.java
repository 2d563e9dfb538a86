package virtlab.model.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.cost.Money;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ElasticService;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.LoadTrace;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.placement.PlacementPolicy;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Joules;
import virtlab.model.unit.Seconds;
import virtlab.model.unit.Watts;

class EnergyTests {
  private static final Seconds HOUR = Seconds.of(3600);
  private final PowerModel power = PowerModel.of(Watts.of(200), Watts.of(300));

  private static Host host(int number) {
    return Host.of("h" + number, 8, Bytes.gib(64));
  }

  private static Vm vm(int number) {
    return Vm.of("vm" + number, 2, Bytes.gib(4));
  }

  @Test
  void powerIsALineFromIdleToFull() {
    assertThat(power.at(0)).isEqualTo(Watts.of(200));
    assertThat(power.at(0.5)).isEqualTo(Watts.of(250));
    assertThat(power.at(1)).isEqualTo(Watts.of(300));
    assertThat(power.of(host(1).running(vm(1)), 0.5))
        .as("2 of 8 cores, half used")
        .isEqualTo(Watts.of(212.5));
    assertThat(power.proportionality()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void unitsConvert() {
    assertThat(Watts.kilo(1).over(HOUR)).isEqualTo(Joules.kwh(1));
    assertThat(Joules.kwh(1).value()).isEqualTo(3.6e6);
    assertThat(List.of(Watts.of(200), Watts.kilo(1.5)).toString()).isEqualTo("[200 W, 1.5 kW]");
    assertThat(List.of(Joules.of(5), Joules.of(36_000), Joules.kwh(4.8)).toString())
        .isEqualTo("[5 J, 36 kJ, 4.8 kWh]");
  }

  @Test
  void anIdleInstanceTakesMostOfAFullOnesEnergy() {
    LoadTrace trace = LoadTrace.counted(HOUR, 100, 50, 0, 0);
    ElasticService service = ElasticService.of(100);
    ElasticTimeline fixed = service.run(trace, Autoscaler.fixed(1));
    assertThat(power.energy(fixed)).as("4 h idle, 1.5 h of work").isEqualTo(Joules.kwh(0.95));
    assertThat(power.energy(service.run(LoadTrace.counted(HOUR, 0, 0), Autoscaler.fixed(1))))
        .isEqualTo(Joules.kwh(0.4));
  }

  @Test
  void consolidationSavesTheIdlePowerOfWhatIsSwitchedOff() {
    List<HostLoad> before = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      before.add(host(i).running(vm(i)));
    }
    List<HostLoad> after =
        List.of(
            host(1).running(vm(1), vm(2), vm(3), vm(4)),
            HostLoad.empty(host(2)),
            HostLoad.empty(host(3)),
            HostLoad.empty(host(4)));
    Consolidation packed = new Consolidation(power, before, after, 0.5);
    assertThat(packed.powerBefore()).isEqualTo(Watts.of(850));
    assertThat(packed.powerAfter()).isEqualTo(Watts.of(250));
    assertThat(packed.saved(HOUR)).as("3 · 200 W").isEqualTo(Joules.kwh(0.6));
    assertThat(packed.slowdownAfter()).as("1 / (1 − 0.5)").isEqualTo(2);
    assertThat(packed)
        .hasToString(
            "3 of 4 hosts off, 600 W saved of 850 W; a host carries up to 4 VMs, before 1");
  }

  @Test
  void theSavingIsIdlePowerTimesHostsInTenThousandRandomCases() {
    Random random = new Random(65);
    for (int i = 0; i < Cases.MANY; i++) {
      List<Host> hosts = new ArrayList<>();
      List<Vm> vms = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        hosts.add(host(k));
      }
      for (int k = random.nextInt(12); k > 0; k--) {
        vms.add(Vm.of("vm" + k, 1 + random.nextInt(3), Bytes.gib(1)));
      }
      var wide = PlacementPolicy.worstFit().place(hosts, vms);
      var close = PlacementPolicy.firstFit().place(hosts, vms);
      double busy = random.nextInt(11) / 10.0;
      Consolidation packed = new Consolidation(power, wide.hosts(), close.hosts(), busy);
      assertThat(packed.savedWatts())
          .as("case %s", i)
          .isCloseTo(200.0 * packed.switchedOff(), within(1e-9));
      assertThat(packed.mostLostAfter()).isGreaterThanOrEqualTo(packed.mostLostBefore());
    }
  }

  @Test
  void energyIsBilledExactly() {
    Electricity plain = new Electricity(Money.usd("0.30"), 100);
    assertThat(plain.bill(Joules.kwh(0.95)).total()).isEqualTo(Money.usd("0.285"));
    assertThat(Electricity.of("0.30").bill(Joules.kwh(2)))
        .hasToString("electricity: kWh $0.90; total $0.90");
    assertThat(plain.bill(Joules.ZERO).total()).isEqualTo(Money.ZERO);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> PowerModel.of(Watts.of(300), Watts.of(200)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("idle power: found 300 W, allowed is at most 200 W");
    assertThatThrownBy(() -> new PowerModel(Watts.of(1), Watts.of(2), Watts.of(3)))
        .hasMessage("power when off: found 3 W, allowed is at most 1 W");
    assertThatThrownBy(() -> power.at(1.5))
        .hasMessage("utilisation: found 1.5, allowed are 0 to 1");
    List<HostLoad> one = List.of(host(1).running(vm(1)));
    assertThatThrownBy(() -> new Consolidation(power, one, List.of(HostLoad.empty(host(1))), 1))
        .hasMessageStartingWith("VMs afterwards: found ; allowed are those before, vm1 of 2 cores");
    assertThatThrownBy(() -> new Consolidation(power, one, one, 2))
        .hasMessage("busy part of the cores: found 2, allowed are 0 to 1");
    assertThatThrownBy(() -> new Electricity(Money.ZERO, 99))
        .hasMessage(
            "kWh of the building for 100 kWh of the servers: found 99, allowed are 100 to 400");
    assertThatThrownBy(() -> Watts.of(-1)).hasMessage("watts: found -1, allowed is 0 or more");
  }

  @Test
  void switchedOffHostsTakeWhatIsSaid() {
    PowerModel standby = new PowerModel(Watts.of(200), Watts.of(300), Watts.of(10));
    List<HostLoad> hosts = List.of(host(1).running(vm(1)), HostLoad.empty(host(2)));
    assertThat(standby.of(hosts, 1, true)).isEqualTo(Watts.of(225 + 10));
    assertThat(standby.of(hosts, 1, false)).isEqualTo(Watts.of(225 + 200));
    assertThat(standby.of(hosts, 0, true)).isEqualTo(Watts.of(210));
    Consolidation same = new Consolidation(standby, hosts, hosts, 1);
    assertThat(same.savedWatts()).isEqualTo(190);
    assertThat(same.switchedOff()).isEqualTo(1);
    assertThat(same.mostLostBefore()).isEqualTo(1);
    assertThat(same.mostLostAfter()).isEqualTo(1);
    assertThat(same.slowdownAfter()).as("2 of 8 cores").isEqualTo(1 / 0.75);
    Consolidation nothing = new Consolidation(power, List.of(), List.of(), 0);
    assertThat(nothing.mostLostAfter()).isZero();
    assertThat(nothing.powerBefore()).isEqualTo(Watts.ZERO);
  }

  @Test
  void idleMayTakeAsMuchAsFullAndNothing() {
    assertThat(PowerModel.of(Watts.of(5), Watts.of(5)).proportionality()).isZero();
    assertThat(PowerModel.of(Watts.ZERO, Watts.ZERO).proportionality()).isZero();
    assertThat(PowerModel.of(Watts.ZERO, Watts.of(5)).proportionality()).isEqualTo(1);
    assertThat(new PowerModel(Watts.of(5), Watts.of(5), Watts.of(5)).at(0.3))
        .isEqualTo(Watts.of(5));
    assertThatThrownBy(() -> power.at(-0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("utilisation: found -0.1, allowed are 0 to 1");
  }

  @Test
  void theBuildingTakesUpToFourTimesTheServers() {
    assertThat(new Electricity(Money.usd("1"), 400).bill(Joules.kwh(1)).total())
        .isEqualTo(Money.usd("4"));
    assertThat(Electricity.of("1").bill(Joules.kwh(1)).lines().get(0).quantity())
        .isEqualByComparingTo("1.5");
    assertThatThrownBy(() -> new Electricity(Money.ZERO, 401))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "kWh of the building for 100 kWh of the servers: found 401, allowed are 100 to 400");
    List<HostLoad> one = List.of(host(1).running(vm(1)));
    assertThatThrownBy(() -> new Consolidation(power, one, List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hosts afterwards: found ; allowed are those before, h1");
    List<HostLoad> twice = List.of(HostLoad.empty(host(1)), HostLoad.empty(host(1)));
    assertThatThrownBy(() -> new Consolidation(power, twice, twice, 1))
        .hasMessage("host h1: found twice, allowed is each name once");
  }
}
