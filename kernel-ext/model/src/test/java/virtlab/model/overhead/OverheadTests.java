package virtlab.model.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import virtlab.model.hypervisor.CpuTechnique;
import virtlab.model.unit.Hertz;
import virtlab.model.unit.Seconds;

class OverheadTests {
  @ParameterizedTest
  @CsvSource({
    "BINARY_TRANSLATION, system call, 2000",
    "BINARY_TRANSLATION, port read, -2995",
    "BINARY_TRANSLATION, call and return, 40",
    "BINARY_TRANSLATION, page-table write, 390",
    "HARDWARE, system call, 0",
    "HARDWARE, port read, 12617",
    "HARDWARE, call and return, 0",
    "HARDWARE, page-table write, 12732"
  })
  void eventCostsAreThoseOfAdamsAndAgesen(CpuTechnique technique, String event, long extra) {
    assertThat(EventCosts.of(technique, event).extraCycles()).isEqualTo(extra);
  }

  @Test
  void slowdownIsOnePlusExtraCyclesPerCycle() {
    Overhead overhead =
        Overhead.of(
            Hertz.of(1_000_000),
            EventCost.of("a", 100).times(1000),
            EventCost.of("b", 50).times(3000));
    assertThat(overhead.slowdown().factor()).isEqualTo(1.25);
    assertThat(overhead.loss()).isCloseTo(0.2, within(1e-12));
    assertThat(overhead.parts())
        .containsExactly(new Overhead.Part("a", 0.1), new Overhead.Part("b", 0.15));
    assertThat(overhead.largestCause().orElseThrow().cost().event()).isEqualTo("b");
  }

  @Test
  void rateForLossHitsTheLoss() {
    Hertz clock = Hertz.ghz(2.4);
    EventLoad others = EventCost.of("fault", 1000).times(10_000);
    Overhead overhead = Overhead.of(clock, others, EventCost.of("exit", 3000).times(0));
    double rate = overhead.rateForLoss("exit", 0.05).orElseThrow();
    Overhead there = Overhead.of(clock, others, EventCost.of("exit", 3000).times(rate));
    assertThat(there.loss()).isCloseTo(0.05, within(1e-12));
    assertThat(overhead.rateForLoss("exit", 0)).contains(0.0);
    assertThat(Overhead.of(clock, EventCost.of("free", 0).times(1)).rateForLoss("free", 0.1))
        .isEmpty();
  }

  @Test
  void noCauseIsLargestWhereNothingCosts() {
    assertThat(Overhead.of(Hertz.ghz(1), EventCost.of("faster", -5).times(10)).largestCause())
        .isEmpty();
    assertThat(Overhead.of(Hertz.ghz(1)).slowdown()).isEqualTo(Slowdown.NONE);
  }

  @Test
  void sliceLossOfXenFallsFrom7Point5To0Point8Percent() {
    SliceLoss xen = SliceLoss.explaining(0.075, Seconds.millis(5));
    assertThat(xen.switchCost().toMillis()).isCloseTo(0.41, within(0.01));
    assertThat(xen.loss()).isCloseTo(0.075, within(1e-12));
    assertThat(xen.withSlice(Seconds.millis(50)).loss()).isCloseTo(0.008, within(0.0005));
  }

