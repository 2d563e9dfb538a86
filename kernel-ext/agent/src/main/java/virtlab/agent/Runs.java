package virtlab.agent;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import virtlab.display.Language;

/** What the calls behind {@code %timeit} and {@code %%bash} do; made for the code of magics. */
public final class Runs {
  private static final int RUNS = 7;
  private static final long ENOUGH_NANOS = 200_000_000;
  private static volatile @Nullable Object sink;

  private Runs() {}

  /** Code without a value. */
  public interface Action {
    /** Runs it. */
    void run() throws Exception;
  }

  /** Measures an expression. */
  public static void timeIt(String options, Callable<?> code) throws Exception {
    timeIt(
        options,
        (Action)
            () -> {
              sink = code.call();
            });
  }

  /**
   * Measures code: as many loops as take a fifth of a second, seven times.
   *
   * @param options {@code nLOOPS} and {@code rRUNS}, each or none
   */
  public static void timeIt(String options, Action code) throws Exception {
    int loops = option(options, 'n', 0);
    int runs = option(options, 'r', RUNS);
    if (loops == 0) {
      loops = 1;
      for (long nanos = measure(code, 1); nanos < ENOUGH_NANOS && loops < 1 << 28; ) {
        loops = (int) Math.min(1 << 28, Math.max(loops * 2L, loops * ENOUGH_NANOS / (nanos + 1)));
        nanos = measure(code, loops);
      }
    }
    double[] each = new double[runs];
    for (int i = 0; i < runs; i++) {
      each[i] = measure(code, loops) / (double) loops;
    }
    System.out.println(report(each, loops));
  }

  private static int option(String options, char letter, int otherwise) {
    return Arrays.stream(options.split(" "))
        .filter(option -> !option.isEmpty() && option.charAt(0) == letter)
        .mapToInt(option -> Math.max(1, Integer.parseInt(option.substring(1))))
        .findFirst()
        .orElse(otherwise);
  }

  private static long measure(Action code, int loops) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < loops; i++) {
      code.run();
    }
    return System.nanoTime() - start;
  }

  private static String report(double[] each, int loops) {
    Arrays.sort(each);
    double mean = Arrays.stream(each).average().orElse(0);
    double variance = Arrays.stream(each).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    double median = (each[(each.length - 1) / 2] + each[each.length / 2]) / 2;
    String numbers =
        time(mean) + " ± " + time(Math.sqrt(variance)) + ", min " + time(each[0]) + ", median ";
    return numbers
        + time(median)
        + Language.say(
            " per loop (" + each.length + " runs of " + loops + " loops)",
            " je Durchgang (" + each.length + " Läufe zu " + loops + " Durchgängen)");
  }

  private static String time(double nanos) {
    if (nanos < 1e3) {
      return String.format(Locale.ROOT, "%.1f ns", nanos);
    } else if (nanos < 1e6) {
      return String.format(Locale.ROOT, "%.2f µs", nanos / 1e3);
    } else if (nanos < 1e9) {
      return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
    return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
  }

  /** Runs a script with a shell; its output is the cell's, a bad end is an exception. */
  public static void shell(String shell, String script, List<String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(shell, "-s");
    for (String variable : environment) {
      int equals = variable.indexOf('=');
      builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    Process process = builder.start();
    try {
      Thread errors = new Thread(() -> copyErrors(process), "virtlab-shell-errors");
      errors.setDaemon(true);
      errors.start();
      try (var input = process.getOutputStream()) {
        input.write(script.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        System.err.println(shell + ": " + e.getMessage()); // it ended before it read all
      }
      copy(process.inputReader(StandardCharsets.UTF_8), System.out);
      errors.join();
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            Language.say(
                shell + " ended with exit code " + code, shell + " endete mit Exit-Code " + code));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void copyErrors(Process process) {
    try (Reader errors = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
      copy(errors, System.err);
    } catch (IOException e) {
      return; // the process has gone
    }
  }

  private static void copy(Reader from, PrintStream to) throws IOException {
    char[] buffer = new char[4096];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      to.print(new String(buffer, 0, read));
      to.flush();
    }
  }
}
