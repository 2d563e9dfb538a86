package virtlab.model.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.elasticity.ElasticTimeline.Row;
import virtlab.model.unit.Seconds;

class ElasticServiceTests {
  private static final Seconds MINUTE = Seconds.of(60);

  private static List<Integer> ready(ElasticTimeline timeline) {
    return timeline.rows().stream().map(Row::ready).toList();
  }

  private static Autoscaler wanting(int... instances) {
    return () -> now -> instances[(int) Math.round(now.time().value() / 60) - 1];
  }

  @Test
  void whatIsNotServedWaitsAndThenIsServed() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 50, 250, 0, 0, 10);
    ElasticTimeline run = ElasticService.of(100).run(trace, Autoscaler.fixed(1));
    assertThat(run.rows())
        .containsExactly(
            new Row(50, 50, 0, 0, 1, 1, 0),
            new Row(250, 100, 150, 0, 3, 1, 0),
            new Row(0, 100, 50, 0, 0, 1, 0),
            new Row(0, 50, 0, 0, 0, 1, 0),
            new Row(10, 10, 0, 0, 1, 1, 0));
    assertThat(run.meanWait())
        .as("(150 + 50) minutes for 310")
        .isEqualTo(Seconds.of(200 * 60 / 310.0));
    assertThat(run.mostWaiting()).isEqualTo(150);
    assertThat(run.utilisation()).isCloseTo(310 / 500.0, within(1e-12));
    assertThat(run)
        .hasToString("served 310 of 310 requests, 0 lost, 0 waiting; 0.08 instance hours");
  }

  @Test
  void whatFindsNoPlaceInTheQueueIsLost() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 250, 250);
    ElasticTimeline run = ElasticService.of(100).queueing(30).run(trace, Autoscaler.fixed(1));
    assertThat(run.rows())
        .containsExactly(new Row(250, 100, 30, 120, 3, 1, 0), new Row(250, 100, 30, 150, 3, 1, 0));
    assertThat(run.lost()).isEqualTo(270);
    assertThat(run.waiting()).isEqualTo(30);
  }

  @Test
  void instancesArePaidFromTheDecisionAndServeAfterTheirStart() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 1, 1, 1, 1, 1);
    ElasticService service = ElasticService.of(100).starting(Seconds.of(90));
    ElasticTimeline run = service.run(trace, wanting(3, 3, 3, 3, 3));
    assertThat(run.rows()).extracting(Row::starting).containsExactly(0, 2, 2, 0, 0);
    assertThat(ready(run)).as("decided at 60 s, ready at 150 s").containsExactly(1, 1, 1, 3, 3);
    assertThat(run.instanceTime()).isEqualTo(Seconds.of(13 * 60));
    assertThat(run.runs())
        .containsExactly(
            List.of(Seconds.of(300)), List.of(Seconds.of(240)), List.of(Seconds.of(240)));
    assertThat(ready(ElasticService.of(100).run(trace, wanting(3, 3, 3, 3, 3))))
        .as("at once: the next step")
        .containsExactly(1, 3, 3, 3, 3);
  }

  @Test
  void startingInstancesGoFirst() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 1, 1, 1, 1, 1);
    ElasticService service = ElasticService.of(100).starting(Seconds.of(120)).between(0, 9);
    ElasticTimeline run = service.run(trace, wanting(3, 6, 4, 1, 0), 2);
    assertThat(run.rows()).extracting(Row::starting).containsExactly(0, 1, 4, 1, 0);
    assertThat(ready(run)).containsExactly(2, 2, 2, 3, 1);
    assertThat(run.runs().get(0)).containsExactly(Seconds.of(300));
    assertThat(run.runs().get(2))
        .as("started at 60 s, gone at 240 s")
        .containsExactly(Seconds.of(180));
  }

  @Test
  void boundsHoldWhateverIsWanted() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 1, 1, 1);
    ElasticService service = ElasticService.of(100).between(2, 4);
    assertThat(ready(service.run(trace, wanting(9, 0, 0)))).containsExactly(2, 4, 2);
  }

  @Test
  void conservesWorkInTenThousandRandomCases() {
    Random random = new Random(63);
    for (int i = 0; i < Cases.MANY; i++) {
      long[] requests = random.longs(1 + random.nextInt(30), 0, 500).toArray();
      LoadTrace trace = LoadTrace.counted(Seconds.of(1 + random.nextInt(60)), requests);
      int least = random.nextInt(3);
      ElasticService service =
          new ElasticService(
              1 + random.nextInt(120),
              Seconds.of(random.nextInt(200)),
              least,
              least + 1 + random.nextInt(8),
              random.nextBoolean() ? ElasticService.UNLIMITED : random.nextInt(300));
      assertConserves(service.run(trace, autoscaler(random)), service, trace, i);
    }
  }

  private static Autoscaler autoscaler(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Autoscaler.fixed(random.nextInt(9));
      case 1 -> Autoscaler.targetTracking(0.6).stabilised(Seconds.of(100));
      case 2 -> Autoscaler.threshold(0.3, 0.8, Seconds.of(random.nextInt(100)));
      case 3 -> Autoscaler.knative();
      case 4 -> Autoscaler.scheduled(MINUTE, List.of(ScheduleEntry.from(0.01, 5)));
      default -> {
        Random wishes = new Random(random.nextLong());
        yield () -> now -> wishes.nextInt(12);
      }
    };
  }

  private static void assertConserves(
      ElasticTimeline run, ElasticService service, LoadTrace trace, int number) {
    long arrived = 0;
    long served = 0;
    long lost = 0;
    long paid = 0;
    for (int k = 0; k < run.steps(); k++) {
      Row row = run.row(k);
      arrived += row.arrived();
      served += row.served();
      lost += row.lost();
      paid += row.ready() + row.starting();
      assertThat(arrived)
          .as("case %s, step %s", number, k)
          .isEqualTo(served + lost + row.waiting());
      long capacity = row.ready() * service.perStep();
      assertThat(row.served()).isBetween(0L, capacity);
      assertThat(row.waiting()).isBetween(0L, service.queue());
      assertThat(row.waiting() > 0 || row.lost() > 0)
          .as("only a full step leaves work")
          .isEqualTo(row.served() == capacity && (row.waiting() > 0 || row.lost() > 0));
      assertThat(row.lost() == 0 || row.waiting() == service.queue()).isTrue();
      assertThat(row.ready() + row.starting()).isBetween(service.least(), service.most());
    }
    assertThat(arrived).isEqualTo(trace.total());
    assertThat(run.lost()).isEqualTo(lost);
    double billed = run.runs().stream().flatMap(List::stream).mapToDouble(Seconds::value).sum();
    assertThat(billed).isCloseTo(paid * trace.step().value(), within(1e-6));
    assertThat(run.instanceTime().value()).isCloseTo(billed, within(1e-6));
  }

  @Test
  void moreInstancesNeverServeLater() {
    Random random = new Random(64);
    for (int i = 0; i < Cases.MANY; i++) {
      LoadTrace trace =
          LoadTrace.counted(MINUTE, random.longs(1 + random.nextInt(20), 0, 400).toArray());
      int few = 1 + random.nextInt(4);
      ElasticService service = ElasticService.of(100);
      ElasticTimeline less = service.run(trace, Autoscaler.fixed(few), few);
      ElasticTimeline more = service.run(trace, Autoscaler.fixed(few + 1), few + 1);
      for (int k = 0; k < trace.steps(); k++) {
        assertThat(more.row(k).waiting()).isLessThanOrEqualTo(less.row(k).waiting());
      }
    }
  }

  @Test
  void demandIsTheFewestInstancesThatServeAll() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 0, 100, 101);
    ElasticTimeline run = ElasticService.of(100).run(trace, Autoscaler.fixed(1));
    assertThat(run.rows()).extracting(Row::needed).containsExactly(0, 1, 2);
    assertThat(run.metrics().under().accuracy()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(run.metrics().over().timeshare()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void saysWhatIsWrong() {
    ElasticService service = ElasticService.of(100).between(1, 3);
    LoadTrace trace = LoadTrace.counted(MINUTE, 1);
    assertThatThrownBy(() -> ElasticService.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("requests of an instance in a step: found 0, allowed are 1 to 1000000000000");
    assertThatThrownBy(() -> service.between(4, 3))
        .hasMessage("least instances: found 4, allowed are 0 to 3");
    assertThatThrownBy(() -> service.run(trace, Autoscaler.fixed(1), 0))
        .hasMessage("instances at the beginning: found 0, allowed are 1 to 3");
    assertThatThrownBy(() -> service.queueing(-1))
        .hasMessage("waiting requests: found -1, allowed is 0 or more");
    assertThatThrownBy(() -> service.run(trace, Autoscaler.fixed(1)).row(1))
        .hasMessage("step: found 1, allowed are 0 to 0");
  }
}
