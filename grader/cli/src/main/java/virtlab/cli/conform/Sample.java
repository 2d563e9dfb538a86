package virtlab.cli.conform;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of the checks, in each language that they are written in; null where there is none. */
enum Sample {
  SUM("1+1", "1+1"),
  NOTHING("Object nothing = null;\nnothing", "None"),
  COMMENT("// only a comment", "# only a comment"),
  HELLO("System.out.println(\"hello\");", "print('hello')"),
  EMOJI("System.out.println(\"a😀b\");", "print('a😀b')"),
  EMOJI_VALUE("\"a😀b\"", "'a😀b'"),
  STDERR(
      "System.err.println(\"oh no\");", "import sys; print('oh no', file=sys.stderr, flush=True)"),
  NO_LINE_END("System.out.print(\"the end\");", "print('the end', end='')"),
  CONTROLS("System.out.println(\"a\\u0000b\\u001b[1mc\");", "print('a\\0b\\x1b[1mc')"),
  HALF_PAIR("System.out.println(\"a\\uD83D\");", "print('a\\ud83d')"),
  KEEP("int kept = 41;", "kept = 41"),
  KEPT("kept", "kept"),
  ADD("kept = kept + 1;", "kept = kept + 1"),
  DEFINE("int twice(int n) { return 2 * n; }", "def twice(n): return 2 * n"),
  CALL("twice(1)", "twice(1)"),
  PAUSE("Thread.sleep(500);", "import time; time.sleep(0.5)"),
  SLEEP(on("Thread.sleep(60_000);"), onPython("import time; time.sleep(60)")),
  BRIEFLY("Thread.sleep(50);", "import time; time.sleep(0.05)"),
  FAIL("throw new IllegalStateException(\"meant to fail\");", "raise ValueError('meant to fail')"),
  FAIL_SOON(
      "Thread.sleep(500); throw new IllegalStateException(\"meant to fail\");",
      "import time; time.sleep(0.5); raise ValueError('meant to fail')"),
  FAIL_DEEP(
      """
      int share(int n) {
          return n / (n - 7);
      }
      share(7);
      """,
      """
      def share(n):
          return n / (n - 7)

      share(7)
      """),
  FAIL_WITH_CAUSE(
      "throw new IllegalStateException(\"outer\", new java.io.IOException(\"inner\"));",
      "raise ValueError('outer') from OSError('inner')"),
  BAD_EXPRESSION("no_such_name", "no_such_name"),
  LINES(
      "for (int i = 0; i < 20_000; i++) System.out.println(i);", "for i in range(20000): print(i)"),
  WIDE_LINES(
      "for (int i = 0; i < 20_000; i++) System.out.println(\"%0100d\".formatted(i));",
      "for i in range(20000): print('%0100d' % i)"),
  LONG_LINE("System.out.println(\"x\".repeat(10_000_000));", "print('x' * 10000000)"),
  MIXED(
      "System.out.println(\"one\"); display(\"two\"); System.out.println(\"three\");",
      "from IPython.display import display; print('one'); display('two'); print('three')"),
  SOON(
      "System.out.println(\"early\"); Thread.sleep(2_000);",
      "import time; print('early'); time.sleep(2)"),
  LATE(
      """
      new Thread(() -> {
          try {
              Thread.sleep(700);
          } catch (InterruptedException e) {
              return;
          }
          System.out.println("late");
      }).start();
      """,
      """
      import threading, time
      def late():
          time.sleep(0.7)
          print('late')
      threading.Thread(target=late).start()
      """),
  DISPLAY("display(\"shown\");", "from IPython.display import display; display('shown')"),
  UPDATE(
      "String shown = display(\"first\"); updateDisplay(shown, \"second\");",
      "from IPython.display import display; h = display('first', display_id=True);"
          + " h.update('second')"),
  CLEAR("clearOutput(false);", "from IPython.display import clear_output; clear_output()"),
  READ("new Scanner(System.in).nextLine()", "input()"),
  ASK("readLine(\"your name? \")", "input('your name? ')"),
  ASK_SECRET("readPassword(\"secret? \")", "import getpass; getpass.getpass('secret? ')"),
  MEMBER("\"abc\".toUpp", "'abc'.upp"),
  MEMBER_FOUND("toUpperCase", "upper"),
  EMOJI_MEMBER("\"😀\".toUpp", "'😀'.upp"),
  NAME("Math", "len"),
  DOCUMENTED("Math.abs(1)", "len('x')"),
  EMOJI_DOCUMENTED("/* 😀😀😀😀😀😀 */ Math.abs(1)", "'😀😀😀😀😀😀'; len('x')"),
  UNKNOWN("no_such_name", "no_such_name"),
  INCOMPLETE("for (int i = 0; i < 3; i++) {", "for i in range(3):"),
  INVALID("class }", "x = = 1"),
  LOOP(on("long n = 0; while (true) n++;"), onPython("n = 0\nwhile True: n += 1")),
  STUBBORN(
      on(
          """
          long n = 0;
          while (true) {
              try {
                  while (true) n++;
              } catch (Throwable e) {
                  n--;
              }
          }
          """),
      onPython(
          """
          while True:
              try:
                  while True: pass
              except BaseException: pass
          """)),
  STREAM(
      on("java.util.stream.LongStream.range(0, Long.MAX_VALUE).map(i -> i * i).sum()"),
      onPython("sum(1 for i in iter(int, 1))")),
  PARALLEL(
      on("java.util.stream.LongStream.range(0, Long.MAX_VALUE).parallel().map(i -> i * i).sum()"),
      null),
  LIBRARY(
      on(
          """
          java.math.BigInteger m = java.math.BigInteger.ONE.shiftLeft(200_000);
          m.subtract(java.math.BigInteger.TWO).modPow(m.shiftRight(1), m.add(java.math.BigInteger.ONE));
          """),
      onPython("m = 1 << 200000\npow(m - 2, m >> 1, m + 1)")),
  PRINT_LOOP(
      on("for (long i = 0; ; i++) System.out.println(i);"),
      onPython("i = 0\nwhile True:\n    print(i)\n    i += 1")),
  LOCK(
      on("Object lock = new Object(); synchronized (lock) { lock.wait(); }"),
      onPython("import threading; threading.Event().wait()")),
  ACCEPT(
      on("new java.net.ServerSocket(0).accept();"),
      onPython(
          "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen();"
              + " s.accept()")),
  SHOW_FOR_EVER(
      """
      class Endless {
          public String toString() {
              System.out.println("on");
              while (true) {
              }
          }
      }
      new Endless()
      """,
      """
      class Endless:
          def __repr__(self):
              print('on', flush=True)
              while True: pass
      Endless()
      """),
  EXIT("System.exit(3);", "import os; os._exit(3)"),
  HALT("Runtime.getRuntime().halt(3);", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"),
  FILL(
      """
      List<Object> all = new ArrayList<>();
      while (true) {
          all.add(new int[] {all.size()});
      }
      """,
      null),
  BIG_ARRAY("long[] big = new long[Integer.MAX_VALUE - 8];", "big = bytearray(1 << 50)"),
  RECURSION(
      "int down(int n) { return down(n + 1) + 1; }\ndown(0)",
      "def down(n): return down(n + 1) + 1\ndown(0)"),
  SELF(
      "class Self { public String toString() { return \"\" + this; } }\nnew Self()",
      "class Self:\n    def __repr__(self): return repr(self)\nSelf()"),
  SHOW_FAILS(
      "class Sour { public String toString() { throw new RuntimeException(\"sour\"); } }\n"
          + "new Sour()",
      "class Sour:\n    def __repr__(self): raise ValueError('sour')\nSour()"),
  DEEP("1" + "+1".repeat(6_000), "1" + "+1".repeat(6_000)),
  HUGE_METHOD(
      "int huge(int x) {\n" + lines("    x = x * 31 + 7;") + "    return x;\n}\nhuge(1)",
      "def huge(x):\n" + lines("    x = x * 31 + 7") + "    return x\nhuge(1) > 9"),
  LONG_LITERAL("\"" + "x".repeat(100_000) + "\".length()", "len('" + "x".repeat(100_000) + "')"),
  BAD_CLASS(
      "class Bad { static int value = Integer.parseInt(\"x\"); }\nBad.value",
      "class Bad:\n    value = int('x')\nBad.value"),
  CLOSE_OUT("System.out.close();", "import sys; sys.stdout.close()"),
  CLOSE_IN("System.in.close();", "import sys; sys.stdin.close()"),
  SELF_INTERRUPT("Thread.currentThread().interrupt(); System.out.println(\"marked\");", null),
  THREAD_FAILS(
      """
      Thread failing = new Thread(() -> { throw new IllegalStateException("in a thread"); });
      failing.start();
      failing.join();
      """,
      """
      import threading
      def fail(): raise ValueError('in a thread')
      t = threading.Thread(target=fail)
      t.start()
      t.join()
      """),
  PRINTS_THEN_WRONG(
      "System.out.println(\"ran\");\nint wrong = \"text\";", "print('ran')\nwrong = = 1"),
  CHANGES_THEN_WRONG("kept = 5;\nint wrong = \"text\";", "kept = 5\nwrong = = 1"),
  TWO_ERRORS("int first = \"a\";\nString second = 2;", null),
  UNKNOWN_CLASS("AtomicLong counter = null;", null),
  MUTUAL(
      """
      class Even { boolean is(int n) { return n == 0 || new Odd().is(n - 1); } }
      class Odd { boolean is(int n) { return n != 0 && new Even().is(n - 1); } }
      new Even().is(10) ? 2 : 0
      """,
      """
      def even(n): return n == 0 or odd(n - 1)
      def odd(n): return n != 0 and even(n - 1)
      2 if even(10) else 0
      """);

  private final String java;
  private final @Nullable String python;

  Sample(String java, @Nullable String python) {
    this.java = java;
    this.python = python;
  }

  /** The cell in this language, as a kernelspec names it. */
  String in(String language) {
    String code = language.equals("java") ? java : language.equals("python") ? python : null;
    if (code == null) {
      throw new NotApplicable("there is no such cell in " + language);
    }
    return code;
  }

  private static String on(String then) {
    return "System.out.println(\"on\");\n" + then;
  }

  private static String onPython(String then) {
    return "print('on', flush=True)\n" + then;
  }

  private static String lines(String line) {
    return IntStream.range(0, 14_000).mapToObj(i -> line + "\n").collect(Collectors.joining());
  }
}
