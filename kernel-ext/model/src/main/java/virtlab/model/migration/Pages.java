package virtlab.model.migration;

import java.math.BigInteger;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/** Memory in pages of 4096 bytes. */
final class Pages {
  static final long SIZE = 4096;
  static final Bytes MOST = Bytes.tib(1024);

  private Pages() {}

  /** So many pages hold the bytes, the last one perhaps in part. */
  static long holding(Bytes bytes) {
    return bytes.count() / SIZE + (bytes.count() % SIZE == 0 ? 0 : 1);
  }

  static Bytes bytes(long pages) {
    return Bytes.of(pages * SIZE);
  }

  /** Refuses what is no round: numbers from 1, pages from 0, a bandwidth above 0. */
  static void requireRound(int round, long pages, Bandwidth bandwidth) {
    Require.atLeast("round", round, 1L);
    Require.between("pages sent", pages, 0, MOST.count() / SIZE);
    Require.atLeast("bandwidth in bit/s", bandwidth.bitsPerSecond(), 1L);
  }

  /** Refuses a throttle outside 0 to 99. */
  static int requireThrottle(int percent) {
    return (int) Require.between("throttle in percent", percent, 0, 99);
  }

  /** Refuses more than 2^50 bytes. */
  static void requireSize(String subject, Bytes size) {
    if (size.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          subject + ": found " + size + ", allowed is at most " + MOST);
    }
  }

  /** floor(a · b / c), exact; at most the greatest long. */
  static long scaled(long a, long b, long c) {
    BigInteger exact =
        BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
    return exact.bitLength() > 63 ? Long.MAX_VALUE : exact.longValue();
  }
}
