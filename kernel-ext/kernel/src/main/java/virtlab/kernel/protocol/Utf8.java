package virtlab.kernel.protocol;

import java.nio.charset.StandardCharsets;

/** Text as Jupyter takes it: half a surrogate pair, which no reader accepts, becomes U+FFFD. */
public final class Utf8 {
  private Utf8() {}

  /** The bytes of this text. */
  public static byte[] of(String text) {
    return wellFormed(text).getBytes(StandardCharsets.UTF_8);
  }

  /** The text itself, unless half a pair is in it. */
  static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
