package virtlab.model.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** SHA-256 from plain arithmetic, so that a browser computes it too. Source: FIPS 180-4. */
final class Sha256 {
  private static final int BLOCK = 64;

  private static final int[] START = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private static final int[] ROUND = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private Sha256() {}

  /** The hash of a text in UTF-8, as 64 hexadecimal digits. */
  static String hex(String text) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(message, ((message.length + 8) / BLOCK + 1) * BLOCK);
    padded[message.length] = (byte) 0x80;
    int end = padded.length;
    for (long bits = 8L * message.length; bits > 0; bits >>>= 8) {
      padded[--end] = (byte) bits;
    }

    int[] hash = START.clone();
    for (int block = 0; block < padded.length; block += BLOCK) {
      compress(hash, schedule(padded, block));
    }
    StringBuilder out = new StringBuilder();
    for (int word : hash) {
      for (int shift = 28; shift >= 0; shift -= 4) {
        out.append(Character.forDigit((word >>> shift) & 15, 16));
      }
    }
    return out.toString();
  }

  private static int[] schedule(byte[] padded, int block) {
    int[] w = new int[ROUND.length];
    for (int t = 0; t < 16; t++) {
      int at = block + 4 * t;
      w[t] =
          (padded[at] & 255) << 24
              | (padded[at + 1] & 255) << 16
              | (padded[at + 2] & 255) << 8
              | (padded[at + 3] & 255);
    }
    for (int t = 16; t < w.length; t++) {
      int s0 = turned(w[t - 15], 7) ^ turned(w[t - 15], 18) ^ (w[t - 15] >>> 3);
      int s1 = turned(w[t - 2], 17) ^ turned(w[t - 2], 19) ^ (w[t - 2] >>> 10);
      w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    return w;
  }

  private static void compress(int[] hash, int[] w) {
    int[] v = hash.clone();
    for (int t = 0; t < w.length; t++) {
      int s1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25);
      int choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
      int first = v[7] + s1 + choice + ROUND[t] + w[t];
      int s0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22);
      int majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
      System.arraycopy(v, 0, v, 1, 7);
      v[4] += first;
      v[0] = first + s0 + majority;
    }
    for (int i = 0; i < hash.length; i++) {
      hash[i] += v[i];
    }
  }

  private static int turned(int word, int bits) {
    return word >>> bits | word << (32 - bits);
  }
}
