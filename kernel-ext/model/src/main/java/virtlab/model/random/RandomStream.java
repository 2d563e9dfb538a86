package virtlab.model.random;

import virtlab.model.number.Digits;
import virtlab.model.number.Exponential;
import virtlab.model.number.Logarithm;
import virtlab.model.unit.Require;

/**
 * A stream of random numbers for one entity, fixed by a seed and the entity's id: the order in
 * which entities draw changes nothing. Not for use by several threads at once.
 *
 * <p>The generator is xoshiro256** with 256 bits of state and a period of 2^256 − 1. Its four words
 * are the first outputs of SplitMix64 from the start mix(mix(seed) + id). Sources: Blackman and
 * Vigna, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47 (2021), section 3; Steele,
 * Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, figure 16.
 */
public final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;
  private static final double MOST_POISSON = 1e9;
  private static final double SMALL_POISSON = 10;
  private static final double MOST_LOGARITHM = 700;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  private RandomStream(long start) {
    long position = start;
    s0 = mix(position += GOLDEN_GAMMA);
    s1 = mix(position += GOLDEN_GAMMA);
    s2 = mix(position += GOLDEN_GAMMA);
    s3 = mix(position + GOLDEN_GAMMA);
  }

  /**
   * The stream of one entity.
   *
   * @param seed the experiment's seed, any number
   * @param id the entity's number, any number
   */
  public static RandomStream of(long seed, long id) {
    return new RandomStream(mix(mix(seed) + id));
  }

  /** The stream of a named entity; the name counts by its 64-bit FNV-1a hash over its chars. */
  public static RandomStream of(long seed, String name) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < Require.name("entity", name).length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return of(seed, hash);
  }

  /** SplitMix64's output function, a bijection. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The next 64 random bits. */
  public long bits() {
    long result = Long.rotateLeft(s1 * 5, 7) * 9;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** Uniform, 0 or more and below 1, in steps of 2^−53. */
  public double uniform() {
    return (bits() >>> 11) * UNIT;
  }

  /** A whole number, 0 or more and below the bound, each equally likely; the bound is 1 or more. */
  public long below(long bound) {
    Require.atLeast("bound", bound, 1L);
    int spare = Long.numberOfLeadingZeros(bound - 1 | 1);
    long drawn = bits() >>> spare;
    while (drawn >= bound) {
      drawn = bits() >>> spare;
    }
    return drawn;
  }

  /** Whether an event of this probability, 0 to 1, happens. */
  public boolean chance(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability: found " + Digits.exact(probability) + ", allowed are 0 to 1");
    }
    return uniform() < probability;
  }

  /** Exponential with this mean, 0 or more: −mean · log(1 − U). */
  public double exponential(double mean) {
    return -Require.atLeast("mean", mean, 0.0) * Logarithm.of(1 - uniform());
  }

  /** The next draws, the same ones as one by one with {@link #exponential}, but faster. */
  public void exponentials(double mean, double[] into) {
    double factor = -Require.atLeast("mean", mean, 0.0);
    for (int i = 0; i < into.length; i++) {
      into[i] = 1 - uniform();
    }
    Logarithm.ofEach(into);
    for (int i = 0; i < into.length; i++) {
      into[i] = factor * into[i];
    }
  }

  /**
   * Normal with mean 0 and standard deviation 1. Source: Marsaglia and Bray, A Convenient Method
   * for Generating Normal Variables, SIAM Review 6 (1964): the polar method.
   */
  public double normal() {
    double x = 2 * uniform() - 1;
    double y = 2 * uniform() - 1;
    double square = x * x + y * y;
    while (square >= 1 || square == 0) {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    }
    return x * Math.sqrt(-2 * Logarithm.of(square) / square);
  }

  /**
   * Log-normal: e^(logMean + sigma · N). Its median is e^logMean, its mean e^(logMean + sigma²/2).
   *
   * @param logMean the mean of the logarithm, −700 to 700
   * @param sigma the logarithm's standard deviation, 0 or more
   */
  public double logNormal(double logMean, double sigma) {
    requireLogNormal(logMean, sigma);
    return Exponential.of(logMean + sigma * normal());
  }

  /**
   * The next draws, the same ones as one by one with {@link #logNormal}, but faster.
   *
   * @param logMean the mean of the logarithm, −700 to 700
   * @param sigma the logarithm's standard deviation, 0 or more
   */
  public void logNormals(double logMean, double sigma, double[] into) {
    requireLogNormal(logMean, sigma);
    double[] squares = new double[into.length];
    for (int i = 0; i < into.length; i++) {
      double square = 0;
      while (square >= 1 || square == 0) {
        into[i] = 2 * uniform() - 1;
        double y = 2 * uniform() - 1;
        square = into[i] * into[i] + y * y;
      }
      squares[i] = square;
    }
    double[] logarithms = squares.clone();
    Logarithm.ofEach(logarithms);
    for (int i = 0; i < into.length; i++) {
      double normal = into[i] * Math.sqrt(-2 * logarithms[i] / squares[i]);
      into[i] = logMean + sigma * normal;
    }
    Exponential.ofEach(into);
  }

  private static void requireLogNormal(double logMean, double sigma) {
    if (!(Math.abs(logMean) <= MOST_LOGARITHM)) {
      throw new IllegalArgumentException(
          "mean of the logarithm: found " + Digits.exact(logMean) + ", allowed are -700 to 700");
    }
    Require.atLeast("sigma", sigma, 0.0);
  }

  /**
   * How many events fall into a span in which {@code mean} are expected. Below a mean of 10 by
   * counting, from 10 on by Hörmann, The Transformed Rejection Method for Generating Poisson Random
   * Variables, Insurance: Mathematics and Economics 12 (1993), algorithm PTRS.
   *
   * @param mean 0 to 1e9
   */
  public long poisson(double mean) {
    if (!(mean >= 0 && mean <= MOST_POISSON)) {
      throw new IllegalArgumentException(
          "mean: found " + Digits.exact(mean) + ", allowed are 0 to 1000000000");
    }
    return mean < SMALL_POISSON ? counted(Exponential.of(-mean)) : rejected(mean);
  }

  private long counted(double limit) {
    long count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  private long rejected(double mean) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double scale = Logarithm.of(1.1239 + 1.1328 / (b - 3.4));
    double squeeze = 0.9277 - 3.6224 / (b - 2);
    double log = Logarithm.of(mean);
    while (true) {
      double u = uniform() - 0.5;
      double v = uniform();
      double edge = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / edge + b) * u + mean + 0.43);
      if (edge >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      if (k < 0 || (edge < 0.013 && v > edge)) {
        continue;
      }
      double left = Logarithm.of(v) + scale - Logarithm.of(a / (edge * edge) + b);
      if (left <= k * log - mean - Logarithm.ofFactorial((long) k)) {
        return (long) k;
      }
    }
  }
}
