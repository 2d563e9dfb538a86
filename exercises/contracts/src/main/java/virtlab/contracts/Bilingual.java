package virtlab.contracts;

import java.util.Locale;

/**
 * The reader's language for the sentences of a test suite, which sees nothing but the contracts.
 *
 * <p>Chosen as everywhere: system property {@code virtlab.lang}, else environment variable {@code
 * VIRTLAB_LANG}, else the process's locale; anything but German is English.
 */
public final class Bilingual {
  private Bilingual() {}

  /** The sentence in the reader's language. */
  public static String say(String english, String german) {
    String set = System.getProperty("virtlab.lang", System.getenv("VIRTLAB_LANG"));
    String tag = set == null || set.isBlank() ? Locale.getDefault().getLanguage() : set;
    return tag.toLowerCase(Locale.ROOT).startsWith("de") ? german : english;
  }
}
