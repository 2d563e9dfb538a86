package virtlab.cli.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the figures depend on and what may be told of a machine.
 *
 * @param jdk the version of the JDK that runs the Java kernels
 * @param cores the processors that this process may use
 * @param system the operating system and the numbers of its version
 */
public record Machine(String jdk, int cores, String system) {
  private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

  /** Of this process. */
  public static Machine current() {
    Matcher version = NUMBERS.matcher(System.getProperty("os.version"));
    return new Machine(
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + (version.lookingAt() ? " " + version.group() : ""));
  }
}
