package virtlab.cli.bench;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same cells in one kernel's language; {@code %d} stands for a number.
 *
 * @param declaration declares a variable of this number
 * @param lines prints this many lines, each a number
 * @param longLine prints one line of this many characters
 * @param loop prints a line, then computes for ever
 * @param printLoop prints a line, then prints for ever
 * @param keep sets the variable that {@code kept} shows
 * @param kept shows the variable
 * @param exit ends the process that runs the cell
 * @param member an unfinished call whose last word is completed
 * @param call a call whose first word is inspected
 */
record Snippets(
    String declaration,
    String lines,
    String longLine,
    String loop,
    String printLoop,
    String keep,
    String kept,
    String exit,
    String member,
    String call) {
  /** The cell that every kernel answers with 2. */
  static final String SUM = "1+1";

  /** A sum that no kernel was asked before, so that none can have it compiled already. */
  static String newSum() {
    return "1+" + newNumber();
  }

  private static int newNumber() {
    return ThreadLocalRandom.current().nextInt(1_000_000, 1_000_000_000);
  }

  static Snippets java() {
    return new Snippets(
        "int d%d = %d;",
        "for (int i = 0; i < %d; i++) System.out.println(i);",
        "System.out.println(\"x\".repeat(%d));",
        "System.out.println(\"on\"); long n = 0; while (true) n++;",
        "System.out.println(\"on\"); for (long i = 0; ; i++) System.out.println(i);",
        "int kept = 41;",
        "kept",
        "System.exit(0);",
        "\"abc\".toUpp",
        "String.valueOf(1)");
  }

  static Snippets python() {
    return new Snippets(
        "d%d = %d",
        "for i in range(%d): print(i)",
        "print('x' * %d)",
        "print('on', flush=True)\nn = 0\nwhile True: n += 1",
        "print('on', flush=True)\ni = 0\nwhile True:\n    print(i)\n    i += 1",
        "kept = 41",
        "kept",
        "import os; os._exit(0)",
        "'abc'.upp",
        "print(1)");
  }

  /** One cell of this many declarations, a line each, with values that are new each time. */
  String declarations(int count) {
    int value = newNumber();
    return IntStream.range(0, count)
        .mapToObj(number -> declaration.formatted(number, value + number))
        .collect(Collectors.joining("\n"));
  }
}
