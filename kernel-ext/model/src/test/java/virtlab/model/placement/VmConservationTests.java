package virtlab.model.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

/** Under every rule: each VM is placed or rejected, and what is free and used is what there is. */
class VmConservationTests {

  private static Map<String, PlacementPolicy> policies() {
    Map<String, PlacementPolicy> policies = new LinkedHashMap<>();
    policies.put("first fit", PlacementPolicy.firstFit());
    policies.put("next fit", PlacementPolicy.nextFit());
    policies.put("best fit", PlacementPolicy.bestFit());
    policies.put("worst fit", PlacementPolicy.worstFit());
    policies.put("round robin", PlacementPolicy.roundRobin());
    policies.put("dot product", PlacementPolicy.dotProduct());
    policies.put("first fit decreasing", PlacementPolicy.firstFitDecreasing());
    return policies;
  }

  @Test
  void placedAndRejectedAreWhatWasAskedAndUsedAndFreeAreWhatThereIs() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(161, run);
      List<Host> hosts = new ArrayList<>();
      for (long left = random.below(5); left >= 0; left--) {
        hosts.add(Host.of("h" + left, some(random, 12)));
      }
      List<Vm> vms = new ArrayList<>();
      for (long left = random.below(12); left > 0; left--) {
        vms.add(Vm.of("vm" + left, some(random, 6)));
      }
      String name = "run " + run + ", ";
      policies().forEach((rule, policy) -> check(name + rule, policy.place(hosts, vms), vms));
    }
  }

  private static void check(String name, Placement placement, List<Vm> vms) {
    assertThat(placement.outcomes()).as(name).extracting(PlacementOutcome::vm).isEqualTo(vms);
    assertThat(placement.placed().size() + placement.rejected().size()).isEqualTo(vms.size());
    Resources wanted = Resources.NONE;
    for (Placed placed : placement.placed()) {
      wanted = wanted.plus(placed.vm().demand());
      assertThat(placement.hosts())
          .as(name)
          .filteredOn(load -> load.vms().contains(placed.vm()))
          .singleElement()
          .extracting(HostLoad::host)
          .isEqualTo(placed.host());
    }
    Resources used = Resources.NONE;
    for (HostLoad load : placement.hosts()) {
      assertThat(load.used().plus(load.free())).as(name).isEqualTo(load.host().capacity());
      used = used.plus(load.used());
    }
    assertThat(used).as(name).isEqualTo(wanted);
  }

  private static Map<String, Supplier<FitRule>> rules() {
    Map<String, Supplier<FitRule>> rules = new LinkedHashMap<>();
    rules.put("first fit", FitRule::firstFit);
    rules.put("next fit", FitRule::nextFit);
    rules.put("best fit", FitRule::bestFit);
    rules.put("worst fit", FitRule::worstFit);
    rules.put("round robin", FitRule::roundRobin);
    rules.put("dot product", FitRule::dotProduct);
    return rules;
  }

  @Test
  void afterDeparturesWhatIsFreeAndUsedIsStillWhatThereIs() {
    rules()
        .forEach(
            (name, rule) -> {
              for (int run = 0; run < Cases.MANY; run++) {
                comeAndGo(name + ", run " + run, rule.get(), RandomStream.of(run, name));
              }
            });
  }

  private static void comeAndGo(String name, FitRule rule, RandomStream random) {
    List<Host> hosts = new ArrayList<>();
    for (long left = random.below(6); left >= 0; left--) {
      hosts.add(Host.of("h" + left, some(random, 12)));
    }
    List<Flavour> flavours = new ArrayList<>();
    for (long left = random.below(4); left >= 0; left--) {
      flavours.add(new Flavour("f" + left, some(random, 5)));
    }
    Fleet fleet = Fleet.of(rule, hosts, flavours);
    int placed = 0;
    int rejected = 0;
    int gone = 0;
    for (int asked = 1; asked <= 30; asked++) {
      if (fleet.add((int) random.below(flavours.size())) == Fleet.REJECTED) {
        rejected++;
      } else {
        placed++;
      }
      gone += random.chance(0.4) ? leave(fleet, hosts, flavours, random) : 0;
      assertThat(placed + rejected).as(name).isEqualTo(asked);
      assertThat(running(name, fleet, hosts, flavours)).as(name).isEqualTo(placed - gone);
    }
  }

  /** Some VM on some host leaves, if the one drawn is there. */
  private static int leave(
      Fleet fleet, List<Host> hosts, List<Flavour> flavours, RandomStream random) {
    int host = (int) random.below(hosts.size());
    int flavour = (int) random.below(flavours.size());
    if (fleet.count(host, flavour) == 0) {
      return 0;
    }
    fleet.remove(host, flavour);
    return 1;
  }

  private static int running(String name, Fleet fleet, List<Host> hosts, List<Flavour> flavours) {
    int running = 0;
    for (int host = 0; host < hosts.size(); host++) {
      Resources sum = fleet.free(host);
      for (int flavour = 0; flavour < flavours.size(); flavour++) {
        running += fleet.count(host, flavour);
        for (int each = 0; each < fleet.count(host, flavour); each++) {
          sum = sum.plus(flavours.get(flavour).resources());
        }
      }
      assertThat(sum).as(name).isEqualTo(hosts.get(host).capacity());
    }
    return running;
  }

  private static Resources some(RandomStream random, int most) {
    return new Resources(
        Cores.of(1 + (int) random.below(most)),
        Bytes.gib(1 + random.below(most)),
        Bytes.gb(random.below(most)),
        Bytes.gb(random.below(most)));
  }
}
