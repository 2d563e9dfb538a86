package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.display.MimeBundle;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Comm;

/** The interpreter with a real user process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JavaInterpreterIT extends RunningInterpreter<JavaInterpreterIT.Recording> {
  JavaInterpreterIT() {
    super(new Recording());
  }

  @Override
  @AfterAll
  void end() {
    super.end();
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private CellResult.Failure fails(String code) {
    CellResult result = run(code);
    assertThat(result).as(code).isInstanceOf(CellResult.Failure.class);
    return (CellResult.Failure) result;
  }

  private static String plain(CellResult.Failure failure) {
    return String.join("\n", failure.traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
  }

  private CellResult.Failure interruptAfter(Duration wait, String code) throws Exception {
    CompletableFuture<CellResult> result = CompletableFuture.supplyAsync(() -> run(code));
    Thread.sleep(wait.toMillis());
    interpreter.interrupt();
    return (CellResult.Failure) result.get(30, TimeUnit.SECONDS);
  }

  @Test
  void showsTheValueOfTheLastExpression() {
    assertThat(shown("1+1")).isEqualTo("2");
    assertThat(run("int quiet = 3;")).isInstanceOf(CellResult.Done.class);
    assertThat(shown("quiet")).isEqualTo("3");
    assertThat(run("Object none = null; none")).isInstanceOf(CellResult.Done.class);
    assertThat(run("1+1; int after = 2;")).isInstanceOf(CellResult.Done.class);
  }

  @Test
  void keepsNoResultOfAnEarlierCell() throws InterruptedException {
    CellResult.Value large = (CellResult.Value) run("\"x\".repeat(1000)");
    WeakReference<MimeBundle> earlier = new WeakReference<>(large.bundle());
    large = (CellResult.Value) run("2+2");
    for (int i = 0; i < 100 && earlier.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(earlier.get()).isNull();
    assertThat(large.bundle().data()).containsEntry(MimeBundle.TEXT, "4");
  }

  @Test
  void keepsTheOrderOfBothStreams() {
    output.clear();
    run(
        "for (int i = 0; i < 3; i++) { System.out.print(\"o\" + i); System.err.print(\"e\" + i); }");
    assertThat(output.texts())
        .isEqualTo("stdout:o0 stderr:e0 stdout:o1 stderr:e1 stdout:o2 stderr:e2");
  }

  @Test
  void runsNothingOfACellThatDoesNotCompile() {
    run("int before = 1;");
    CellResult.Failure failure = fails("before = 2;\nint wrong = \"text\";");
    assertThat(plain(failure))
        .contains("Cell In[" + count + "], line 2")
        .contains("int wrong = \"text\";");
    assertThat(shown("before")).isEqualTo("1");
  }

  @Test
  void takesClassesThatNeedEachOther() {
    run(
        "class Ping { Pong pong; int depth() { return pong == null ? 0 : pong.depth(); } }\n"
            + "class Pong { Ping ping; int depth() { return ping == null ? 1 : ping.depth(); } }");
    assertThat(shown("new Ping().depth()")).isEqualTo("0");
  }

  @Test
  void tellsWhatADeclarationInvalidates() {
    run("int n = 1;\nint twice() { return 2 * n; }");
    output.clear();
    run("String n = \"x\";");
    assertThat(output.texts()).contains("twice()", "no longer fits n", "bad operand types");
    assertThat(plain(fails("twice()"))).contains("twice").doesNotContain("jdk.jshell");
    run("int n = 4;");
    assertThat(shown("twice()")).isEqualTo("8");

    run("record Pair(int x) {}\nPair pair = new Pair(1);");
    output.clear();
    run("record Pair(int x) { int half() { return x / 2; } }");
    assertThat(output.texts()).contains("pair has lost its value, because Pair was declared again");
  }

  @Test
  void namesCellAndLineOfAnException() {
    run(
        "int half(int n) {\n  if (n == 0) {\n    throw new IllegalStateException(\"none left\");\n  }\n  return n / 2;\n}");
    int declared = count;
    CellResult.Failure failure = fails("int a = half(4);\nint b = half(0);");
    assertThat(failure.name()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.message()).isEqualTo("none left");
    assertThat(plain(failure))
        .contains("Cell In[" + declared + "], line 3, in half()")
        .contains("Cell In[" + count + "], line 2")
        .doesNotContain("virtlab")
        .doesNotContain("$JShell$");
  }

  @Test
  void suggestsAMissingImport() {
    assertThat(plain(fails("LongAdderX adder;"))).doesNotContain("import ");
    assertThat(plain(fails("BufferedImage image;")))
        .contains("import java.awt.image.BufferedImage;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "while (true) { System.out.println(\"more\"); }",
        "java.util.stream.IntStream.iterate(1, i -> i).parallel().forEach(i -> Math.sin(i))",
        "while (true) { try { Thread.sleep(100000); } catch (InterruptedException e) { } }",
        "new Object() { synchronized void w() throws Exception { wait(); } }.w();",
        "while (true) { try { Thread.sleep(10); } catch (Throwable t) { } }",
        "double x = 1; while (true) { try { while (true) x = Math.sin(x); } catch (Throwable t) { } }",
        "while (true) { try { System.out.println(1); } catch (Throwable t) { } }",
        "java.util.stream.IntStream.iterate(1, i -> i).forEach("
            + "i -> { try { Math.sin(i); } catch (Throwable t) { } })",
        "java.math.BigInteger.TWO.pow(400000).modPow(java.math.BigInteger.TWO.pow(300000),"
            + " java.math.BigInteger.TWO.pow(400001).subtract(java.math.BigInteger.ONE))",
      })
  void interruptKeepsVariables(String code) throws Exception {
    run("int kept = 42;");
    CellResult.Failure failure = interruptAfter(Duration.ofMillis(400), code);
    assertThat(failure.name())
        .as(plain(failure))
        .isIn("Interrupted", "java.lang.InterruptedException");
    assertThat(shown("kept")).isEqualTo("42");
  }

  @Test
  void endsNestedCallsThatCatchTheirStopAndRunsNothingAfterThem() throws Exception {
    run("int reached = 0;");
    run("void inner() { while (true) { try { Math.sqrt(2); } catch (Throwable t) { } } }");
    run("void spin() { while (true) { try { inner(); } catch (Throwable t) { } } }");
    CellResult.Failure failure = interruptAfter(Duration.ofMillis(400), "spin();\nreached = 1;");
    assertThat(failure.name()).as(plain(failure)).isEqualTo("Interrupted");
    assertThat(failure.message()).contains("kept");
    assertThat(shown("reached")).isEqualTo("0");
  }

  @Test
  void anInterruptWhileACellCompilesKeepsItFromRunning() throws Exception {
    run("int ran = 0;");
    StringBuilder declarations = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      declarations
          .append("int slow")
          .append(i)
          .append("(int n) { return n + ")
          .append(i)
          .append("; }\n");
    }
    CellResult.Failure failure =
        interruptAfter(Duration.ofMillis(20), declarations + "ran = 1; while (true) { }");
    assertThat(failure.name()).isEqualTo("Interrupted");
  }

  @Test
  void aNativeCallIsLeftAloneAndNamed() throws Exception {
    run("int stays = 5;");
    CellResult.Failure failure =
        interruptAfter(Duration.ofMillis(300), "new java.net.ServerSocket(0).accept();");
    assertThat(failure.message()).contains("kept");
    assertThat(shown("stays")).isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"System.exit(0);", "Runtime.getRuntime().halt(3);"})
  void survivesTheDeathOfTheProcess(String code) {
    run("int gone = 7; int twice(int n) { return 2 * n; }");
    CellResult.Failure failure = fails(code);
    assertThat(failure.name()).isEqualTo("ProcessEnded");
    assertThat(failure.message()).contains("gone");
    assertThat(shown("twice(21)")).isEqualTo("42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<Object> heap = new ArrayList<>(); while (true) heap.add(new long[4]);",
        "Object chain = null; while (true) chain = new Object[] {chain, new byte[32]};"
      })
  void aFullHeapLosesNothingOrSaysWhatIsLost(String code) {
    run("int gone = 7; int half(int n) { return n / 2; }");
    CellResult.Failure failure = fails(code);
    if (failure.name().equals("java.lang.OutOfMemoryError")) {
      assertThat(shown("gone")).isEqualTo("7");
    } else {
      assertThat(failure.name()).isEqualTo("OutOfMemory");
      assertThat(failure.message()).contains("gone");
    }
    assertThat(shown("half(42)")).isEqualTo("21");
    run("heap = null;");
    run("chain = null;");
  }

  @Test
  void aCaughtOutOfMemoryErrorKillsNothing() {
    run(
        "int alive = 1; try { int[] big = new int[Integer.MAX_VALUE]; } catch (OutOfMemoryError e) { alive = 2; }");
    assertThat(shown("alive")).isEqualTo("2");
  }

  @Test
  void aRecursiveToStringIsAnOrdinaryError() {
    run("class Loop { public String toString() { return \"\" + this; } }");
    assertThat(fails("new Loop()").name()).isEqualTo("java.lang.StackOverflowError");
    assertThat(shown("1+1")).isEqualTo("2");
  }

  @Test
  void aVeryDeepExpressionLeavesTheKernelAlive() {
    run("1" + "+1".repeat(6000));
    assertThat(shown("1+1")).isEqualTo("2");
  }

  @Test
  void asksForInput() {
    output.answer = "Grace";
    assertThat(shown("new Scanner(System.in).nextLine()")).isEqualTo("Grace");
  }

  @Test
  void lateOutputKeepsTheTokenOfItsCell() throws Exception {
    output.clear();
    run(
        "new Thread(() -> { try { Thread.sleep(300); } catch (InterruptedException e) { } System.out.println(\"late\"); }).start();");
    String starter = "t" + count;
    run("Thread.sleep(600);");
    assertThat(output.tokens).containsExactly(starter);
  }

  @Test
  void twentyThousandLinesArrive() {
    output.clear();
    run("for (int i = 0; i < 20000; i++) System.out.println(i);");
    assertThat(output.all.toString().lines()).hasSize(20000);
  }

  /** Keeps what it is shown. */
  static final class Recording implements CellOutput {
    private final List<String> pieces = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final StringBuffer all = new StringBuffer();
    private String answer = "";

    void clear() {
      pieces.clear();
      tokens.clear();
      all.setLength(0);
    }

    String texts() {
      return String.join(" ", new ArrayList<>(pieces));
    }

    @Override
    public void stream(String token, String name, byte[] utf8) {
      String text = new String(utf8, StandardCharsets.UTF_8);
      pieces.add(name + ":" + text);
      tokens.add(token);
      all.append(text);
    }

    @Override
    public void display(String token, MimeBundle bundle, String displayId, boolean update) {}

    @Override
    public void clear(String token, boolean wait) {}

    @Override
    public String readLine(String token, String prompt, boolean password) {
      return answer;
    }

    @Override
    public void failed(String token, CellResult.Failure failure) {}

    @Override
    public void comm(Comm comm) {}

    @Override
    public void commsGone() {}
  }
}