  @ParameterizedTest
  @CsvSource({
    "KVM tuned, Linpack, 0.0228",
    "KVM untuned, Linpack, 0.5520",
    "KVM, fio random read, 0.4506",
    "KVM, netperf TCP round trip, 0.4462",
    "'Docker, AUFS and NAT', MySQL OLTP, 0.1557"
  })
  void publishedLossesFollowFromThePapersNumbers(String system, String benchmark, double loss) {
    assertThat(PublishedMeasurement.all())
        .filteredOn(each -> each.system().equals(system) && each.benchmark().equals(benchmark))
        .singleElement()
        .satisfies(each -> assertThat(each.loss()).isCloseTo(loss, within(0.0001)));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> EventCost.of("exit", 1).times(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("event exit: rate per second: found -1, allowed is 0 or more");
    assertThatThrownBy(() -> EventCost.of("exit", 1).times(Double.NaN))
        .hasMessageContaining("not a number");
    assertThatThrownBy(() -> Overhead.of(Hertz.of(10), EventCost.of("x", -1).times(10)))
        .hasMessage("slowdown: found 0, allowed is a finite number above 0");
    assertThatThrownBy(() -> Slowdown.ofLoss(1))
        .hasMessage("loss: found 1, allowed is 0 or more and less than 1");
    assertThatThrownBy(() -> EventCosts.of(CpuTechnique.HARDWARE, "nap"))
        .hasMessageContaining("allowed are system call");
  }

  @Test
  void textsShowLossesInPercent() {
    assertThat(Overhead.of(Hertz.ghz(2.4), EventCost.of("system call", 2000).times(50_000)))
        .hasToString("slowdown 1.0417, loss 4 %, system call 4.17 %");
    assertThat(SliceLoss.explaining(0.075, Seconds.millis(5)))
        .hasToString("slice 5 ms, switch 405.405 µs: 7.5 % lost");
    assertThat(PublishedMeasurement.all())
        .filteredOn(each -> each.system().equals("KVM") && each.benchmark().endsWith("random read"))
        .singleElement()
        .hasToString("KVM, disk, fio random read: 84044 to 46173 IOPS, loss 45.06 %");
    assertThat(new Slowdown(2)).hasToString("slowdown 2, loss 50 %");
  }

  @Test
  void costsComeFromTwoMeasurementsOrOneChoice() {
    EventCost fault = EventCost.measured("fault", 100, 350);
    assertThat(fault).isEqualTo(new EventCost("fault", 250, "chosen"));
    assertThat(fault.times(4).extraCyclesPerSecond()).isEqualTo(1000);
    assertThat(EventCost.measured("fault", 350, 100).extraCycles()).isEqualTo(-250);
    assertThat(EventCost.of("most", 1_000_000_000_000L).extraCycles())
        .isEqualTo(1_000_000_000_000L);
    assertThat(EventCosts.binaryTranslation()).extracting(EventCost::source).doesNotContain("");
  }

  @Test
  void slowdownsHaveAnOrderAndALoss() {
    assertThat(new Slowdown(1.5)).isGreaterThan(Slowdown.NONE);
    assertThat(Slowdown.ofLoss(0)).isEqualTo(Slowdown.NONE);
    assertThat(Slowdown.ofLoss(0.5)).isEqualTo(new Slowdown(2));
    assertThat(new Slowdown(0.5).loss()).isEqualTo(-1);
    assertThat(SliceLoss.explaining(0, Seconds.of(1)).loss()).isZero();
    assertThat(new SliceLoss(Seconds.of(3), Seconds.of(1)).loss()).isEqualTo(0.25);
  }

  /** The others alone reach the loss: then the event's rate is 0, whatever it costs. */
  @Test
  void rateForLossKnowsWhatTheOthersCost() {
    Overhead overhead =
        Overhead.of(
            Hertz.of(1000), EventCost.of("a", 1).times(500), EventCost.of("b", 1).times(500));
    assertThat(overhead.rateForLoss("a", 0.5)).contains(500.0);
    assertThat(overhead.rateForLoss("a", 0.2)).contains(0.0);
    assertThat(overhead.rateForLoss("b", 1.0 / 3)).contains(0.0);
    Overhead reached =
        Overhead.of(
            Hertz.of(1000), EventCost.of("a", 0).times(1), EventCost.of("b", 1).times(1000));
    assertThat(reached.rateForLoss("a", 0.5)).as("exactly, and a is free").contains(0.0);
    assertThatThrownBy(() -> overhead.rateForLoss("c", 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("event: found c, allowed are a, b");
    assertThat(overhead.largestCause().orElseThrow().cost().event()).as("the first").isEqualTo("a");
  }

  @Test
  void saysWhatIsOutOfRange() {
    long million = 1_000_000_000_000L;
    assertThatThrownBy(() -> EventCost.of("x", million + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "event x: extra cycles: found 1000000000001, allowed are -1000000000000 to"
                + " 1000000000000");
    assertThatThrownBy(() -> EventCost.of("x", -million - 1)).hasMessageContaining("extra cycles");
    assertThatThrownBy(() -> EventCost.of("", 1))
        .hasMessage("event: found an empty name, allowed is a name");
    assertThatThrownBy(() -> EventCost.measured("x", 0, -1))
        .hasMessage("event x: virtual cycles: found -1, allowed are 0 to 1000000000000");
    EventLoad load = EventCost.of("x", 1).times(1);
    assertThatThrownBy(() -> Overhead.of(Hertz.of(1), load, load))
        .hasMessage("event x: found twice, allowed is each name once");
    assertThatThrownBy(() -> new Overhead.Part("x", Double.NaN))
        .hasMessage("event x: added: found not a number, allowed is a finite number");
    assertThatThrownBy(
            () -> new PublishedMeasurement("KVM", "CPU", "Linpack", "s", 1, 0, false, "paper"))
        .hasMessage("Linpack: virtual value: found 0, allowed is more than 0");
    assertThatThrownBy(
            () -> new PublishedMeasurement("KVM", "CPU", "x", "s", 1e-300, 1e300, false, "paper"))
        .hasMessage("slowdown: found infinite, allowed is a finite number above 0");
    assertThatThrownBy(() -> new Slowdown(0))
        .hasMessage("slowdown: found 0, allowed is a finite number above 0");
    assertThatThrownBy(() -> EventCosts.of(CpuTechnique.HYPERCALLS, "system call"))
        .hasMessage(
            "technique: found HYPERCALLS, allowed are BINARY_TRANSLATION and HARDWARE, for which"
                + " costs were published");
  }
}
