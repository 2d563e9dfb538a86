package virtlab.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.CpuShares;
import virtlab.model.sharing.ProcessorSharing;
import virtlab.model.sharing.ProcessorSharing.Job;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

class SharingSimulationTests {
  private static CpuClaim vm(String name, double demand) {
    return CpuClaim.of(name, Cpu.cores(demand));
  }

  private static SharingSimulation hosts(double... cores) {
    List<Cpu> capacities = new ArrayList<>();
    for (double each : cores) {
      capacities.add(Cpu.cores(each));
    }
    return new SharingSimulation(capacities);
  }

  @Test
  void aNeighbourStealsAndIsStolenFrom() {
    SharingSimulation simulation = hosts(2, 1);
    simulation.place(0, vm("shop", 1));
    int noisy = simulation.place(0, vm("noisy", 0));
    simulation.place(1, vm("elsewhere", 1));
    simulation.run(Seconds.of(10));
    simulation.demand(noisy, Cpu.cores(4));
    simulation.run(Seconds.of(20));
    simulation.demand(noisy, Cpu.ZERO);
    simulation.run(Seconds.of(30));
    assertThat(simulation.result())
        .extracting(SharedVm::toString)
        .containsExactly(
            "shop: 30 of 30 s of computing time, 0 s stolen",
            "noisy: 10 of 40 s of computing time, 30 s stolen",
            "elsewhere: 30 of 30 s of computing time, 0 s stolen");
  }

  @Test
  void aSourceChangesDemandsInTheMiddleOfARun() {
    SharingSimulation simulation = hosts(2);
    simulation.place(0, vm("shop", 1));
    int noisy = simulation.place(0, vm("noisy", 0));
    DemandSource source =
        (vm, now) -> {
          if (vm != noisy) {
            return new DemandStep(1000, 1);
          }
          return now < 10 ? new DemandStep(10, 4) : new DemandStep(10, 0);
        };
    simulation.run(Seconds.of(30), source);
    assertThat(simulation.result())
        .extracting(SharedVm::toString)
        .containsExactly(
            "shop: 30 of 30 s of computing time, 0 s stolen",
            "noisy: 10 of 40 s of computing time, 30 s stolen");
  }

  @Test
  void workWaitsWhileItsVmWantsNothing() {
    SharingSimulation simulation = hosts(1);
    int vm = simulation.place(0, vm("a", 1));
    simulation.work(vm, Seconds.of(10));
    simulation.run(Seconds.of(5));
    simulation.demand(vm, Cpu.ZERO);
    simulation.run(Seconds.of(50));
    assertThat(simulation.result().get(vm).finish()).isEqualTo(Double.POSITIVE_INFINITY);
    simulation.demand(vm, Cpu.cores(0.5));
    simulation.run(Seconds.of(100));
    assertThat(simulation.result().get(vm).finish()).isEqualTo(60);
    assertThat(simulation.result().get(vm).received()).isEqualTo(10);
  }

