package virtlab.kernel.java;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment variables by which IJava is set up.
 *
 * @param compilerOptions {@code IJAVA_COMPILER_OPTS}, split at blanks
 * @param classPath {@code IJAVA_CLASSPATH}: globs, separated as the system separates paths
 * @param scripts {@code IJAVA_STARTUP_SCRIPTS_PATH}: likewise, of files that run before the first
 *     cell
 * @param script {@code IJAVA_STARTUP_SCRIPT}: code that runs before the first cell
 * @param timeoutMillis {@code IJAVA_TIMEOUT}: the longest run of a cell; 0 or less: any
 */
record IJavaVariables(
    List<String> compilerOptions,
    List<String> classPath,
    List<String> scripts,
    String script,
    long timeoutMillis) {
  private static final Pattern TIME = Pattern.compile("\\s*(-?\\d{1,15})\\s*([A-Za-z]*)\\s*");

  static IJavaVariables of(Map<String, String> environment) {
    return new IJavaVariables(
        split(environment.getOrDefault("IJAVA_COMPILER_OPTS", ""), "\\s+"),
        paths(environment.getOrDefault("IJAVA_CLASSPATH", "")),
        paths(environment.getOrDefault("IJAVA_STARTUP_SCRIPTS_PATH", "")),
        environment.getOrDefault("IJAVA_STARTUP_SCRIPT", ""),
        millis(environment.getOrDefault("IJAVA_TIMEOUT", "")));
  }

  /** Whether something is to be done before the first cell. */
  boolean preparesCells() {
    return !(classPath.isEmpty() && scripts.isEmpty() && script.isBlank());
  }

  private static List<String> paths(String list) {
    return split(list, Pattern.quote(File.pathSeparator));
  }

  private static List<String> split(String list, String separator) {
    return Arrays.stream(list.split(separator)).filter(one -> !one.isBlank()).toList();
  }

  /** A number of milliseconds, or a number and a unit: {@code 30 SECONDS}. */
  static long millis(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return 0;
    }
    String unit = time.group(2).toUpperCase(Locale.ROOT);
    long number = Long.parseLong(time.group(1));
    for (TimeUnit known : TimeUnit.values()) {
      if (known.name().equals(unit) || known.name().equals(unit + "S")) {
        return number <= 0 ? number : Math.max(1, known.toMillis(number));
      }
    }
    return unit.isEmpty() ? number : 0;
  }
}
