package virtlab.model.serverless;

import virtlab.model.random.RandomStream;

/**
 * The numbers of one distribution from one stream, one after the other, drawn in blocks: the same
 * ones as one by one, but faster. The stream must serve nothing else.
 */
final class Draws {
  private static final int FIRST = 16;
  private static final int MOST = 256;

  private final Distribution distribution;
  private final RandomStream random;
  private double[] block = new double[0];
  private int used;

  Draws(Distribution distribution, RandomStream random) {
    this.distribution = distribution;
    this.random = random;
  }

  double next() {
    if (used == block.length) {
      refill();
    }
    return block[used++];
  }

  /** A longer block each time: a function with few calls draws few numbers in vain. */
  private void refill() {
    if (block.length < MOST) {
      block = new double[Math.max(FIRST, 2 * block.length)];
    }
    distribution.fill(random, block);
    used = 0;
  }
}
