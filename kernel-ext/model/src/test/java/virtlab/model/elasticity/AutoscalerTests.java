package virtlab.model.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.elasticity.ElasticTimeline.Row;
import virtlab.model.unit.Seconds;

class AutoscalerTests {
  private static final Seconds MINUTE = Seconds.of(60);

  private static List<Integer> paid(ElasticTimeline timeline) {
    return timeline.rows().stream().map(row -> row.ready() + row.starting()).toList();
  }

  /** What a rule wants, step by step, if it always gets it at once. */
  private static List<Integer> followed(Autoscaler autoscaler, Seconds step, double... work) {
    Autoscaler.Rule rule = autoscaler.forRun();
    List<Integer> wanted = new ArrayList<>();
    int ready = 1;
    for (int i = 0; i < work.length; i++) {
      Seconds time = Seconds.of((i + 1) * step.value());
      double busy = Math.min(ready, work[i]);
      double waiting = work[i] - busy;
      ready = rule.wanted(new ScalingSample(time, step, ready, 0, work[i], busy, waiting));
      wanted.add(ready);
    }
    return wanted;
  }

  @Test
  void kubernetesExample() {
    TargetTracking seventyFive = Autoscaler.targetTracking(0.75);
    assertThat(seventyFive.wanted(50, 0.90)).isEqualTo(60);
    assertThat(seventyFive.wanted(50, 0.825)).as("exactly 10 % over").isEqualTo(50);
    assertThat(seventyFive.wanted(50, 0.675)).as("exactly 10 % under").isEqualTo(50);
    assertThat(seventyFive.wanted(50, 0.826)).isEqualTo(56);
    assertThat(seventyFive.wanted(50, 0.674)).isEqualTo(45);
    assertThat(seventyFive.within(0).wanted(50, 0.751)).isEqualTo(51);
    assertThat(Autoscaler.targetTracking(0.5).wanted(4, 1)).as("no noise rounded up").isEqualTo(8);
  }

