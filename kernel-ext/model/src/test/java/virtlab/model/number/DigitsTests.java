package virtlab.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTests {
  @Test
  void roundsHalfAwayFromZeroAndDropsTrailingZeros() {
    assertThat(Digits.of(2.50, 3)).isEqualTo("2.5");
    assertThat(Digits.of(0.125, 2)).isEqualTo("0.13");
    assertThat(Digits.of(-0.125, 2)).isEqualTo("-0.13");
    assertThat(Digits.of(2.5, 0)).isEqualTo("3");
    assertThat(Digits.of(0.0625, 6)).isEqualTo("0.0625");
    assertThat(Digits.of(1.000001, 6)).isEqualTo("1.000001");
    assertThat(Digits.of(100, 3)).isEqualTo("100");
    assertThat(Digits.of(0)).isEqualTo("0");
    assertThat(Digits.of(-0.0)).isEqualTo("0");
    assertThat(Digits.of(-3)).isEqualTo("-3");
    assertThat(Digits.of(1.0625)).isEqualTo("1.063");
  }

  /** From 9e12 on the fraction is dropped; from 9e18 on a long would not hold it. */
  @Test
  void largeNumbersKeepTheirWholePart() {
    assertThat(Digits.of(8_999_999_999_999.5)).isEqualTo("8999999999999.5");
    assertThat(Digits.of(9_000_000_000_000.5)).isEqualTo("9000000000000");
    assertThat(Digits.of(-9e12)).isEqualTo("-9000000000000");
    assertThat(Digits.of(9e18)).isEqualTo("9000000000000000000");
    assertThat(Digits.of(1e19)).isEqualTo("10000000000000000000");
    assertThat(Digits.of(-0x1p70)).isEqualTo("-1180591620717411303424");
  }

  @Test
  void writesWhatIsNoNumber() {
    assertThat(Digits.of(Double.NaN)).isEqualTo("not a number");
    assertThat(Digits.of(Double.POSITIVE_INFINITY)).isEqualTo("infinite");
    assertThat(Digits.of(Double.NEGATIVE_INFINITY)).isEqualTo("-infinite");
    assertThat(Digits.exact(Double.NaN)).isEqualTo("not a number");
    assertThat(Digits.exact(Double.NEGATIVE_INFINITY)).isEqualTo("-infinite");
  }

  @Test
  void exactTellsEveryNumberFromItsNeighbours() {
    assertThat(Digits.exact(0.1)).isEqualTo("0.1");
    assertThat(Digits.exact(-1e-9)).isEqualTo("-1E-9");
    assertThat(Digits.exact(Math.nextUp(1.0))).isEqualTo("1.0000000000000002");
    assertThat(Digits.exact(1e19)).isEqualTo("10000000000000000000");
    assertThat(Digits.exact(1e20)).isEqualTo("1E+20");
    assertThat(Digits.exact(Double.MIN_VALUE)).isEqualTo("5E-324");
    assertThat(Digits.exact(1e300)).isEqualTo("1E+300");
    Random random = new Random(4);
    for (int i = 0; i < 10_000; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(any) && !Double.isInfinite(any)) {
        assertThat(Double.parseDouble(Digits.exact(any))).isEqualTo(any);
      }
    }
  }

  @Test
  void saysHowManyDigitsThereAre() {
    assertThat(Digits.of(0.5, 6)).isEqualTo("0.5");
    assertThatThrownBy(() -> Digits.of(1, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decimals: found 7, allowed are 0 to 6");
    assertThatThrownBy(() -> Digits.of(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decimals: found -1, allowed are 0 to 6");
  }
}
