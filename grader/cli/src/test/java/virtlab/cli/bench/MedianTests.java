package virtlab.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTests {
  @Test
  void isTheMiddleWhateverTheOrder() {
    assertThat(Median.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    assertThat(Median.of(List.of(3.0))).isEqualTo(3.0);
  }

  @Test
  void ofAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Median.of(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
  }

  @Test
  void needsASample() {
    assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.of()));
  }
}
