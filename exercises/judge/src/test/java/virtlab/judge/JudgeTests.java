package virtlab.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import virtlab.childjvm.sandbox.Sandbox;

final class JudgeTests {
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofMinutes(3),
          Duration.ofSeconds(60),
          64,
          4096);
  private static final String GOOD =
      "int sum(List<Integer> n) { if (n == null) throw new IllegalArgumentException(\"null\");"
          + " int s = 0; for (int x : n) s += x; return s; }";
  private static final String DOUBLED =
      "List<Sums.Item> doubled(List<Sums.Item> items) { return items.stream().map(i -> new"
          + " Sums.Item(i.name(), 2 * i.count())).toList(); }";

  private static Judge judge;
  private static Suite suite;

  @BeforeAll
  static void start() {
    System.setProperty("virtlab.lang", "en");
    Path classes = Path.of("target/test-classes").toAbsolutePath();
    suite = Suites.discover(List.of(classes), List.of()).find("t01").orElseThrow();
    judge = Judge.forGrading(Sandbox.best(), LIMITS);
  }

  @AfterAll
  static void stop() {
    judge.close();
  }

  private static Judgement cells(String... cells) {
    return run(solution(cells));
  }

  private static Solution solution(String... cells) {
    List<Solution.CellText> texts = new ArrayList<>();
    texts.add(new Solution.CellText("cell 1", "import virtlab.contracts.sums.Sums;"));
    for (String cell : cells) {
      texts.add(new Solution.CellText("cell " + (texts.size() + 1), cell));
    }
    return new Solution(List.of(new Solution.File.Cells(texts)));
  }

  private static Judgement java(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return run(new Solution(List.of(new Solution.File.Java("Mine.java", bytes))));
  }

  private static Judgement run(Solution solution) {
    return judge.judge(solution, suite, Run.fresh(7, result -> {}));
  }

  private static String verdicts(Judgement judgement) {
    return judgement.results().stream()
        .map(r -> r.test().id().replace("SumsSuite.", "") + "=" + r.verdict())
        .collect(Collectors.joining(" "));
  }

  private static String body(String statements) {
    return "int sum(List<Integer> n) throws Exception { " + statements + " }";
  }

  /**
   * The first test's result on these cells; the last test, of another method, passes all the same.
   * The two between count as done: they would only do again what the first does.
   */
  private static TestResult first(String... adds) {
    List<String> cells = new ArrayList<>(List.of(adds));
    cells.add(DOUBLED);
    Solution solution = solution(cells.toArray(String[]::new));
    Map<String, TestResult> done = new HashMap<>();
    suite
        .plan()
        .subList(1, 3)
        .forEach(t -> done.put(t.id(), new TestResult(t, Verdict.PASS, "", 0)));
    Judgement judgement = judge.judge(solution, suite, new Run(7, done, result -> {}));
    assertThat(judgement.status()).as(judgement.problem()).isEqualTo(Judgement.Status.GRADED);
    assertThat(judgement.results().get(3).verdict()).isEqualTo(Verdict.PASS);
    return judgement.results().get(0);
  }

  @Test
  void plansBeforeAnythingRuns() {
    assertThat(suite.plan())
        .extracting(PlannedTest::id)
        .containsExactly(
            "SumsSuite.adds", "SumsSuite.addsMany", "SumsSuite.refusesNull", "SumsSuite.doubles");
    assertThat(suite.max()).isEqualTo(10);
  }

  @Test
  void passesThreeStyles() {
    String all = "adds=PASS addsMany=PASS refusesNull=PASS doubles=PASS";
    assertThat(verdicts(cells(GOOD, DOUBLED))).isEqualTo(all);
    String type = "class Mine implements Sums { public " + GOOD + " public " + DOUBLED + " }";
    assertThat(verdicts(cells(type))).isEqualTo(all);
    assertThat(
            verdicts(
                java(
                    "package a.b;\nimport java.util.*; import virtlab.contracts.sums.*;\n" + type)))
        .isEqualTo(all);
    String statics = "class Mine { static " + GOOD + " static " + DOUBLED + " }";
    assertThat(verdicts(java("import java.util.*; import virtlab.contracts.sums.*;\n" + statics)))
        .isEqualTo(all);
  }

  @Test
  void tellsMissingFromThere() {
    Judgement half = cells(GOOD, "int doubled(int x) { return 2 * x; }");
    assertThat(verdicts(half)).endsWith("refusesNull=PASS doubles=MISSING");
    assertThat(half.results().get(3).message())
        .contains("Wanted is List<Item> doubled(List<Item> items); found was int doubled(int x)");
    Judgement none = cells("int x = 3;");
    assertThat(none.status()).isEqualTo(Judgement.Status.MISSING);
    assertThat(none.problem()).contains("sum(List<Integer> numbers)");
  }

  @Test
  void namesCellAndLineOfACompileError() {
    Judgement judgement = cells("int sum(List<Integer> n) {\n  return nothing;\n}", DOUBLED);
    assertThat(judgement.status()).isEqualTo(Judgement.Status.COMPILE);
    assertThat(judgement.problem()).contains("cell 2, line 2").contains("nothing");
  }

  @Test
  void leavesOutWhatIsNotNeeded() {
    Judgement judgement =
        cells("import virtlab.nowhere.Chart;", "var c = Chart.of(1);", GOOD, DOUBLED);
    assertThat(judgement.status()).as(judgement.problem()).isEqualTo(Judgement.Status.GRADED);
    assertThat(judgement.results()).allMatch(r -> r.verdict() == Verdict.PASS);
  }

  @Test
  void endsEndlessLoopAlone() {
    TestResult result = first(body("while (true) {}"));
    assertThat(result.verdict()).isEqualTo(Verdict.TIMEOUT);
    assertThat(result.message()).contains("2.0 s");
  }

  @Test
  void survivesEndsOfTheProcess() {
    assertThat(first(body("System.exit(0); return 6;")).verdict()).isEqualTo(Verdict.EXIT);
    assertThat(first(body("Runtime.getRuntime().halt(0); return 6;")).verdict())
        .isEqualTo(Verdict.EXIT);
    Judgement statics = cells("int bad = leave(); int leave() { System.exit(0); return 1; }", GOOD);
    assertThat(statics.results()).allMatch(r -> r.verdict() == Verdict.EXIT);
  }

  @Test
  void tellsMemoryAndStack() {
    assertThat(
            first(body("List<Object> l = new ArrayList<>(); while (true) l.add(new int[99]);"))
                .verdict())
        .isEqualTo(Verdict.MEMORY);
    assertThat(first(body("return new int[1_000_000_000].length;")).verdict())
        .isEqualTo(Verdict.MEMORY);
    TestResult deep = first(body("return sum(n) + 1;"));
    assertThat(deep.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(deep.message()).contains("StackOverflowError").contains("cell 2, line 1");
  }

  @Test
  void outputIsHarmless() {
    assertThat(first(body("System.err.println(\"noise\"); return 6;")).verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(first(body("while (true) System.out.println(n);")).verdict())
        .isEqualTo(Verdict.TIMEOUT);
    String forged = "var o = new java.io.FileOutputStream(java.io.FileDescriptor.out);";
    TestResult result = first(body(forged + " o.write(\"PASS 10/10\\n\".getBytes()); return 1;"));
    assertThat(result.verdict()).isEqualTo(Verdict.TAMPER);
  }

  @Test
  void changedArgumentsFail() {
    TestResult result = first(body("n.clear(); return 6;"));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).contains("copy");
  }

  @Test
  void evilExceptionsBecomePlainOnes() {
    String evil =
        "class Evil extends RuntimeException { public String getMessage() { throw this; } }";
    TestResult result = first(evil, body("throw new Evil();"));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).contains("cannot be read");
  }

  @Test
  void nullResultIsTheSolutionsFault() {
    Judgement judgement =
        cells(GOOD, "List<Sums.Item> doubled(List<Sums.Item> i) { return null; }");
    assertThat(judgement.results().get(3).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void doneTestsAreNotRunAgain() {
    PlannedTest adds = suite.plan().get(0);
    TestResult earlier = new TestResult(adds, Verdict.FAIL, "earlier", 1);
    List<String> heard = new ArrayList<>();
    var texts =
        List.of(
            new Solution.CellText("a", "import virtlab.contracts.sums.Sums;"),
            new Solution.CellText("b", GOOD),
            new Solution.CellText("c", DOUBLED));
    Judgement judgement =
        judge.judge(
            new Solution(List.of(new Solution.File.Cells(texts))),
            suite,
            new Run(7, Map.of(adds.id(), earlier), r -> heard.add(r.test().id())));
    assertThat(judgement.results().get(0)).isEqualTo(earlier);
    assertThat(heard).hasSize(3).doesNotContain(adds.id());
  }

  @Test
  void reservedPackageIsRejected() {
    assertThat(java("package virtlab.judge; class A {}").status())
        .isEqualTo(Judgement.Status.REJECTED);
  }

  @Test
  void compilerBombsEndAsCompile() {
    String deep = "int f() { return " + "(".repeat(20000) + "1" + ")".repeat(20000) + "; }";
    assertThat(java("class A { " + deep + "}").status())
        .isIn(Judgement.Status.COMPILE, Judgement.Status.MISSING);
  }
}
