package virtlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.childjvm.sandbox.Sandbox;
import virtlab.engine.gradebook.Entry;
import virtlab.judge.Judgement;
import virtlab.judge.PlannedTest;
import virtlab.judge.Run;
import virtlab.judge.Solution;
import virtlab.judge.Suite;
import virtlab.judge.Suites;
import virtlab.judge.TestResult;
import virtlab.judge.Verdict;

/** What the grader refuses, keeps, grades anew and blames on itself. */
final class GraderTests {
  private final List<String> said = new ArrayList<>();
  private final List<String> judged = new ArrayList<>();
  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void english() throws IOException {
    System.setProperty("virtlab.lang", "en");
    in = folder.resolve("in");
    Exam.put(in, "ann/Solution.java", Exam.java(Exam.REVERSED, Exam.VOWELS));
    Exam.put(in, "bo/Solution.java", Exam.java("return text;", Exam.VOWELS));
  }

  private GradeConfig config(@Nullable Long seed, boolean unsandboxed) {
    Path out = folder.resolve("out");
    Suites suites = Exam.suites();
    return new GradeConfig(List.of(in), out, suites, "exam", unsandboxed, 2, seed, said::add);
  }

  /** A judge that needs no process: it says this verdict of every test. */
  private Examiner saying(Function<PlannedTest, Verdict> verdict) {
    return new Examiner() {
      @Override
      public Judgement judge(Solution solution, Suite suite, Run run) {
        synchronized (judged) {
          judged.add(run.done().size() + " done");
        }
        List<TestResult> results = new ArrayList<>();
        for (PlannedTest test : suite.plan()) {
          if (!run.done().containsKey(test.id())) {
            TestResult result = new TestResult(test, verdict.apply(test), "m", 1);
            run.listener().finished(result);
            results.add(result);
          }
        }
        return new Judgement(Judgement.Status.GRADED, "", List.of(), results);
      }

      @Override
      public void close() {}
    };
  }

  private List<Entry> grade(@Nullable Long seed, Function<PlannedTest, Verdict> verdict)
      throws Exception {
    judged.clear();
    said.clear();
    return new Grader(config(seed, false), "test", () -> saying(verdict)).run();
  }

  @Test
  void withoutASandboxItRefusesUnlessAllowed() throws Exception {
    assertThatThrownBy(() -> Grader.of(config(null, false), Sandbox.none()))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.environment()).isTrue())
        .hasMessageContainingAll("no sandbox works here", "bubblewrap", "--allow-unsandboxed");
    List<Entry> entries = Grader.of(config(null, true), Sandbox.none()).run();
    assertThat(entries).extracting(Entry::result).containsExactly(7, 2);
    assertThat(Files.readString(folder.resolve("out/grades.json")))
        .contains("\"protection\" : \"none\"");
    assertThat(Files.readString(folder.resolve("out/report/index.html")))
        .contains("Graded without a sandbox");
  }

  @Test
  void gradesNothingTwiceUnlessSomethingDecisiveChanged() throws Exception {
    assertThat(grade(null, test -> Verdict.PASS)).extracting(Entry::result).containsExactly(7, 7);
    assertThat(judged).hasSize(2);
    grade(null, test -> Verdict.FAIL);
    assertThat(judged).isEmpty();
    assertThat(said).contains("2 already graded, kept");

    Exam.put(in, "bo/Solution.java", Exam.java(Exam.REVERSED, Exam.VOWELS));
    assertThat(grade(null, test -> Verdict.FAIL)).extracting(Entry::result).containsExactly(7, 0);
    assertThat(said).contains("bo T02: changed, graded anew", "1 already graded, kept");

    grade(99L, test -> Verdict.PASS);
    assertThat(judged).as("another seed").hasSize(2);
    grade(null, test -> Verdict.FAIL);
    assertThat(judged).as("the stored seed").isEmpty();
  }

  @Test
  void ourOwnFaultIsTriedAgainAndOnlyThat() throws Exception {
    List<Entry> first = grade(null, test -> test.hidden() ? Verdict.ERROR : Verdict.FAIL);
    assertThat(first).noneMatch(Entry::settled).extracting(Entry::result).containsExactly(4, 4);
    List<Entry> second = grade(null, test -> Verdict.PASS);
    assertThat(judged).containsExactly("2 done", "2 done");
    assertThat(second).allMatch(Entry::settled).extracting(Entry::result).containsExactly(4, 4);
  }

  @Test
  void aJudgeThatFailsCostsNobodyAPointAndEndsNoRun() throws Exception {
    List<Entry> entries =
        grade(
            null,
            test -> {
              throw new AssertionError("no disk");
            });
    assertThat(entries)
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.result()).isEqualTo(7);
              assertThat(entry.settled()).isFalse();
              assertThat(entry.notes()).anyMatch(note -> note.contains("no disk"));
            });
  }

  @Test
  void whatWasSettledBeforeOurFaultStays() throws Exception {
    List<Entry> entries =
        grade(
            null,
            test -> {
              if (test.hidden()) {
                throw new IllegalStateException("no disk");
              }
              return Verdict.FAIL;
            });
    assertThat(entries).hasSize(2).extracting(Entry::result).containsExactly(4, 4);
    grade(null, test -> Verdict.PASS);
    assertThat(judged).containsExactly("2 done", "2 done");
  }

  @Test
  void refusesWhatCannotStart() throws Exception {
    GradeConfig fine = config(null, false);
    Path gone = folder.resolve("gone");
    assertThatThrownBy(() -> run(List.of(gone), fine.suites()))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.environment()).isFalse())
        .hasMessage("virtlab grade: '" + gone + "' does not exist.");
    assertThatThrownBy(() -> run(List.of(in), Suites.discover(List.of(), List.of())))
        .hasMessageContaining("no suite was found");
    Files.createDirectories(folder.resolve("out"));
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("out/.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> run(List.of(in), fine.suites()))
          .hasMessageContaining("another run is writing to");
    }
    assertThatThrownBy(
            () -> new GradeConfig(List.of(), gone, fine.suites(), "", true, 0, null, l -> {}))
        .hasMessage("jobs: 0; at least 1 is needed");
  }

  private void run(List<Path> submissions, Suites suites) throws Exception {
    GradeConfig config =
        new GradeConfig(
            submissions, folder.resolve("out"), suites, "exam", false, 1, null, line -> {});
    new Grader(config, "test", () -> saying(test -> Verdict.PASS)).run();
  }
}
