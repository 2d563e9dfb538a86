package virtlab.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * Hosts on which demands change and work ends at random: whatever happens, a host gives out exactly
 * what it can and its VMs may take, and a VM that is done has got its work.
 */
class ConservationTests {
  private static final double SECOND = 1;

  /** One random case: demands change at each full second, as a plain count does it. */
  private static final class Case {
    private final RandomStream random;
    private final double[] capacity;
    private final List<CpuClaim> claims = new ArrayList<>();
    private final List<Integer> hostOf = new ArrayList<>();
    private final SharingSimulation simulation;
    private final double[] demand;
    private final double[] given;
    private final double[] wanted;

    Case(RandomStream random) {
      this.random = random;
      capacity = new double[1 + (int) random.below(3)];
      List<Cpu> hosts = new ArrayList<>();
      for (int host = 0; host < capacity.length; host++) {
        capacity[host] = 1 + random.below(8);
        hosts.add(Cpu.cores(capacity[host]));
      }
      simulation = new SharingSimulation(hosts);
      int vms = 1 + (int) random.below(9);
      for (int vm = 0; vm < vms; vm++) {
        int host = (int) random.below(capacity.length);
        double limit = 4 * random.uniform();
        double reservation = Math.min(limit, random.uniform() * capacity[host] / vms);
        claims.add(
            CpuClaim.of("v" + vm, Cpu.cores(4 * random.uniform()))
                .withWeight(1 + (int) random.below(500))
                .withLimit(Cpu.cores(limit))
                .withReservation(Cpu.cores(reservation)));
        hostOf.add(host);
        simulation.place(host, claims.get(vm));
      }
      demand = claims.stream().mapToDouble(claim -> claim.demand().toCores()).toArray();
      given = new double[capacity.length];
      wanted = new double[vms];
    }

    void second(int until) {
      double[] taken = new double[capacity.length];
      for (int vm = 0; vm < demand.length; vm++) {
        wanted[vm] += demand[vm];
        taken[hostOf.get(vm)] += Math.min(demand[vm], claims.get(vm).limit().toCores());
      }
      for (int host = 0; host < given.length; host++) {
        given[host] += SECOND * Math.min(capacity[host], taken[host]);
      }
      simulation.run(Seconds.of(until));
      int vm = (int) random.below(demand.length);
      demand[vm] = random.chance(0.2) ? 0 : 6 * random.uniform();
      simulation.demand(vm, Cpu.cores(demand[vm]));
    }
  }

  @Test
  void hostsGiveOutExactlyWhatTheyCanAndMay() {
    for (int run = 0; run < Cases.MANY; run++) {
      Case each = new Case(RandomStream.of(111, run));
      for (int second = 1; second <= 10; second++) {
        each.second(second);
      }
      double[] sum = new double[each.capacity.length];
      List<SharedVm> rows = each.simulation.result();
      for (int vm = 0; vm < rows.size(); vm++) {
        SharedVm row = rows.get(vm);
        sum[row.host()] += row.received();
        assertThat(row.host()).isEqualTo(each.hostOf.get(vm));
        assertThat(row.wanted()).as("run %s", run).isCloseTo(each.wanted[vm], within(1e-6));
        assertThat(row.received()).isLessThanOrEqualTo(row.wanted() + 1e-9);
        assertThat(row.stolen()).isCloseTo(row.wanted() - row.received(), within(1e-9));
      }
      for (int host = 0; host < sum.length; host++) {
        assertThat(sum[host])
            .as("run %s, host %s", run, host)
            .isCloseTo(each.given[host], within(1e-6));
      }
    }
  }

  @Test
  void aVmThatIsDoneHasReceivedItsWorkAndWantsNothingMore() {
    for (int run = 0; run < Cases.MANY; run++) {
      Case each = new Case(RandomStream.of(112, run));
      double[] work = new double[each.demand.length];
      for (int vm = 0; vm < work.length; vm++) {
        work[vm] = each.random.exponential(5);
        each.simulation.work(vm, Seconds.of(work[vm]));
      }
      each.simulation.run(Seconds.of(3 + each.random.below(20)));
      double now = each.simulation.now().value();
      List<SharedVm> rows = each.simulation.result();
      for (int vm = 0; vm < work.length; vm++) {
        SharedVm row = rows.get(vm);
        boolean isDone = row.finish() <= now;
        assertThat(row.received())
            .as("run %s, vm %s", run, vm)
            .isLessThanOrEqualTo(work[vm] * (1 + 1e-9));
        if (isDone) {
          assertThat(row.received()).isCloseTo(work[vm], within(1e-9 * (1 + work[vm])));
          assertThat(row.wanted())
              .isCloseTo(each.demand[vm] * row.finish(), within(1e-6 * (1 + now)));
        } else {
          assertThat(row.finish()).isEqualTo(Double.POSITIVE_INFINITY);
          assertThat(row.received()).isLessThan(work[vm] * (1 + 1e-12));
        }
      }
    }
  }
}
