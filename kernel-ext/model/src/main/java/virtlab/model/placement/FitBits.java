package virtlab.model.placement;

import java.util.Arrays;

/**
 * For each flavour the hosts where it fits, as one bit each; above them a bit for every 64 that
 * says whether any of them is set, and so on to one word. For rules to which all hosts are equal.
 */
final class FitBits implements HostIndex {
  private static final int BITS = 6;
  private static final int WORD = 1 << BITS;

  /** By level, then by flavour, then by word. */
  private final long[][] words;

  /** How many words a flavour has on each level. */
  private final int[] width;

  /** No flavour fits anywhere. */
  FitBits(int hosts, int flavours) {
    long[][] levels = new long[Integer.SIZE / BITS + 1][];
    int[] widths = new int[levels.length];
    int depth = 0;
    int bits = Math.max(1, hosts);
    do {
      bits = (bits + WORD - 1) / WORD;
      widths[depth] = bits;
      levels[depth++] = new long[Math.multiplyExact(bits, flavours)];
    } while (bits > 1);
    words = Arrays.copyOf(levels, depth);
    width = Arrays.copyOf(widths, depth);
  }

  @Override
  public void set(int host, int flavour, long score) {
    boolean fits = score != UNFIT;
    int bit = host;
    for (int level = 0; level < words.length; level++) {
      int place = flavour * width[level] + (bit >> BITS);
      long before = words[level][place];
      long mask = 1L << bit;
      long now = fits ? before | mask : before & ~mask;
      words[level][place] = now;
      if (fits ? before != 0 : now != 0) {
        return;
      }
      bit >>= BITS;
    }
  }

  @Override
  public int best(int flavour) {
    return bestFrom(0, flavour);
  }

  @Override
  public int bestFrom(int host, int flavour) {
    int bit = host;
    for (int level = 0; level < words.length && bit >> BITS < width[level]; level++) {
      long rest = words[level][flavour * width[level] + (bit >> BITS)] & -1L << bit;
      if (rest != 0) {
        return first(level, bit >> BITS, rest, flavour);
      }
      bit = (bit >> BITS) + 1;
    }
    return NONE;
  }

  private int first(int fromLevel, int fromWord, long fromBits, int flavour) {
    int place = fromWord;
    long bits = fromBits;
    for (int level = fromLevel; ; level--) {
      int bit = (place << BITS) + Long.numberOfTrailingZeros(bits);
      if (level == 0) {
        return bit;
      }
      place = bit;
      bits = words[level - 1][flavour * width[level - 1] + bit];
    }
  }
}
