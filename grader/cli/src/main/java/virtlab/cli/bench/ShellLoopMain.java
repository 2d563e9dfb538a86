package virtlab.cli.bench;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Evaluates {@code 1+1} again and again in this JVM and prints the median of one evaluation in
 * nanoseconds; the arguments are how many come first, unmeasured, and how many are measured.
 */
final class ShellLoopMain {
  private ShellLoopMain() {}

  public static void main(String[] arguments) {
    int warm = Integer.parseInt(arguments[0]);
    int measured = Integer.parseInt(arguments[1]);
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      List<Double> nanos = new ArrayList<>();
      for (int i = 0; i < warm + measured; i++) {
        long begun = System.nanoTime();
        String value = evaluate(shell, Snippets.SUM);
        double took = System.nanoTime() - begun;
        if (!"2".equals(value)) {
          throw new IllegalStateException(Snippets.SUM + " is not 2 but " + value);
        }
        if (i >= warm) {
          nanos.add(took);
        }
      }
      System.out.println(Median.of(nanos));
    }
    System.exit(0);
  }

  /** A cell, statement by statement; the value of its last. */
  private static String evaluate(JShell shell, String cell) {
    String value = "";
    String left = cell;
    while (!left.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(left);
      for (SnippetEvent event : shell.eval(next.source())) {
        value = event.value() == null ? "" : event.value();
      }
      left = next.remaining();
    }
    return value;
  }
}
