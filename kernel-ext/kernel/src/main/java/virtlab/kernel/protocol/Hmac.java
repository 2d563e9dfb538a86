package virtlab.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104, section 2). The JDK's own is the same, but asking for it brings up its
 * cryptography providers, for which every start of a kernel would pay.
 */
final class Hmac {
  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final MessageDigest digest = sha256();
  private final byte[] inner;
  private final byte[] outer;

  /**
   * A code with this key.
   *
   * @param key of any length, taken as UTF-8
   */
  Hmac(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    byte[] block = Arrays.copyOf(bytes.length > BLOCK ? digest.digest(bytes) : bytes, BLOCK);
    this.inner = with(block, INNER);
    this.outer = with(block, OUTER);
  }

  private static byte[] with(byte[] block, byte pad) {
    byte[] padded = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      padded[i] = (byte) (block[i] ^ pad);
    }
    return padded;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /** The code of these parts, one after the other: 32 bytes. Callers take turns. */
  synchronized byte[] of(Iterable<byte[]> parts) {
    digest.update(inner);
    parts.forEach(digest::update);
    byte[] first = digest.digest();
    digest.update(outer);
    return digest.digest(first);
  }
}
