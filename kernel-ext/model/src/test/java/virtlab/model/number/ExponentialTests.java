package virtlab.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTests {
  @Test
  void differsByAtMostOneUnitInTheLastPlace() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double x = random.nextDouble() * 1400 - 700;
      double small = random.nextGaussian();
      assertClose(x);
      assertClose(small);
    }
  }

  @Test
  void knowsItsEnds() {
    assertThat(Exponential.of(0)).isEqualTo(1);
    assertClose(1);
    assertThat(Exponential.of(-800)).isZero();
    assertThat(Exponential.of(800)).isInfinite();
    assertThat(Exponential.of(Double.NaN)).isNaN();
  }

  @Test
  void manyAtOnceHaveTheSameDigitsAsOneByOne() {
    Random random = new Random(4);
    double[] values = new double[10_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2 == 0 ? random.nextDouble() * 1600 - 800 : random.nextGaussian();
    }
    values[1] = 0;
    values[3] = Double.NaN;
    values[5] = Double.NEGATIVE_INFINITY;
    values[7] = Double.POSITIVE_INFINITY;
    double[] powers = values.clone();
    Exponential.ofEach(powers);
    for (int i = 0; i < values.length; i++) {
      assertThat(powers[i])
          .as("e^%s", values[i])
          .isEqualTo(Double.valueOf(Exponential.of(values[i])));
    }
  }

  private static void assertClose(double x) {
    double expected = StrictMath.exp(x);
    assertThat(Math.abs(Exponential.of(x) - expected)).isLessThanOrEqualTo(Math.ulp(expected));
  }
}
