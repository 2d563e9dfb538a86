package virtlab.model.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.unit.Seconds;

class ElasticityMetricsTests {
  private static final Seconds TEN = Seconds.of(10);

  @Test
  void aSupplyThatComesAStepTooLate() {
    ElasticityMetrics late =
        ElasticityMetrics.of(new int[] {1, 3, 3, 1}, new int[] {1, 1, 3, 3}, TEN);
    assertThat(late.under().periods()).isEqualTo(1);
    assertThat(late.under().meanDuration()).isEqualTo(TEN);
    assertThat(late.under().meanAmount()).isEqualTo(2);
    assertThat(late.under().accuracy()).isEqualTo(0.5);
    assertThat(late.under().timeshare()).isEqualTo(0.25);
    assertThat(late.under().elasticity()).as("1 / (10 s · 2)").isEqualTo(0.05);
    assertThat(late.over().amount()).isEqualTo(20);
    assertThat(late.jitterPerHour()).as("(1 − 2) / 40 s").isEqualTo(-90);
    assertThat(late)
        .hasToString(
            "too few 25 % of the time, by 0.5 on average; too many 25 %, by 0.5; jitter -90 per"
                + " hour");
  }

  @Test
  void aPeriodIsCountedOnceHoweverLongItIs() {
    ElasticityMetrics two =
        ElasticityMetrics.of(new int[] {2, 3, 1, 2, 2}, new int[] {1, 1, 1, 1, 2}, TEN);
    assertThat(two.under().periods()).isEqualTo(2);
    assertThat(two.under().duration()).isEqualTo(Seconds.of(30));
    assertThat(two.under().meanDuration()).isEqualTo(Seconds.of(15));
    assertThat(two.under().amount()).isEqualTo(40);
    assertThat(two.demandChanges()).isEqualTo(3);
    assertThat(two.supplyChanges()).isEqualTo(1);
  }

  @Test
  void aPerfectSupplyIsInfinitelyElastic() {
    ElasticityMetrics perfect = ElasticityMetrics.of(new int[] {1, 2}, new int[] {1, 2}, TEN);
    assertThat(perfect.under().elasticity()).isInfinite();
    assertThat(perfect.over().accuracy()).isZero();
    assertThat(perfect.over().meanDuration()).isEqualTo(Seconds.ZERO);
    assertThat(perfect.jitterPerHour()).isZero();
  }

  @Test
  void tooManyLessTooFewIsWhatIsThereLessWhatIsNeeded() {
    Random random = new Random(62);
    for (int i = 0; i < Cases.MANY; i++) {
      int[] demand = random.ints(1 + random.nextInt(20), 0, 9).toArray();
      int[] supply = random.ints(demand.length, 0, 9).toArray();
      ElasticityMetrics metrics = ElasticityMetrics.of(demand, supply, TEN);
      double difference = 0;
      for (int k = 0; k < demand.length; k++) {
        difference += 10.0 * (supply[k] - demand[k]);
      }
      assertThat(metrics.over().amount() - metrics.under().amount())
          .as("case %s", i)
          .isCloseTo(difference, within(1e-9));
      assertThat(metrics.over().timeshare() + metrics.under().timeshare()).isBetween(0.0, 1.0);
      ElasticityMetrics swapped = ElasticityMetrics.of(supply, demand, TEN);
      assertThat(swapped.under()).isEqualTo(metrics.over());
      assertThat(swapped.jitterPerHour()).isCloseTo(-metrics.jitterPerHour(), within(1e-9));
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> ElasticityMetrics.of(new int[2], new int[3], TEN))
        .hasMessage("steps of the supply: found 3, allowed are 2 to 2");
    assertThatThrownBy(() -> ElasticityMetrics.of(new int[0], new int[0], TEN))
        .hasMessage("steps: found 0, allowed is 1 or more");
  }
}