  @Test
  void fortyVmsOnAHostShareAsMaxMinSays() {
    List<CpuClaim> claims = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      claims.add(vm("v" + i, 0.1 + i % 7).withWeight(1 + i));
    }
    SharingSimulation simulation = hosts(16);
    claims.forEach(claim -> simulation.place(0, claim));
    simulation.run(Seconds.of(1));
    CpuShares exact = CpuShares.share(Cpu.cores(16), claims);
    for (int i = 0; i < claims.size(); i++) {
      assertThat(simulation.result().get(i).received())
          .as("vm %s", i)
          .isCloseTo(exact.rows().get(i).received().toCores(), within(1e-8));
    }
  }

  @Test
  void reservationsMayFillAHost() {
    SharingSimulation simulation = hosts(4);
    CpuClaim two = vm("a", 4).withReservation(Cpu.cores(2));
    simulation.place(0, two);
    simulation.place(0, two);
    simulation.place(0, vm("b", 4));
    simulation.run(Seconds.of(1));
    assertThat(simulation.result()).extracting(SharedVm::received).containsExactly(2.0, 2.0, 0.0);
  }

  @Test
  void randomDemandsLieBelowTheLargest() {
    DemandSource source = DemandSource.random(1, 2, 3, 1);
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      DemandStep step = source.next(0, 0);
      assertThat(step.cores()).isBetween(0.0, 3.0);
      sum += step.cores();
    }
    // uniform on 0 to 3: variance 9 / 12
    assertThat(sum / 10_000).isCloseTo(1.5, within(3 * Math.sqrt(0.75 / 10_000)));
  }

  @Test
  void staggeredArrivalsFinishAtFifteenAndTwenty() {
    SharingSimulation simulation = hosts(1);
    simulation.work(simulation.place(0, vm("a", 1)), Seconds.of(10));
    simulation.run(Seconds.of(5));
    simulation.work(simulation.place(0, vm("b", 1)), Seconds.of(10));
    simulation.run(Seconds.of(100));
    assertThat(simulation.result()).extracting(SharedVm::finish).containsExactly(15.0, 20.0);
    assertThat(simulation.events()).isEqualTo(2);
    assertThat(simulation.now()).isEqualTo(Seconds.of(100));
  }

  @Test
  void finishesAsProcessorSharingDoesInTenThousandRandomCases() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(21, run);
      double cores = 1 + random.below(3);
      SharingSimulation simulation = hosts(cores);
      List<Job> jobs = new ArrayList<>();
      double time = 0;
      for (long left = random.below(8); left >= 0; left--) {
        time += random.exponential(5);
        Job job = new Job("j" + left, Seconds.of(time), Seconds.of(random.exponential(10)));
        jobs.add(job);
        simulation.run(job.arrival());
        simulation.work(simulation.place(0, vm(job.id(), 1)), job.work());
      }
      simulation.run(Seconds.of(time + 1e6));
      List<ProcessorSharing.Finished> exact = ProcessorSharing.of(Cpu.cores(cores)).run(jobs);
      for (int i = 0; i < jobs.size(); i++) {
        double expected = exact.get(i).finish().value();
        SharedVm row = simulation.result().get(i);
        assertThat(row.finish()).as("run %s", run).isCloseTo(expected, within(1e-9 * expected));
        assertThat(row.received()).isCloseTo(jobs.get(i).work().value(), within(1e-9 * expected));
      }
    }
  }

  @Test
  void sharesLikeMaxMinInTenThousandRandomCases() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(22, run);
      double capacity = 1 + random.below(16);
      List<CpuClaim> claims = new ArrayList<>();
      int count = 1 + (int) random.below(12);
      for (int i = 0; i < count; i++) {
        double limit = random.uniform() * 8;
        double reservation = Math.min(limit, random.uniform() * capacity / count);
        claims.add(
            vm("v" + i, random.uniform() * 8)
                .withWeight(1 + (int) random.below(1000))
                .withLimit(Cpu.cores(limit))
                .withReservation(Cpu.cores(reservation)));
      }
      SharingSimulation simulation = hosts(capacity);
      claims.forEach(claim -> simulation.place(0, claim));
      simulation.run(Seconds.of(1));
      CpuShares exact = CpuShares.share(Cpu.cores(capacity), claims);
      for (int i = 0; i < count; i++) {
        assertThat(simulation.result().get(i).received())
            .as("run %s vm %s", run, i)
            .isCloseTo(exact.rows().get(i).received().toCores(), within(1e-8));
      }
    }
  }

  @Test
  void randomDemandsConserveComputingTimeAndRepeat() {
    SharingSimulation simulation = busy(50, 3);
    double sum = 0;
    for (SharedVm row : simulation.result()) {
      assertThat(row.received()).isLessThanOrEqualTo(row.wanted() * (1 + 1e-9));
      sum += row.received();
    }
    // ten VMs that want one core each on average, and eight cores: rarely a core stands idle
    assertThat(sum).isBetween(0.9 * 50 * 8 * 100, 50 * 8 * 100 * (1 + 1e-9));
    assertThat(simulation.events()).isBetween(48_000L, 52_000L);
    assertThat(busy(50, 3).result()).isEqualTo(simulation.result());
    assertThat(busy(50, 4).result()).isNotEqualTo(simulation.result());
  }

  private static SharingSimulation busy(int hosts, long seed) {
    SharingSimulation simulation = new SharingSimulation(Collections.nCopies(hosts, Cpu.cores(8)));
    for (int vm = 0; vm < hosts * 10; vm++) {
      simulation.place(vm / 10, vm("vm" + vm, 1).withWeight(1 + vm % 4));
    }
    simulation.run(Seconds.of(100), DemandSource.random(hosts * 10, 1, 2, seed));
    return simulation;
  }

  @Test
  void saysWhatIsWrong() {
    SharingSimulation simulation = hosts(1);
    simulation.run(Seconds.of(2));
    assertThatThrownBy(() -> simulation.run(Seconds.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end: found 1 s, allowed is 2 s or later");
    assertThatThrownBy(() -> simulation.place(1, vm("a", 1)))
        .hasMessage("host: found 1, allowed are 0 to 0");
    assertThatThrownBy(() -> simulation.work(0, Seconds.of(1)))
        .hasMessage("VM: found 0, allowed is none, because there is none");
    assertThatThrownBy(() -> new DemandStep(0, Double.NaN))
        .hasMessage("cores wanted: found not a number, allowed are 0 to 1000000000000000");
    assertThatThrownBy(() -> new DemandStep(-1, 0))
        .hasMessage("seconds until a change: found -1, allowed are 0 to 1000000000000000");
    assertThatThrownBy(() -> hosts()).hasMessage("hosts: found 0, allowed is 1 or more");
  }
}
