package virtlab.kernel.java;

import java.util.regex.Pattern;

/** Takes out of a message what JShell and the compiler put before the names a reader knows. */
final class JShellNames {
  private static final Pattern WRAPPERS = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");
  private static final Pattern INSIDE =
      Pattern.compile(" \\[in thread \"virtlab-cell-[^\"]*\"]|\\n\\s*location: class\\s*$");
  private static final Pattern COMMON =
      Pattern.compile("(?<![\\w.])java\\.(?:lang|util)\\.(?=[A-Z])");

  private JShellNames() {}

  /** The text without the names of the classes into which JShell wraps snippets. */
  static String hide(String text) {
    return INSIDE.matcher(WRAPPERS.matcher(text).replaceAll("")).replaceAll("");
  }

  /** What the compiler says, with the simple names of classes that need no import. */
  static String inMessage(String text) {
    return COMMON.matcher(hide(text)).replaceAll("");
  }
}
