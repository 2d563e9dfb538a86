package virtlab.model.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Seconds;

class HorizontalAutoscalerTests {

  private final HorizontalAutoscaler rule = HorizontalAutoscaler.of(75, 1, 100);

  /** The first row is the example of the Kubernetes blog of 2025-04-28. */
  @ParameterizedTest
  @CsvSource({
    "50, 90, 60",
    "4, 150, 8",
    "4, 76, 4",
    "4, 82, 4",
    "4, 83, 5",
    "4, 68, 4",
    "4, 67, 4",
    "10, 67, 9",
    "10, 0, 1",
    "90, 150, 100",
    "0, 500, 1"
  })
  void desiredIsTheCeilingOfTheRatioOutsideTheTolerance(int current, long metric, int wanted) {
    assertThat(rule.desired(current, metric)).isEqualTo(wanted);
  }

  @Test
  void aRatioOfExactlyTenPercentChangesNothing() {
    HorizontalAutoscaler round = HorizontalAutoscaler.of(100, 1, 1000);
    assertThat(round.desired(100, 110)).isEqualTo(100);
    assertThat(round.desired(100, 90)).isEqualTo(100);
    assertThat(round.desired(100, 111)).isEqualTo(111);
    assertThat(round.desired(100, 89)).isEqualTo(89);
  }

  @Test
  void itScalesUpAtOnceAndDownOnlyAfterTheWindow() {
    List<Long> metrics = new ArrayList<>(List.of(150L));
    for (int i = 0; i < 25; i++) {
      metrics.add(20L);
    }
    List<ScalingDecision> decisions = rule.run(4, metrics);
    assertThat(decisions.get(0).after()).isEqualTo(8);
    // The 8 wanted at second 0 counts up to and with second 300.
    assertThat(decisions.get(20).at()).isEqualTo(Seconds.of(300));
    assertThat(decisions.get(20).after()).isEqualTo(8);
    assertThat(decisions.get(21).after()).isEqualTo(3);
    assertThat(rule.withWindow(Seconds.ZERO).run(4, metrics).get(1).after()).isEqualTo(3);
  }

  /** The largest wanted number of the window, computed by looking at all of it. */
  @Test
  void theWindowHoldsTheLargestWantedNumber() {
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "hpa");
      List<Long> metrics = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        metrics.add(random.below(200));
      }
      int looks = (int) random.below(8);
      HorizontalAutoscaler drawn = rule.withWindow(Seconds.of(15.0 * looks));
      List<ScalingDecision> all = drawn.run(1 + (int) random.below(20), metrics);
      for (int i = 0; i < all.size(); i++) {
        ScalingDecision each = all.get(i);
        int most = 0;
        for (int k = Math.max(0, i - looks); k <= i; k++) {
          most = Math.max(most, all.get(k).wanted());
        }
        int wanted = each.wanted() >= each.before() ? each.wanted() : Math.min(each.before(), most);
        assertThat(each.after()).as("seed " + seed + ", look " + i).isEqualTo(wanted);
      }
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> HorizontalAutoscaler.of(0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target: found 0, allowed are 1 to 1000000000");
    assertThatThrownBy(() -> HorizontalAutoscaler.of(1, 3, 2))
        .hasMessage("most replicas: found 2, allowed are 3 to 100000");
    assertThatThrownBy(() -> rule.desired(1, -1))
        .hasMessage("metric: found -1, allowed are 0 to 1000000000");
    assertThatThrownBy(() -> new HorizontalAutoscaler(1, 1, 1, 10, Seconds.ZERO, Seconds.ZERO))
        .hasMessage("period: found 0 s, allowed is more than 0 s");
  }
}
