package virtlab.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.unit.Seconds;

class RecordTextTests {
  private record Whole(String name, int count, long bytes, boolean last, Seconds time) {}

  @Test
  void withoutFractionsItIsTheTextThatJavaWrites() {
    Seconds half = Seconds.of(0.5);
    assertThat(
            RecordText.of("Whole[name, count, bytes, last, time]", "a", -1, 1L << 40, true, half))
        .isEqualTo(new Whole("a", -1, 1L << 40, true, half).toString())
        .isEqualTo("Whole[name=a, count=-1, bytes=1099511627776, last=true, time=500 ms]");
  }

  /** 2e23 is written as 2.0E23 from JDK 19 on and was 1.9999999999999998E23 before. */
  @Test
  void fractionsHaveAsManyDigitsAsTellThemApart() {
    double third = 1.0 / 3;
    assertThat(RecordText.of("R[a, b, c, d]", 2.0, 0.002, third, Math.nextUp(third)))
        .isEqualTo("R[a=2, b=0.002, c=0.3333333333333333, d=0.33333333333333337]");
    assertThat(RecordText.of("R[all, rows]", List.of(1.0, 2e23), List.of(List.of(0.5))))
        .isEqualTo("R[all=[1, 2E+23], rows=[[0.5]]]");
    assertThat(RecordText.of("R[never]", Double.POSITIVE_INFINITY)).isEqualTo("R[never=infinite]");
  }

  @Test
  void refusesAnotherNumberOfValues() {
    assertThatThrownBy(() -> RecordText.of("R[a, b]", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("R[a, b]: found 1 values, allowed are 2");
    assertThatThrownBy(() -> RecordText.of("R[a, b]", 1, 2, 3))
        .hasMessage("R[a, b]: found 3 values, allowed are 2");
  }
}
