package virtlab.kernel.session;

import java.util.regex.Pattern;

/** Search patterns of the history: {@code *}, {@code ?}, {@code [a-c]}, {@code [^a-c]}. */
final class Glob {
  private Glob() {}

  /** The pattern as a regular expression for the whole input. */
  static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int end = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (end > 0) {
        set(regex, glob.substring(i + 1, end));
        i = end;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** A set's characters, of which only {@code ^} at the start and {@code -} between mean more. */
  private static void set(StringBuilder regex, String set) {
    boolean not = set.startsWith("^") && set.length() > 1;
    String members = not ? set.substring(1) : set;
    regex.append(not ? "[^" : "[");
    for (int i = 0; i < members.length(); i++) {
      char c = members.charAt(i);
      boolean range =
          c == '-'
              && i > 0
              && i < members.length() - 1
              && members.charAt(i - 1) <= members.charAt(i + 1);
      regex.append(range || Character.isLetterOrDigit(c) ? "" : "\\").append(c);
    }
    regex.append(']');
  }
}
