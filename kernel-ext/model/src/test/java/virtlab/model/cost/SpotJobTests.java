package virtlab.model.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Seconds;

class SpotJobTests {
  private static final Seconds HOUR = Seconds.of(3600);
  private static final Seconds DAY = Seconds.of(86_400);

  @Test
  void withoutInterruptionsItTakesItsWorkAndItsCheckpoints() {
    SpotJob job = new SpotJob(Seconds.of(9000), HOUR, Seconds.of(10), Seconds.of(60));
    SpotJob.Run run = job.run(Seconds.of(1e12), 1);
    assertThat(run.runs()).containsExactly(Seconds.of(9030));
    assertThat(run.interruptions()).isZero();
    assertThat(job.expectedTime(Seconds.of(1e9)).value()).isCloseTo(9030, within(0.1));
    assertThat(SpotJob.of(Seconds.ZERO, HOUR).run(HOUR, 1).time()).isEqualTo(Seconds.ZERO);
  }

  @Test
  void interruptionsCostWhatTheFormulaSays() {
    SpotJob job = new SpotJob(Seconds.of(10.5 * 3600), HOUR, Seconds.of(120), Seconds.of(300));
    Seconds between = Seconds.of(2 * 3600);
    int runs = 4_000;
    double sum = 0;
    double squares = 0;
    for (int seed = 0; seed < runs; seed++) {
      double time = job.run(between, seed).time().value();
      sum += time;
      squares += time * time;
    }
    double mean = sum / runs;
    double sigma = Math.sqrt((squares / runs - mean * mean) / runs);
    double expected = job.expectedTime(between).value();
    assertThat(expected).isGreaterThan(1.3 * 10.5 * 3600);
    assertThat(mean).isCloseTo(expected, within(3 * sigma));
  }

  /** Each rent but the last ends when its machine is taken: as drawn, restart and loss included. */
  @Test
  void everyRentLastsUntilItsInterruption() {
    SpotJob job = new SpotJob(Seconds.of(9000), HOUR, Seconds.of(100), Seconds.of(300));
    int interruptions = 0;
    for (int seed = 0; seed < 200; seed++) {
      SpotJob.Run run = job.run(HOUR, seed);
      RandomStream drawn = RandomStream.of(seed, "interruptions");
      for (Seconds rent : run.runs().subList(0, run.interruptions())) {
        assertThat(rent.value()).isCloseTo(drawn.exponential(3600), within(1e-9));
      }
      double last = run.runs().get(run.interruptions()).value();
      assertThat(last).isLessThanOrEqualTo(drawn.exponential(3600));
      interruptions += run.interruptions();
      assertThat(run.time().value()).isGreaterThanOrEqualTo(9000 + 3 * 100 - 1e-9);
    }
    assertThat(interruptions).isGreaterThan(200);
  }

  @Test
  void workIsDoneOnceAndOnlyLostWorkIsRunAgain() {
    Random random = new Random(66);
    for (int i = 0; i < Cases.MANY; i++) {
      Seconds work = Seconds.of(1 + random.nextInt(20_000));
      SpotJob job = SpotJob.of(work, Seconds.of(600 + random.nextInt(3_000)));
      SpotJob.Run run = job.run(Seconds.of(3_000), i);
      double lost = run.time().value() - work.value();
      assertThat(lost).as("case %s", i).isGreaterThanOrEqualTo(-1e-6);
      assertThat(lost)
          .as("at most an interval for each interruption")
          .isLessThanOrEqualTo(run.interruptions() * job.interval().value() + 1e-6);
      assertThat(run).isEqualTo(job.run(Seconds.of(3_000), i));
    }
  }

  @Test
  void rareCheckpointsLoseMoreWorkAndFrequentOnesMoreTime() {
    Seconds between = Seconds.of(4 * 3600);
    Seconds dump = Seconds.of(60);
    SpotJob any = new SpotJob(DAY, HOUR, dump, Seconds.ZERO);
    Seconds young = any.youngInterval(between);
    assertThat(young.value()).isCloseTo(Math.sqrt(2 * 60 * 14_400.0), within(1e-9));
    double best = new SpotJob(DAY, young, dump, Seconds.ZERO).expectedTime(between).value();
    for (double factor : new double[] {0.25, 4}) {
      Seconds other = Seconds.of(young.value() * factor);
      assertThat(new SpotJob(DAY, other, dump, Seconds.ZERO).expectedTime(between).value())
          .isGreaterThan(best);
    }
  }

  @Test
  void aDiscountMayBeEatenByInterruptions() {
    MachinePrice spot = MachinePrice.spot("1", 70).bySecond(Seconds.ZERO);
    SpotJob job = SpotJob.of(Seconds.of(36_000), Seconds.of(36_000));
    SpotJob.Run quiet = job.run(Seconds.of(1e12), 1);
    assertThat(quiet.bill(spot).total()).isEqualTo(Money.usd("3"));
    assertThat(job.expectedTime(Seconds.of(7_200)).value())
        .as("without a checkpoint, every two hours: more than ten times the work")
        .isGreaterThan(10 * 36_000);
  }

  @Test
  void reservedMachinesCarryTheBaseAndOthersThePeak() {
    RentalPlan plan =
        new RentalPlan(1, MachinePrice.reserved("0", "0.06"), MachinePrice.onDemand("0.10"));
    List<List<Seconds>> runs = List.of(List.of(DAY), List.of(HOUR, Seconds.of(7_201)));
    assertThat(plan.bill(DAY, runs))
        .hasToString("reserved: machine hours $1.44, machine hours $0.40; total $1.84");
    assertThat(plan.reserving(0).bill(DAY, runs).total()).isEqualTo(Money.usd("2.80"));
    assertThat(plan.reserving(2).bill(DAY, runs).total()).isEqualTo(Money.usd("2.88"));
    assertThat(plan.cheapest(DAY, runs).reserved()).isEqualTo(1);
    assertThat(RentalPlan.all(MachinePrice.onDemand("0.10")).bill(DAY, runs).total())
        .isEqualTo(Money.usd("2.80"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> SpotJob.of(HOUR, Seconds.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("work between checkpoints in seconds: found 0");
    assertThatThrownBy(() -> SpotJob.of(DAY, DAY).run(HOUR, 1))
        .hasMessage(
            "time between interruptions: found 3600 s for checkpoints after 86400 s, allowed is so"
                + " much that a million machines are enough; write checkpoints more often");
    assertThatThrownBy(
            () -> new RentalPlan(-1, MachinePrice.onDemand("1"), MachinePrice.onDemand("1")))
        .hasMessage("reserved machines: found -1, allowed are 0 to 1000000");
  }
}
