package virtlab.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogarithmTests {
  @Test
  void differsByAtMostOneUnitInTheLastPlace() {
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      assertClose(random.nextDouble());
      assertClose(0.5 + random.nextDouble());
      assertClose(Math.abs(Double.longBitsToDouble(random.nextLong())));
    }
  }

  @Test
  void knowsItsEnds() {
    assertThat(Logarithm.of(1)).isZero();
    assertThat(Logarithm.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Logarithm.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Logarithm.of(-1)).isNaN();
    assertThat(Logarithm.of(Double.NaN)).isNaN();
    assertClose(Double.MIN_VALUE);
    assertClose(Double.MAX_VALUE);
  }

  @Test
  void manyAtOnceHaveTheSameDigitsAsOneByOne() {
    Random random = new Random(3);
    double[] values = new double[10_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2 == 0 ? random.nextDouble() : Double.longBitsToDouble(random.nextLong());
    }
    values[1] = 0;
    values[2] = -1;
    values[3] = Double.MIN_VALUE;
    values[4] = Double.POSITIVE_INFINITY;
    values[5] = Math.sqrt(2);
    double[] logarithms = values.clone();
    Logarithm.ofEach(logarithms);
    for (int i = 0; i < values.length; i++) {
      assertThat(logarithms[i])
          .as("log of %s", values[i])
          .isEqualTo(Double.valueOf(Logarithm.of(values[i])));
    }
  }

  @Test
  void addsUpTheLogarithmsOfAFactorial() {
    double sum = 0;
    for (int n = 1; n <= 1000; n++) {
      sum += StrictMath.log(n);
      assertThat(Logarithm.ofFactorial(n)).isCloseTo(sum, within(1e-13 * Math.max(1, sum)));
    }
    assertThat(Logarithm.ofFactorial(0)).isZero();
    assertThatThrownBy(() -> Logarithm.ofFactorial(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("factorial: found -1, allowed is 0 or more");
  }

  private static void assertClose(double x) {
    double expected = StrictMath.log(x);
    if (!Double.isNaN(expected)) {
      assertThat(Math.abs(Logarithm.of(x) - expected)).isLessThanOrEqualTo(Math.ulp(expected));
    }
  }
}
