package virtlab.model.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

class FleetTests {

  private record Pair(FitRule indexed, Supplier<HostChoice> plain) {}

  private static Map<String, Pair> rules() {
    Map<String, Pair> rules = new LinkedHashMap<>();
    rules.put("first fit", new Pair(FitRule.firstFit(), HostChoice::firstFit));
    rules.put("next fit", new Pair(FitRule.nextFit(), NextFit::new));
    rules.put("round robin", new Pair(FitRule.roundRobin(), RoundRobin::new));
    rules.put("best fit", new Pair(FitRule.bestFit(), HostChoice::bestFit));
    rules.put("worst fit", new Pair(FitRule.worstFit(), HostChoice::worstFit));
    rules.put("dot product", new Pair(FitRule.dotProduct(), HostChoice::dotProduct));
    return rules;
  }

  @Test
  void theIndexGivesWhatThePlainSearchGives() {
    rules()
        .forEach(
            (name, pair) -> {
              for (int seed = 0; seed < Cases.MANY; seed++) {
                new Run(pair, RandomStream.of(seed, name)).go(name + ", seed " + seed);
              }
            });
  }

  /** One random case: arrivals and departures on both, compared after each. */
  private static final class Run {
    private final RandomStream random;
    private final List<HostLoad> loads = new ArrayList<>();
    private final List<Flavour> flavours = new ArrayList<>();
    private final List<int[]> running = new ArrayList<>();
    private final Fleet fleet;
    private final HostChoice plain;

    Run(Pair pair, RandomStream random) {
      this.random = random;
      List<Host> hosts = new ArrayList<>();
      for (int i = (int) random.below(8); i >= 0; i--) {
        hosts.add(Host.of("h" + i, resources(8)));
      }
      for (int i = (int) random.below(4); i >= 0; i--) {
        flavours.add(new Flavour("f" + i, resources(4)));
      }
      hosts.forEach(host -> loads.add(HostLoad.empty(host)));
      fleet = Fleet.of(pair.indexed(), hosts, flavours);
      plain = pair.plain().get();
    }

    private Resources resources(int most) {
      return new Resources(
          Cores.of((int) random.below(most + 1)),
          Bytes.gib(random.below(most + 1)),
          Bytes.tb(random.below(most + 1)),
          Bytes.tb(3 * random.below(most + 1)));
    }

    void go(String name) {
      int arrivals = 12;
      for (int vm = 0; vm < arrivals; vm++) {
        arrive(vm, name);
        if (!running.isEmpty() && random.chance(0.2)) {
          int[] gone = running.remove((int) random.below(running.size()));
          fleet.remove(gone[1], gone[2]);
          loads.set(gone[1], loads.get(gone[1]).without("vm" + gone[0]));
        }
      }
      int inFleet = 0;
      for (int host = 0; host < loads.size(); host++) {
        assertThat(fleet.free(host)).as(name).isEqualTo(loads.get(host).free());
        for (int flavour = 0; flavour < flavours.size(); flavour++) {
          inFleet += fleet.count(host, flavour);
        }
      }
      assertThat(inFleet).as(name).isEqualTo(running.size());
    }

    private void arrive(int number, String name) {
      int flavour = (int) random.below(flavours.size());
      Vm vm = Vm.of("vm" + number, flavours.get(flavour));
      OptionalInt wanted = plain.choose(vm, loads);
      int host = fleet.add(flavour);
      assertThat(host).as(name).isEqualTo(wanted.orElse(Fleet.REJECTED));
      if (wanted.isPresent()) {
        loads.set(host, loads.get(host).with(vm));
        running.add(new int[] {number, host, flavour});
      } else {
        Rejected reason = new Rejected(vm, loads);
        NearMiss miss = fleet.nearest(flavour).orElseThrow();
        assertThat(miss.shortages()).as(name).isEqualTo(reason.shortages());
        assertThat(reason.toString()).endsWith(miss.toString());
      }
    }
  }

  @Test
  void aDepartureMakesRoom() {
    Fleet fleet = small(FitRule.firstFit());
    assertThat(List.of(fleet.add(1), fleet.add(1), fleet.add(0))).containsExactly(0, 1, -1);
    assertThat(fleet.nearest(0))
        .hasToString("Optional[nearest is h0, where CPU lacks 1 (1 asked, 0 free)]");
    fleet.remove(1, 1);
    assertThat(fleet.add(0)).isEqualTo(1);
    assertThat(fleet.free(1).amount(Resource.CPU)).isEqualTo(3);
  }

