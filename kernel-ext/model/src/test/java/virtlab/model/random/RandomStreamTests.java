package virtlab.model.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.number.Exponential;
import virtlab.model.number.Logarithm;

class RandomStreamTests {
  private static final int DRAWS = 100 * Cases.MANY;

  /** Computed by a second implementation of the two papers, in another language. */
  @Test
  void givesTheNumbersOfTheSpecification() {
    assertThat(bits(RandomStream.of(1, 0)))
        .containsExactly(
            -4696238770149318920L,
            2697894149617051409L,
            -5474322943958501312L,
            -1994364678291926767L);
    assertThat(bits(RandomStream.of(1, 1)))
        .containsExactly(
            8474013440414040479L,
            -1870338832124382636L,
            7850694130254567839L,
            -5938267785329984842L);
    assertThat(bits(RandomStream.of(42, 7)))
        .containsExactly(
            -5491888782902691971L,
            -1661483924944495824L,
            6273103464736751252L,
            3095719479196835789L);
    assertThat(RandomStream.of(1, 1).uniform()).isEqualTo(0x1.d666f94ea70fp-2);
  }

  @Test
  void everyDistributionGivesTheSameBytesOnEveryJdk() {
    assertThat(hash(RandomStream::uniform)).isEqualTo(-4367339990802426986L);
    assertThat(hash(stream -> stream.exponential(3))).isEqualTo(8854360357718946654L);
    assertThat(hash(RandomStream::normal)).isEqualTo(-1544049377106082396L);
    assertThat(hash(stream -> stream.logNormal(-0.38, 2.36))).isEqualTo(-6706628803253353306L);
    assertThat(hash(stream -> stream.poisson(4))).isEqualTo(-3394588219130511360L);
    assertThat(hash(stream -> stream.poisson(4000))).isEqualTo(-3872099522003861504L);
    assertThat(hash(stream -> stream.below(10))).isEqualTo(346777171307528192L);
  }

  @Test
  void manyDrawsAtOnceAreThoseOneByOne() {
    RandomStream one = RandomStream.of(9, 1);
    RandomStream many = RandomStream.of(9, 1);
    double[] gaps = new double[1000];
    double[] times = new double[1000];
    for (int run = 0; run < 100; run++) {
      many.exponentials(3, gaps);
      many.logNormals(-0.38, 2.36, times);
      assertThat(gaps).containsExactly(draws(() -> one.exponential(3)));
      assertThat(times).containsExactly(draws(() -> one.logNormal(-0.38, 2.36)));
    }
    assertThatThrownBy(() -> many.exponentials(-1, gaps))
        .hasMessage("mean: found -1, allowed is 0 or more");
    assertThatThrownBy(() -> many.logNormals(0, -1, gaps))
        .hasMessage("sigma: found -1, allowed is 0 or more");
  }

  private static double[] draws(DoubleSupplier next) {
    double[] draws = new double[1000];
    Arrays.setAll(draws, i -> next.getAsDouble());
    return draws;
  }

  @Test
  void namesAreStreamsOfTheirOwn() {
    assertThat(bits(RandomStream.of(1, "shop"))).isEqualTo(bits(RandomStream.of(1, "shop")));
    assertThat(bits(RandomStream.of(1, "shop"))).isNotEqualTo(bits(RandomStream.of(1, "noisy")));
    assertThat(bits(RandomStream.of(1, "shop"))).isNotEqualTo(bits(RandomStream.of(2, "shop")));
  }