  @Test
  void utilisationShowsNoMoreThanFullSoThatItTakesSeveralDecisions() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 800, 800, 800, 800, 800, 800, 800);
    ElasticService service = ElasticService.of(100);
    assertThat(paid(service.run(trace, Autoscaler.targetTracking(0.5))))
        .as("doubling at most, and served late")
        .startsWith(1, 2, 4, 8, 16);
    assertThat(paid(service.run(trace, Autoscaler.targetTracking(0.5).on(ScalingSignal.ARRIVED))))
        .as("sixteen at once")
        .containsExactly(1, 16, 16, 16, 16, 16, 16);
  }

  @Test
  void startingInstancesHoldTargetTrackingBack() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 100, 100, 100, 100, 100, 100);
    ElasticService slow = ElasticService.of(100).starting(Seconds.of(180));
    assertThat(paid(slow.run(trace, Autoscaler.targetTracking(0.5))))
        .as("two wanted, and they do nothing yet")
        .containsExactly(1, 2, 2, 2, 2, 2);
  }

  @Test
  void thresholdsAreStrictAndTheCooldownBeginsWithTheDecision() {
    ThresholdStep rule = Autoscaler.threshold(0.5, 0.8, Seconds.of(120)).by(2, 1);
    assertThat(followed(rule, MINUTE, 0.8, 0.81, 9, 9, 9, 9))
        .as("decisions at 120, 240 and 360 s")
        .containsExactly(1, 3, 3, 5, 5, 7);
    assertThat(followed(rule, MINUTE, 0.5, 0.49, 0, 0)).containsExactly(1, 0, 0, 0);
    LoadTrace trace = LoadTrace.counted(MINUTE, 90, 90, 90);
    assertThat(
            paid(
                ElasticService.of(100)
                    .starting(Seconds.of(600))
                    .run(trace, Autoscaler.threshold(0.1, 0.8, Seconds.ZERO))))
        .as("the starting one counts as capacity")
        .containsExactly(1, 2, 2);
  }

  @Test
  void schedulesRepeat() {
    Autoscaler shop =
        Autoscaler.scheduled(
            Load.DAY, List.of(ScheduleEntry.from(8, 10), ScheduleEntry.from(20, 2)));
    Seconds hour = Seconds.of(3600);
    List<Integer> day = followed(shop, hour, new double[32]);
    assertThat(day.subList(0, 7)).as("before 8 o'clock as in the evening").containsOnly(2);
    assertThat(day.subList(7, 19)).containsOnly(10);
    assertThat(day.subList(19, 31)).containsOnly(2);
    assertThat(day.get(31)).as("8 o'clock the next day").isEqualTo(10);
    assertThat(followed(shop.orMore(Autoscaler.fixed(5)), hour, new double[8]))
        .containsExactly(5, 5, 5, 5, 5, 5, 5, 10);
  }

  @Test
  void stabilisedScalesDownOnlyToTheMostOfTheWindow() {
    Autoscaler rule =
        Autoscaler.targetTracking(1)
            .within(0)
            .on(ScalingSignal.ARRIVED)
            .stabilised(Seconds.of(120));
    assertThat(followed(rule, MINUTE, 5, 3, 4, 2, 2, 2, 2))
        .as("5 is forgotten after 180 s, 4 then holds")
        .containsExactly(5, 5, 5, 4, 4, 2, 2);
  }

  @Test
  void coolingDownHoldsWhatIs() {
    Autoscaler rule =
        Autoscaler.targetTracking(1)
            .within(0)
            .on(ScalingSignal.ARRIVED)
            .coolingDown(Seconds.of(120));
    assertThat(followed(rule, MINUTE, 1, 4, 9, 9, 9)).containsExactly(1, 4, 4, 9, 9);
  }

  @Test
  void knativeFollowsTheMeanOfItsWindow() {
    KnativeAutoscaler knative = Autoscaler.knative().aimingAt(0.5);
    assertThat(followed(knative, Seconds.of(60), 1, 1, 1)).containsExactly(2, 2, 2);
    double[] work = new double[40];
    java.util.Arrays.fill(work, 0, 20, 4.0);
    List<Integer> wanted = followed(knative, Seconds.of(2), work);
    assertThat(wanted.get(0)).as("panics at once: 8 is more than twice 1").isEqualTo(8);
    assertThat(wanted.subList(0, 31)).as("nothing goes while it panics").containsOnly(8);
    assertThat(wanted.get(39)).as("20 of the last 60 s at 4: 2 · 4 / 3").isEqualTo(3);
  }

  @Test
  void knativeScalesToZeroAfterAnEmptyWindowAndTheGrace() {
    KnativeAutoscaler knative = Autoscaler.knative();
    double[] work = new double[60];
    work[0] = 0.5;
    List<Integer> wanted = followed(knative, Seconds.of(2), work);
    assertThat(wanted.indexOf(0)).as("62 s until the window is empty, then 30 s").isEqualTo(45);
    assertThat(wanted.subList(45, 60)).containsOnly(0);
    double[] again = new double[60];
    again[0] = 0.5;
    again[55] = 0.5;
    assertThat(followed(knative, Seconds.of(2), again).get(55)).as("from zero").isEqualTo(1);
  }

  @Test
  void knativeShrinksByHalfAtMost() {
    KnativeAutoscaler calm = new KnativeAutoscaler(1, MINUTE, MINUTE, 1000, MINUTE, 1000, 2);
    assertThat(followed(calm, MINUTE, 16, 0.5, 0.5, 0.5, 0.5, 0.5))
        .containsExactly(16, 8, 4, 2, 1, 1);
    KnativeAutoscaler slow = new KnativeAutoscaler(1, MINUTE, MINUTE, 1000, MINUTE, 2, 2);
    assertThat(followed(slow, MINUTE, 16, 16, 16, 16)).containsExactly(2, 4, 8, 16);
  }

  @Test
  void theTicketShopsSaleComesSoonerThanItsInstances() {
    LoadTrace day = LoadTrace.of(Load.ticketShop(), MINUTE, 1440);
    ElasticService shop = ElasticService.of(600).starting(Seconds.of(120));
    ElasticTimeline reactive = shop.run(day, Autoscaler.targetTracking(0.6));
    Autoscaler planned =
        Autoscaler.targetTracking(0.6)
            .orMore(
                Autoscaler.scheduled(
                    Load.DAY,
                    List.of(
                        ScheduleEntry.from(0, 1),
                        ScheduleEntry.from(9.9, 110),
                        ScheduleEntry.from(10.5, 1))));
    ElasticTimeline ready = shop.run(day, planned);
    assertThat(reactive.row(603).waiting()).isGreaterThan(100_000);
    assertThat(ready.rows().subList(594, 620)).allMatch(row -> row.waiting() == 0);
    Row atTen = reactive.row(600);
    assertThat(atTen.needed()).isGreaterThan(atTen.ready());
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Autoscaler.targetTracking(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target utilisation: found 0, allowed is more than 0 and at most 10");
    assertThatThrownBy(() -> Autoscaler.targetTracking(1).within(1))
        .hasMessage("tolerance: found 1, allowed is 0 or more and less than 1");
    assertThatThrownBy(() -> Autoscaler.threshold(0.8, 0.8, MINUTE))
        .hasMessage("upper threshold: found 0.8, allowed is more than the lower one of 0.8");
    assertThatThrownBy(() -> Autoscaler.fixed(-1))
        .hasMessage("instances: found -1, allowed are 0 to 1000000");
    assertThatThrownBy(() -> Autoscaler.scheduled(MINUTE, List.of()))
        .hasMessage("entries of the schedule: found 0, allowed is 1 or more");
    ScheduleEntry entry = new ScheduleEntry(Seconds.of(30), 1);
    assertThatThrownBy(() -> Autoscaler.scheduled(MINUTE, List.of(entry, entry)))
        .hasMessage("entry 2 of the schedule: found 30 s, allowed is more than 30 s");
    assertThatThrownBy(() -> Autoscaler.scheduled(Seconds.of(30), List.of(entry)))
        .hasMessage("entry 1 of the schedule: found 30 s, allowed is less than 30 s");
    assertThatThrownBy(() -> Autoscaler.knative().aimingAt(1.1))
        .hasMessage("utilisation: found 1.1, allowed is more than 0 and at most 1");
    assertThatThrownBy(() -> new KnativeAutoscaler(1, MINUTE, Seconds.of(61), 2, MINUTE, 2, 2))
        .hasMessage("panic window: found 61 s, allowed is at most 60 s");
  }
}
