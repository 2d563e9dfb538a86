package virtlab.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import virtlab.childjvm.sandbox.Sandbox;

/** What a teacher gets for tests that are disabled, aborted, or have a time limit of their own. */
final class OddSuiteTests {
  private static Judge judge;
  private static Suite suite;

  @BeforeAll
  static void start() {
    System.setProperty("virtlab.lang", "en");
    Path classes = Path.of("target/test-classes").toAbsolutePath();
    suite = Suites.discover(List.of(classes), List.of()).find("T03").orElseThrow();
    judge = Judge.forGrading(Sandbox.best(), Limits.DEFAULT);
  }

  @AfterAll
  static void stop() {
    judge.close();
  }

  private static Map<String, TestResult> results(String sum) {
    String cell = "int sum(List<Integer> n) { " + sum + " }";
    var cells =
        List.of(
            new Solution.CellText("a", "import virtlab.contracts.sums.Sums;"),
            new Solution.CellText("b", cell));
    Solution solution = new Solution(List.of(new Solution.File.Cells(cells)));
    return judge.judge(solution, suite, Run.fresh(1, result -> {})).results().stream()
        .collect(Collectors.toMap(r -> r.test().id().substring(9), Function.identity()));
  }

  @Test
  void aDisabledTestIsNotPlannedAndWorthNothing() {
    assertThat(suite.plan()).extracting(PlannedTest::id).doesNotContain("OddSuite.notThisYear");
    assertThat(suite.max()).isEqualTo(6);
  }

  @Test
  void whatDidNotRunForTheMachinesSakeCostsNobodyAPoint() {
    Map<String, TestResult> results = results("return n.stream().mapToInt(i -> i).sum();");
    assertThat(results.get("needsAMachine").verdict()).isEqualTo(Verdict.ERROR);
    assertThat(results.get("needsAMachine").message()).contains("no such machine");
    assertThat(results.get("notOnThisMachine").verdict()).isEqualTo(Verdict.ERROR);
    assertThat(results.get("notOnThisMachine").message()).contains("has a Java");
    assertThat(results.get("buildsOnTheSum").verdict()).isEqualTo(Verdict.PASS);
    assertThat(results.get("leavesOddInputsOut").verdict()).isEqualTo(Verdict.PASS);
    assertThat(results.get("isQuick").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void anAssumptionAboutTheSolutionIsAnAssertion() {
    TestResult result = results("return 7;").get("buildsOnTheSum");
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).contains("1 + 2 is 3");
  }

  @Test
  void aTestsOwnTimeLimitHoldsForTheBox() {
    TestResult result = results("while (n.size() == 2) {} return n.get(0);").get("isQuick");
    assertThat(result.verdict()).isEqualTo(Verdict.TIMEOUT);
    assertThat(result.message()).contains("1.0 s");
  }

  @Test
  void theSuitesOwnMistakeIsNotTheSolutions() {
    TestResult result = results("return n.size();").get("asksTooMuch");
    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.message()).contains("The judge failed, not you").contains("cannot be passed");
  }

  @Test
  void aCompilerThatDoesNotStartIsOurFault() {
    Sandbox broken =
        new Sandbox() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public boolean protects() {
            return true;
          }

          @Override
          public List<String> wrap(List<String> command, List<Path> readable) {
            return List.of("/bin/false");
          }
        };
    byte[] text = "class A {}".getBytes(StandardCharsets.UTF_8);
    Solution solution = new Solution(List.of(new Solution.File.Java("A.java", text)));
    try (Judge unlucky = Judge.forGrading(broken, Limits.DEFAULT)) {
      Judgement judgement = unlucky.judge(solution, suite, Run.fresh(1, result -> {}));
      assertThat(judgement.status()).isEqualTo(Judgement.Status.GRADED);
      assertThat(judgement.results()).hasSize(6).allMatch(r -> r.verdict() == Verdict.ERROR);
    }
  }
}
