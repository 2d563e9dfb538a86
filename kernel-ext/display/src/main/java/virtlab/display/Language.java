package virtlab.display;

import java.util.Locale;

/**
 * The reader's language: of the kernel's messages and of the words inside pictures and sentences.
 *
 * <p>A kernel takes it from its notebook, if that names one; else it is taken from the system
 * property {@code virtlab.lang}, else the environment variable {@code VIRTLAB_LANG}, else the
 * process's locale; anything but German is English.
 */
public enum Language {
  EN,
  DE;

  /** The language of this process. */
  public static Language current() {
    String set = System.getProperty("virtlab.lang", System.getenv("VIRTLAB_LANG"));
    String tag = set == null || set.isBlank() ? Locale.getDefault().getLanguage() : set;
    return tag.toLowerCase(Locale.ROOT).startsWith("de") ? DE : EN;
  }

  /** The text of the current language. */
  public static String say(String english, String german) {
    return current().pick(english, german);
  }

  /** The text of this language. */
  public String pick(String english, String german) {
    return this == DE ? german : english;
  }
}
