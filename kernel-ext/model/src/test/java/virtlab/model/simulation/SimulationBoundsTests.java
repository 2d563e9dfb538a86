package virtlab.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Ranges with their ends, many VMs on many hosts, and many events at few times. */
class SimulationBoundsTests {
  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void rangesIncludeTheirEnds() {
    assertThat(new DemandStep(1e15, 1e15).cores()).isEqualTo(1e15);
    assertThat(new DemandStep(0, 0).pause()).isZero();
    assertThat(DemandSource.random(1, 1, 0, 1).next(0, 0).cores()).isZero();
    assertRefused(
        "seconds until a change: found 1000000000000001, allowed are 0 to 1000000000000000",
        () -> new DemandStep(1e15 + 1, 0));
    assertRefused(
        "largest demand in cores: found -1, allowed are 0 to 1000000000000000",
        () -> DemandSource.random(1, 1, -1, 1));
    assertRefused(
        "VM: found 1, allowed are 0 to 0", () -> DemandSource.random(1, 1, 1, 1).next(1, 0));
    FutureEvents events = new FutureEvents(1);
    events.schedule(0, 0);
    assertThat(events.nextTime()).isZero();
    assertRefused(
        "entity 0: found an event at infinite, allowed is a time from now, 0",
        () -> events.schedule(0, Double.POSITIVE_INFINITY));
    assertThat(events.isScheduled(-1)).isFalse();
    assertThat(events.isScheduled(1)).isFalse();
    events.cancel(-1);
    events.cancel(5);
    assertThat(events.size()).isEqualTo(1);
  }

  @Test
  void aRowRefusesWhatNoSimulationHas() {
    CpuClaim claim = CpuClaim.of("a", Cpu.cores(1));
    SharedVm row = new SharedVm(claim, 0, 3, 2, Double.POSITIVE_INFINITY);
    assertThat(row.stolen()).isEqualTo(1);
    assertThat(new SharedVm(claim, 0, 2, 3, 0).stolen()).isZero();
    assertRefused(
        "VM a: host: found -1, allowed is 0 or more", () -> new SharedVm(claim, -1, 0, 0, 0));
    assertRefused(
        "VM a: computing time wanted: found -1, allowed is 0 or more",
        () -> new SharedVm(claim, 0, -1, 0, 0));
    assertRefused(
        "VM a: computing time received: found -1, allowed is 0 or more",
        () -> new SharedVm(claim, 0, 0, -1, 0));
    assertRefused(
        "VM a: finish: found -1, allowed are 0 to infinite",
        () -> new SharedVm(claim, 0, 0, 0, -1));
  }

  /** VMs of two hosts placed in turn: each finishes its own work, at the time of its own host. */
  @Test
  void eachVmIsFoundWhereItWasPlaced() {
    SharingSimulation simulation = new SharingSimulation(List.of(Cpu.cores(40), Cpu.cores(40)));
    for (int vm = 0; vm < 80; vm++) {
      CpuClaim claim = CpuClaim.of("v" + vm, Cpu.cores(1));
      assertThat(simulation.place(vm % 2, claim)).isEqualTo(vm);
      simulation.work(vm, Seconds.of(1 + vm));
    }
    simulation.run(Seconds.of(100));
    List<SharedVm> rows = simulation.result();
    for (int vm = 0; vm < 80; vm++) {
      assertThat(rows.get(vm).host()).isEqualTo(vm % 2);
      assertThat(rows.get(vm).claim().vm()).isEqualTo("v" + vm);
      assertThat(rows.get(vm).finish()).isEqualTo(1 + vm);
    }
    assertThat(simulation.events()).isEqualTo(80);
  }

  @Test
  void whatIsReservedIsNotReservedTwice() {
    SharingSimulation simulation = new SharingSimulation(List.of(Cpu.cores(4), Cpu.cores(4)));
    CpuClaim three = CpuClaim.of("a", Cpu.cores(4)).withReservation(Cpu.cores(3));
    simulation.place(0, three);
    simulation.place(0, CpuClaim.of("b", Cpu.cores(4)).withReservation(Cpu.cores(1)));
    simulation.place(1, three);
    assertRefused(
        "VM a: found a reservation of 3 cores, allowed is what is not reserved on host 1, 1 core",
        () -> simulation.place(1, three));
  }

  private record Event(int entity, double time, int order) {}

  /** A thousand events at five times leave in the order of time, then of scheduling. */
  @Test
  void manyEventsOfFewTimesKeepTheirOrder() {
    for (int run = 0; run < Cases.MANY / 100; run++) {
      RandomStream random = RandomStream.of(121, run);
      FutureEvents events = new FutureEvents(1 + (int) random.below(2000));
      List<Event> plain = new ArrayList<>();
      for (int order = 0; order < 1000; order++) {
        int entity = (int) random.below(700);
        double time = random.below(5);
        plain.removeIf(event -> event.entity() == entity);
        plain.add(new Event(entity, time, order));
        events.schedule(entity, time);
        if (random.chance(0.3)) {
          int gone = (int) random.below(700);
          plain.removeIf(event -> event.entity() == gone);
          events.cancel(gone);
        }
      }
      plain.sort(Comparator.comparingDouble(Event::time).thenComparingInt(Event::order));
      for (Event each : plain) {
        assertThat(events.nextTime()).as("run %s", run).isEqualTo(each.time());
        assertThat(events.next()).as("run %s", run).isEqualTo(each.entity());
      }
      assertThat(events.isEmpty()).isTrue();
    }
  }
}
