package virtlab.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import virtlab.childjvm.Installation;
import virtlab.childjvm.sandbox.Sandbox;
import virtlab.contracts.sums.Sums;
import virtlab.judge.compile.CompilerProcess;

/** Secrets, network, processes and scratch space, in every sandbox that works here. */
final class SandboxedTests {
  private static final String HEAD = "import virtlab.contracts.sums.Sums;";
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(1),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          64,
          4096);

  /** One for each sandbox, as a grader has it: its compiler stays from one solution to the next. */
  private static final Map<Sandbox, Judge> JUDGES = new HashMap<>();

  static Stream<Sandbox> sandboxes() {
    return Sandbox.working().isEmpty() ? Stream.of(Sandbox.none()) : Sandbox.working().stream();
  }

  private static TestResult adds(Sandbox sandbox, String statements) {
    System.setProperty("virtlab.lang", "en");
    assumeThat(sandbox.protects()).isTrue();
    Path classes = Path.of("target/test-classes").toAbsolutePath();
    Suite suite = Suites.discover(List.of(), List.of(classes)).find("T01").orElseThrow();
    String sum = "int sum(List<Integer> n) throws Exception { " + statements + " }";
    var cells = List.of(new Solution.CellText("a", HEAD), new Solution.CellText("b", sum));
    return JUDGES
        .computeIfAbsent(sandbox, made -> Judge.forGrading(made, LIMITS))
        .judge(new Solution(List.of(new Solution.File.Cells(cells))), suite, firstTest(suite))
        .results()
        .get(0);
  }

  /** The other tests count as done: they would only do the same again. */
  private static Run firstTest(Suite suite) {
    Map<String, TestResult> done = new HashMap<>();
    suite.plan().stream()
        .skip(1)
        .forEach(test -> done.put(test.id(), new TestResult(test, Verdict.PASS, "", 0)));
    return new Run(1, done, result -> {});
  }

  @AfterAll
  static void end() {
    JUDGES.values().forEach(Judge::close);
    JUDGES.clear();
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void readsNoSecret(Sandbox sandbox, @TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
    String read = "return Files.readString(Path.of(\"" + secret + "\")).length();";
    TestResult result = adds(sandbox, read);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).contains("NoSuchFileException");
    String suite = "return new File(\"" + Path.of("").toAbsolutePath() + "/pom.xml\").exists()";
    assertThat(adds(sandbox, suite + " ? 0 : 6;").verdict()).isEqualTo(Verdict.PASS);
    String test = "try { Class.forName(\"sums.SumsSuite\"); return 0; }";
    String caught = test + " catch (ClassNotFoundException e) { return 6; }";
    assertThat(adds(sandbox, caught).verdict()).isIn(Verdict.PASS, Verdict.FAIL);
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void hasNoNetworkAndNoPrograms(Sandbox sandbox) throws Exception {
    try (var server = new java.net.ServerSocket(0)) {
      String connect = "new Socket(\"127.0.0.1\", " + server.getLocalPort() + "); return 6;";
      assertThat(adds(sandbox, connect).verdict()).isEqualTo(Verdict.FAIL);
    }
    String shell = "new ProcessBuilder(\"/bin/sh\", \"-c\", \"true\").start(); return 6;";
    assertThat(adds(sandbox, shell).verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void seesNoOtherProcessAndNoEnvironment(Sandbox sandbox) {
    String look =
        "long pids = ProcessHandle.allProcesses().filter(p -> p.pid() > 3).count();"
            + " boolean bare = System.getenv().keySet().stream()"
            + ".allMatch(k -> List.of(\"LANG\", \"PWD\", \"OLDPWD\", \"PATH\", \"SHLVL\", \"_\").contains(k));"
            + " return pids == 0 && bare ? 6 : 0;";
    assertThat(adds(sandbox, look)).extracting(TestResult::verdict).isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void leavesNoProcessBehind(Sandbox sandbox) {
    String marker = "vl" + System.nanoTime();
    String loop = "System.setProperty(\"" + marker + "\", \"\"); while (true) {}";
    assertThat(adds(sandbox, loop).verdict()).isEqualTo(Verdict.TIMEOUT);
    JUDGES.remove(sandbox).close();
    assertThat(ProcessHandle.current().descendants())
        .noneMatch(p -> p.info().commandLine().orElse("").contains("BoxMain"));
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void scratchSpaceIsSmall(Sandbox sandbox) {
    String fill =
        "byte[] b = new byte[1 << 20]; for (int f = 0; f < 20; f++) try (var o = new"
            + " FileOutputStream(\"/tmp/f\" + f)) { for (int i = 0; i < 10; i++) o.write(b); }"
            + " return 6;";
    assertThat(adds(sandbox, fill).verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void threadsAreBounded(Sandbox sandbox) {
    String bomb =
        "while (true) new Thread(() -> { try { Thread.sleep(100000); } catch (Exception e) {} })"
            + ".start();";
    assertThat(adds(sandbox, bomb).verdict()).isIn(Verdict.MEMORY, Verdict.TIMEOUT, Verdict.CRASH);
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void theCompilerIsInTheSandboxToo(Sandbox sandbox) {
    assumeThat(sandbox.protects()).isTrue();
    List<Path> classPath = Installation.current().classPath("box");
    byte[] text =
        "public class A { public int sum(java.util.List<Integer> n) { return 1; } }"
            .getBytes(StandardCharsets.UTF_8);
    Solution solution = new Solution(List.of(new Solution.File.Java("A.java", text)));
    try (CompilerProcess compiler = new CompilerProcess(sandbox, LIMITS.compile())) {
      compiler.prepare(solution, Sums.class, classPath);
      // A sandbox stands between: the virtual machine is not this process's own child.
      assertThat(ProcessHandle.current().descendants())
          .filteredOn(p -> p.info().commandLine().orElse("").contains("CompilerMain"))
          .isNotEmpty()
          .noneMatch(p -> p.parent().orElseThrow().equals(ProcessHandle.current()));
    }
  }
}
