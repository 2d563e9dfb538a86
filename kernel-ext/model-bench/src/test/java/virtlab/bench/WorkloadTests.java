package virtlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import virtlab.model.host.Host;
import virtlab.model.sharing.ProcessorSharing;
import virtlab.model.sharing.ProcessorSharing.Job;
import virtlab.model.simulation.SharedVm;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** The workloads, small: what they claim of themselves holds. */
class WorkloadTests {
  @ParameterizedTest
  @EnumSource(Scenario.Fit.class)
  void allFinishWhenTheClosedFormSays(Scenario.Fit fit) {
    for (boolean different : new boolean[] {false, true}) {
      Scenario scenario = new Scenario(25, fit, different);
      Scenario.State state = scenario.run();
      assertThat(state.vms()).hasSize(100);
      assertThat(scenario.error(state.vms())).isLessThan(1e-9);
      for (int vm = 0; vm < state.vms().size(); vm++) {
        assertThat(state.vms().get(vm).host()).isEqualTo(vm / 4);
      }
    }
  }

  @Test
  void anErrorIsSeen() {
    List<SharedVm> different = new Scenario(1, Scenario.Fit.FIRST, true).run().vms();
    assertThat(new Scenario(1, Scenario.Fit.FIRST, false).error(different))
        .isCloseTo(0.0111, within(1e-9));
  }

  @Test
  void processorSharingSaysTheSame() {
    Scenario scenario = new Scenario(1, Scenario.Fit.FIRST, true);
    ProcessorSharing vm = new ProcessorSharing(Cpu.cores(2), Cpu.cores(2));
    Job work = new Job("work", Seconds.ZERO, Seconds.of(2 * scenario.exact(3)));
    assertThat(vm.run(List.of(work)).get(0).finish().value())
        .isCloseTo(scenario.exact(3), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Arrivals.Mix.class)
  void aboutAFifthIsRejectedAndAFifthOfTheArrivalsLeaves(Arrivals.Mix mix) {
    Arrivals arrivals = new Arrivals(mix, 400, 20_000);
    List<Host> hosts = mix.hosts(400);
    for (Scenario.Fit fit : Scenario.Fit.values()) {
      Arrivals.Outcome outcome = arrivals.place(fit.rule(), hosts);
      assertThat(outcome.rejected()).isBetween(3_600, 4_400);
      assertThat(outcome.left()).isBetween(3_800, 4_200);
      assertThat(outcome).isEqualTo(arrivals.place(fit.rule(), hosts));
    }
  }
}