  @Test
  void streamsOfNeighbouringIdsAreUncorrelated() {
    RandomStream a = RandomStream.of(5, 1000);
    RandomStream b = RandomStream.of(5, 1001);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += (a.uniform() - 0.5) * (b.uniform() - 0.5);
    }
    // a product of two centred uniforms has the variance 1/144
    assertThat(sum / DRAWS).isCloseTo(0, within(3 / Math.sqrt(144.0 * DRAWS)));
    double first = 0;
    for (int id = 0; id < DRAWS; id++) {
      first += RandomStream.of(5, id).uniform();
    }
    assertThat(first / DRAWS).isCloseTo(0.5, within(3 / Math.sqrt(12.0 * DRAWS)));
  }

  @Test
  void meansAndVariancesLieWithinThreeSigma() {
    // mean, variance, and the variance of the squared deviation (fourth moment − variance²)
    assertMoments(RandomStream::uniform, 0.5, 1.0 / 12, 1.0 / 180);
    assertMoments(stream -> stream.exponential(2), 2, 4, 8 * 16);
    assertMoments(RandomStream::normal, 0, 1, 2);
    for (double mean : new double[] {0.3, 4, 9.9, 10, 35, 1e4, 1e9}) {
      assertMoments(stream -> stream.poisson(mean), mean, mean, mean + 2 * mean * mean);
    }
    assertMoments(
        stream -> Logarithm.of(stream.logNormal(-0.38, 2.36)), -0.38, 2.36 * 2.36, 2 * 31.02044);
  }

  @Test
  void poissonCountsFollowTheirProbabilities() {
    for (double mean : new double[] {3, 12, 40}) {
      RandomStream stream = RandomStream.of(8, 0);
      int[] counts = new int[200];
      for (int i = 0; i < DRAWS; i++) {
        counts[(int) stream.poisson(mean)]++;
      }
      for (int k = 0; k < counts.length; k++) {
        double p = Exponential.of(k * Logarithm.of(mean) - mean - Logarithm.ofFactorial(k));
        // four sigma, since about a hundred counts are compared
        double sigma = Math.sqrt(DRAWS * p * (1 - p));
        assertThat((double) counts[k])
            .as("mean %s, k %s", mean, k)
            .isCloseTo(DRAWS * p, within(4 * sigma + 1));
      }
    }
  }

  @Test
  void boundedNumbersAreEquallyLikely() {
    RandomStream stream = RandomStream.of(3, 3);
    int[] counts = new int[7];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) stream.below(7)]++;
    }
    double sigma = Math.sqrt(DRAWS * (1.0 / 7) * (6.0 / 7));
    for (double count : counts) {
      assertThat(count).isCloseTo(DRAWS / 7.0, within(3 * sigma));
    }
    assertThat(stream.below(1)).isZero();
    assertThat(stream.below(Long.MAX_VALUE)).isBetween(0L, Long.MAX_VALUE - 1);
    int hits = (int) IntStream.range(0, DRAWS).filter(i -> stream.chance(0.2)).count();
    assertThat((double) hits).isCloseTo(DRAWS * 0.2, within(3 * Math.sqrt(DRAWS * 0.16)));
  }

  @Test
  void saysWhatIsWrong() {
    RandomStream stream = RandomStream.of(1, 1);
    assertThatThrownBy(() -> stream.below(0)).hasMessage("bound: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> stream.chance(1.5))
        .hasMessage("probability: found 1.5, allowed are 0 to 1");
    assertThatThrownBy(() -> stream.exponential(Double.NaN))
        .hasMessage("mean: found not a number, allowed is 0 or more");
    assertThatThrownBy(() -> stream.poisson(-1))
        .hasMessage("mean: found -1, allowed are 0 to 1000000000");
    assertThatThrownBy(() -> stream.logNormal(Double.NaN, 1))
        .hasMessage("mean of the logarithm: found not a number, allowed are -700 to 700");
    assertThatThrownBy(() -> stream.logNormal(0, -1))
        .hasMessage("sigma: found -1, allowed is 0 or more");
    assertThatThrownBy(() -> RandomStream.of(1, " "))
        .hasMessage("entity: found an empty name, allowed is a name");
  }

  private static void assertMoments(
      ToDoubleFunction<RandomStream> draw, double mean, double variance, double ofSquares) {
    RandomStream stream = RandomStream.of(7, 0);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double deviation = draw.applyAsDouble(stream) - mean;
      sum += deviation;
      squares += deviation * deviation;
    }
    assertThat(sum / DRAWS).as("mean").isCloseTo(0, within(3 * Math.sqrt(variance / DRAWS)));
    assertThat(squares / DRAWS)
        .as("variance")
        .isCloseTo(variance, within(3 * Math.sqrt(ofSquares / DRAWS)));
  }

  private static long[] bits(RandomStream stream) {
    return new long[] {stream.bits(), stream.bits(), stream.bits(), stream.bits()};
  }

  private static long hash(ToDoubleFunction<RandomStream> draw) {
    RandomStream stream = RandomStream.of(11, 2);
    long hash = 0;
    for (int i = 0; i < 10_000; i++) {
      hash = 31 * hash + Double.doubleToLongBits(draw.applyAsDouble(stream));
    }
    return hash;
  }
}
