package virtlab.model.migration;

import java.math.BigInteger;
import virtlab.model.unit.Bytes;

/** Memory in pages of 4096 bytes. */
final class Pages {
  static final long SIZE = 4096;

  private Pages() {}

  /** So many pages hold the bytes, the last one perhaps in part. */
  static long holding(Bytes bytes) {
    return bytes.count() / SIZE + (bytes.count() % SIZE == 0 ? 0 : 1);
  }

  static Bytes bytes(long pages) {
    return Bytes.of(pages * SIZE);
  }

  /** floor(a · b / c), exact; at most the greatest long. */
  static long scaled(long a, long b, long c) {
    BigInteger exact =
        BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
    return exact.bitLength() > 63 ? Long.MAX_VALUE : exact.longValue();
  }
}