  @Test
  void nextFitDoesNotLookBackEvenWhenThereIsRoom() {
    Fleet fleet = small(FitRule.nextFit());
    fleet.add(1);
    fleet.add(1);
    fleet.remove(0, 1);
    assertThat(fleet.add(0)).isEqualTo(Fleet.REJECTED);
    assertThat(fleet.nearest(0).orElseThrow())
        .hasToString("it would fit on h0, but the rule does not allow that host");
  }

  @Test
  void saysWhatIsWrong() {
    Fleet fleet = small(FitRule.bestFit());
    assertThatThrownBy(() -> fleet.add(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("flavour number: found 2, allowed are 0 to 1");
    assertThatThrownBy(() -> fleet.free(-1))
        .hasMessage("host number: found -1, allowed are 0 to 1");
    assertThatThrownBy(() -> fleet.remove(0, 1))
        .hasMessage(
            "host h0: found no VM of flavour four, allowed is one that add has placed there and"
                + " that is not yet removed");
    assertThatThrownBy(() -> Fleet.of(FitRule.firstFit(), List.of(), List.of()).add(0))
        .hasMessage("flavour number: found 0, allowed is none, because there is none");
    Flavour twice = Flavour.SMALL;
    assertThatThrownBy(() -> Fleet.of(FitRule.firstFit(), List.of(), List.of(twice, twice)))
        .hasMessage("flavour small: found twice, allowed is each name once");
  }

  @Test
  void noHostsRejectEverything() {
    Fleet none = Fleet.of(FitRule.roundRobin(), List.of(), List.of(Flavour.SMALL));
    assertThat(none.add(0)).isEqualTo(Fleet.REJECTED);
    assertThat(none.nearest(0)).isEmpty();
  }

  private static Fleet small(FitRule rule) {
    return Fleet.of(
        rule,
        List.of(Host.of("h0", 4, Bytes.ZERO), Host.of("h1", 4, Bytes.ZERO)),
        List.of(
            new Flavour("one", Resources.of(Cores.of(1), Bytes.ZERO)),
            new Flavour("four", Resources.of(Cores.of(4), Bytes.ZERO))));
  }

  @Test
  void aClosedHostGetsNoVmUntilItIsOpened() {
    Flavour one = new Flavour("one", Resources.of(Cores.of(1), Bytes.gib(1)));
    List<Host> hosts = List.of(Host.of("a", 2, Bytes.gib(2)), Host.of("b", 4, Bytes.gib(4)));
    Fleet fleet = Fleet.of(FitRule.firstFit(), hosts, List.of(one));
    assertThat(fleet.add(0)).isZero();
    fleet.close(0);
    assertThat(fleet.count(0, 0)).isEqualTo(1);
    assertThat(fleet.add(0)).isEqualTo(1);
    assertThat(fleet.addTo(0, 0)).isFalse();
    assertThat(fleet.nearest(0).orElseThrow().host().id()).isEqualTo("b");
    fleet.remove(0, 0);
    assertThat(fleet.add(0)).isEqualTo(1);
    fleet.close(1);
    assertThat(fleet.add(0)).isEqualTo(Fleet.REJECTED);
    assertThat(fleet.nearest(0)).isEmpty();
    fleet.open(0);
    assertThat(fleet.add(0)).isZero();
    assertThat(fleet.free(0)).isEqualTo(Resources.of(Cores.of(1), Bytes.gib(1)));
  }

  @Test
  void aVmIsPutOnTheHostThatItMovesTo() {
    Flavour one = new Flavour("one", Resources.of(Cores.of(1), Bytes.gib(1)));
    List<Host> hosts = List.of(Host.of("a", 2, Bytes.gib(2)), Host.of("b", 1, Bytes.gib(1)));
    Fleet fleet = Fleet.of(FitRule.roundRobin(), hosts, List.of(one));
    assertThat(fleet.add(0)).isZero();
    assertThat(fleet.addTo(1, 0)).isTrue();
    assertThat(fleet.addTo(1, 0)).isFalse();
    assertThat(fleet.add(0)).isZero();
    assertThatThrownBy(() -> fleet.addTo(2, 0))
        .hasMessage("host number: found 2, allowed are 0 to 1");
    assertThatThrownBy(() -> fleet.close(-1))
        .hasMessage("host number: found -1, allowed are 0 to 1");
  }
}
