package virtlab.kernel.magic;

import java.util.ArrayList;
import java.util.List;

/** The arguments of a magic. */
final class Arguments {
  private Arguments() {}

  /** Splits at blanks; double quotes group, a backslash takes the next character as it is. */
  static List<String> split(String line) {
    List<String> arguments = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    boolean begun = false;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        one.append(line.charAt(++i));
        begun = true;
      } else if (c == '"') {
        quoted = !quoted;
        begun = true;
      } else if (Character.isWhitespace(c) && !quoted) {
        if (begun) {
          arguments.add(one.toString());
        }
        one.setLength(0);
        begun = false;
      } else {
        one.append(c);
        begun = true;
      }
    }
    if (begun) {
      arguments.add(one.toString());
    }
    return arguments;
  }
}
