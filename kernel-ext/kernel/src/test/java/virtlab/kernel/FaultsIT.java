package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.KernelProcess;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;
import virtlab.kernel.protocol.Message;

/** Nothing that a cell does keeps the kernel from running the next one and from saying what was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FaultsIT {
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private Path folder;
  private KernelProcess kernel;

  @BeforeAll
  void start(@TempDir Path work) throws Exception {
    folder = work;
    kernel = Kernels.start(KernelMain.class, folder, Map.of("VIRTLAB_USER_HEAP", "128"));
  }

  /** A kernel that is killed takes the user process and what that started with it. */
  @AfterAll
  void killTheKernel() throws Exception {
    run("new ProcessBuilder(\"sleep\", \"600\").start();");
    List<ProcessHandle> below = kernel.process().descendants().toList();
    assertThat(below).hasSizeGreaterThanOrEqualTo(2);
    kernel.process().destroyForcibly().waitFor();
    for (ProcessHandle process : below) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
    kernel.close();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("data");
    }
  }

  private Execution run(String code) {
    return kernel.client().execute(code);
  }

  private String says(Execution failed) {
    assertThat(failed.status()).isEqualTo("error");
    return failed.reply().path("evalue").asText();
  }

  /** Runs a cell and interrupts it as soon as it has begun. */
  private Execution interrupted(String code) {
    AtomicBoolean begun = new AtomicBoolean();
    OutputListener listener =
        (type, content) -> {
          if (type.equals("stream") && begun.compareAndSet(false, true)) {
            var unused = kernel.client().interrupt();
          }
        };
    Request request = Request.of("System.out.println(\"begun\");\n" + code);
    return kernel.client().execute(request, listener);
  }

  /** Waits until the kernel's processes take no processor time; a loop left behind always would. */
  private void awaitQuiet() throws InterruptedException {
    long before;
    long spent = Long.MAX_VALUE;
    while (spent > 25) {
      before = processorMillis();
      Thread.sleep(500);
      spent = processorMillis() - before;
    }
  }

  private long processorMillis() {
    return Stream.concat(Stream.of(kernel.process().toHandle()), kernel.process().descendants())
        .mapToLong(process -> process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
        .sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { }",
        "double x = 1; while (true) { try { while (true) x = Math.sin(x); } catch (Throwable t) { } }",
        "while (true) { try { throw new RuntimeException(); } catch (RuntimeException e) { } }",
        "IntStream.iterate(1, i -> i).forEach(i -> Math.sin(i));",
        "IntStream.iterate(1, i -> i).parallel().forEach(i -> Math.sin(i));",
        "BigInteger.TWO.pow(400000).modPow(BigInteger.TWO.pow(300000),"
            + " BigInteger.TWO.pow(400001).subtract(BigInteger.ONE));",
        "while (true) System.out.println(\"more\");",
        "while (true) java.util.concurrent.locks.LockSupport.park();",
        "void deep() { while (true) { try { deep(); } catch (StackOverflowError e) { } } }\ndeep();",
        "var pool = Executors.newFixedThreadPool(2);\nfor (int i = 0; i < 2; i++)"
            + " pool.submit(() -> { while (true) Math.sin(1); });\nThread.sleep(600_000);",
      })
  void anInterruptKeepsVariablesAndLeavesNothingRunning(String code) throws Exception {
    run("int kept = 42;");
    Execution stopped = interrupted(code);
    assertThat(stopped.status()).isEqualTo("error");
    assertThat(stopped.reply().path("ename").asText())
        .as(says(stopped))
        .isIn("Interrupted", "java.lang.InterruptedException");
    assertThat(run("kept").result()).isEqualTo("42");
    awaitQuiet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new ServerSocket(0).accept();",
        "new ProcessBuilder(\"sleep\", \"600\").start().getInputStream().read();",
        "new DatagramSocket(0).receive(new DatagramPacket(new byte[9], 9));"
      })
  void aThreadInANativeCallIsLeftAndNamed(String code) throws Exception {
    run("int kept = 42;");
    assertThat(says(interrupted(code)))
        .contains("your variables are kept")
        .containsPattern("waits in \\S+\\.\\w+ and ends when that call returns");
    assertThat(run("kept").result()).isEqualTo("42");
    awaitQuiet();
  }

  @Test
  void codeThatCatchesItsStopDeepInARecursionCostsTheProcessAndSaysSo() {
    run("int lost = 42; int twice(int n) { return 2 * n; }");
    Execution stopped =
        interrupted("void dig() { try { dig(); dig(); } catch (Throwable t) { dig(); } }\ndig();");
    assertThat(says(stopped)).contains("could not be interrupted").contains("lost");
    assertThat(run("twice(21)").result()).isEqualTo("42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"System.exit(3);", "Runtime.getRuntime().halt(3);"})
  void anExitIsSurvivedAndLeavesNoChild(String code) throws Exception {
    run("int lost = 42; int twice(int n) { return 2 * n; }");
    Execution started =
        run("System.out.print(new ProcessBuilder(\"sleep\", \"600\").start().pid());");
    long child = Long.parseLong(started.stream("stdout"));
    assertThat(says(run(code))).contains("exit code 3").contains("lost");
    assertThat(run("twice(21)").result()).isEqualTo("42");
    var handle = ProcessHandle.of(child);
    if (handle.isPresent()) {
      handle.get().onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void anExitBetweenCellsIsToldInTheNext() throws Exception {
    ProcessHandle before = userProcess();
    run(
        "new Thread(() -> { try { Thread.sleep(100); } catch (InterruptedException e) { }"
            + " System.exit(5); }).start();");
    before.onExit().get(30, TimeUnit.SECONDS);
    String told = "";
    while (!told.contains("exit code 5")) {
      told = run("1").stream("stderr");
    }
    assertThat(told).startsWith("Before this cell began: ");
    assertThat(run("1").stream("stderr")).isEmpty();
  }

  private ProcessHandle userProcess() {
    return ProcessHandle.of(Long.parseLong(run("ProcessHandle.current().pid()").result()))
        .orElseThrow();
  }

  @Test
  void aCrashLeavesNoReportInTheReadersFolder() {
    run("var unsafe = Class.forName(\"sun.misc.Unsafe\").getDeclaredField(\"theUnsafe\");");
    Execution crashed =
        run("unsafe.setAccessible(true);\n((sun.misc.Unsafe) unsafe.get(null)).putAddress(0, 1);");
    assertThat(says(crashed)).contains("crashed");
    assertThat(run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void aHeapFullOfSmallObjectsIsEmptied() {
    Execution full =
        run("List<Object> all = new ArrayList<>();\nwhile (true) all.add(new long[4]);");
    assertThat(full.reply().path("ename").asText()).contains("OutOfMemory");
    run("all = null;");
    assertThat(run("new int[1_000_000].length").result()).isEqualTo("1000000");
  }

  @Test
  void anArrayThatIsTooBigKillsNothing() {
    run("int kept = 42;");
    assertThat(run("int[] big = new int[Integer.MAX_VALUE];").reply().path("ename").asText())
        .isEqualTo("java.lang.OutOfMemoryError");
    assertThat(
            run("try { big = new int[Integer.MAX_VALUE]; } catch (OutOfMemoryError e) { kept++; }")
                .status())
        .isEqualTo("ok");
    assertThat(run("kept").result()).isEqualTo("43");
  }

  @Test
  void memoryForClassesIsBounded() {
    run("%javaopt -XX:MaxMetaspaceSize=32m");
    Execution full =
        run(
            """
            List<Object> made = new ArrayList<>();
            while (true) {
              made.add(java.lang.reflect.Proxy.newProxyInstance(
                  new ClassLoader() {}, new Class<?>[] {Runnable.class}, (p, m, a) -> null));
            }""");
    assertThat(says(full)).contains("Memory ran full");
    assertThat(run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void manyThreadsAreHeldAndOneTooManyIsAnError() {
    Execution flood =
        run(
            """
            for (int i = 0; i < 500; i++) {
              new Thread(() -> java.util.concurrent.locks.LockSupport.park()).start();
            }
            new Thread(null, () -> { }, "huge", 1L << 46).start();""");
    assertThat(flood.reply().path("ename").asText()).isEqualTo("java.lang.OutOfMemoryError");
    assertThat(run("Thread.activeCount() > 0").result()).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int down(int n) { return down(n + 1) + 1; }\ndown(0)",
        "class Ring { public String toString() { return \"\" + this; } }\nnew Ring()"
      })
  void anEndlessRecursionIsAnError(String code) {
    assertThat(run(code).reply().path("ename").asText()).isEqualTo("java.lang.StackOverflowError");
    assertThat(run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void codeThatIsTooMuchForTheCompilerIsAnErrorAtMost() {
    assertThat(run("1" + " + 1".repeat(6000)).result()).isEqualTo("6001");
    for (int i = 0;
        i < 3;
        i++) { // each time more of the compiler is compiled, and needs less stack
      assertThat(says(run("int deep = " + "- ".repeat(200_000) + "1;"))).contains("too deeply");
      assertThat(says(run("int deep = 1" + " + 1".repeat(30_000) + ";"))).contains("too deeply");
      assertThat(says(run("{".repeat(30_000) + "}".repeat(30_000)))).contains("too deeply");
      assertThat(says(run("int deep = f" + ".f()".repeat(30_000)))).contains("too deeply");
      assertThat(says(run("deep"))).contains("cannot find symbol");
    }
    String body = "n = n * 70000 + n;\n".repeat(12_000);
    assertThat(says(run("int large(int n) {\n" + body + "return n;\n}"))).contains("too large");
    assertThat(says(run("int n = 1;\nif (n > 0) {\n" + body + "}"))).contains("too large");
    assertThat(run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void theCompilersThreadAndItsStackAreGivenBack() throws Exception {
    run("int deep = " + "- ".repeat(200_000) + "1;");
    assertThat(compilerThreads()).isEqualTo(1);
    while (compilerThreads() > 0) { // in vain until the time limit if it stays
      Thread.sleep(100);
    }
    assertThat(run("1 + 1").result()).isEqualTo("2");
  }

  private long compilerThreads() throws IOException {
    Path tasks = Path.of("/proc/" + kernel.process().pid() + "/task");
    assumeTrue(Files.exists(tasks), "only Linux tells the threads of a process");
    long found = 0;
    try (Stream<Path> all = Files.list(tasks)) {
      for (Path task : all.toList()) {
        Path name = task.resolve("comm");
        found += Files.exists(name) && Files.readString(name).startsWith("virtlab-compil") ? 1 : 0;
      }
    }
    return found;
  }

  @Test
  void aMillionLinesArriveAndAnEndlessLineIsFolded() {
    AtomicLong lines = new AtomicLong();
    follow(
        "for (int i = 0; i < 1_000_000; i++) System.out.println(i);",
        text -> lines.addAndGet(text.chars().filter(c -> c == '\n').count()));
    assertThat(lines).hasValue(1_000_000);
    AtomicLong length = new AtomicLong();
    StringBuilder notes = new StringBuilder();
    follow(
        "String part = \"x\".repeat(1 << 20);\n"
            + "for (int i = 0; i < 256; i++) System.out.print(part);\nSystem.out.println(\"end\");",
        text -> {
          length.addAndGet(text.length());
          notes.append(text.replace("x", ""));
        });
    assertThat(length.get()).isBetween(30L << 20, 40L << 20);
    assertThat(notes.toString()).contains("characters are left out here").endsWith("end\n");
  }

  @Test
  void aLongLineOfSurrogatePairsArrivesWhole() {
    Execution done = run("System.out.print(\"x\" + \"😀\".repeat(200_000));");
    assertThat(done.stream("stdout").equals("x" + "😀".repeat(200_000))).isTrue();
  }

  private void follow(String code, java.util.function.Consumer<String> printed) {
    OutputListener listener =
        (String type, ObjectNode content) -> {
          if (type.equals("stream")) {
            printed.accept(content.path("text").asText());
          }
        };
    ObjectNode reply = kernel.client().submit(Request.of(code)).follow(listener, SILENCE);
    assertThat(reply.path("status").asText()).isEqualTo("ok");
  }

  @Test
  void outputOfThePoolBelongsToTheCellWhoseTaskItIs() {
    run(
        "CountDownLatch go = new CountDownLatch(1), done = new CountDownLatch(1);\n"
            + "void printLate() { System.out.println(\"late\"); done.countDown(); }");
    Execution starter =
        run(
            "java.util.concurrent.ForkJoinPool.commonPool().submit(() -> {\n"
                + "  try { go.await(); } catch (InterruptedException e) { }\n  printLate(); });");
    Execution other = run("go.countDown();\ndone.await();\nThread.sleep(300);");
    assertThat(other.stream("stdout")).isEmpty();
    String id = starter.messages().get(0).parent().id();
    Message late = kernel.client().nextUnclaimed(SILENCE);
    while (late != null && !late.type().equals("stream")) {
      late = kernel.client().nextUnclaimed(SILENCE);
    }
    assertThat(late).isNotNull();
    assertThat(late.parent().id()).isEqualTo(id);
  }

  @Test
  void whatAnInterruptedCellCouldNotPrintIsNotShownByTheNext() {
    Execution stopped =
        interrupted(
            """
            try { Thread.sleep(600_000); } catch (InterruptedException e) { }
            try { System.out.println(); } catch (Throwable t) { }
            try { System.out.println("left over"); } catch (Throwable t) { }""");
    assertThat(stopped.status()).isEqualTo("error");
    assertThat(run("System.out.print(\"mine\");").stream("stdout")).isEqualTo("mine");
  }

  @Test
  void aCharacterOfTwoHalvesIsOneHoweverItIsPrinted() {
    Execution printed =
        run(
            """
            System.out.print("a\\uD83D");
            Thread.sleep(200);
            System.out.print('\\uDE00');
            System.out.printf("%s%n", "b");
            System.out.append('c').append("def", 1, 2).print(new char[] {'g'});
            System.out.write("ä".getBytes(java.nio.charset.StandardCharsets.UTF_8));""");
    assertThat(printed.stream("stdout")).isEqualTo("a\uD83D\uDE00b\nceg\u00e4");
  }

  @Test
  void aStreamThatWasClosedOrTakenAwayCostsTheNextCellNothing() {
    assertThat(run("System.out.close(); System.out.print(\"still\");").stream("stdout"))
        .isEqualTo("still");
    run("var ours = System.out; System.setOut(null);");
    assertThat(run("1 + 1").result()).isEqualTo("2");
    assertThat(run("System.setOut(ours); System.out.print(\"back\");").stream("stdout"))
        .isEqualTo("back");
  }
}
