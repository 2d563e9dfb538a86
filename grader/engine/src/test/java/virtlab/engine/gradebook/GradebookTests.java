package virtlab.engine.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.judge.Judgement;
import virtlab.judge.PlannedTest;
import virtlab.judge.TestResult;
import virtlab.judge.Verdict;

/** What the gradebook keeps, and when it starts a submission anew. */
final class GradebookTests {
  private static final PlannedTest ONE = new PlannedTest("T.one", "one", "", false, 2);
  private static final PlannedTest TWO = new PlannedTest("T.two", "two", "", true, 3);
  private static final RunFacts RUN = new RunFacts("own", "h", Long.MIN_VALUE, "17", "none");
  private static final Work ANN = new Work("Ann 'O\"Lee", "E02", "hash");
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("gradebook.db");
  }

  private void fill() throws SQLException {
    try (Gradebook book = Gradebook.open(file)) {
      book.begin(RUN);
      assertThat(book.plan(ANN, List.of(ONE, TWO))).isFalse();
      book.record(ANN, new TestResult(ONE, Verdict.PASS, "", 5));
    }
  }

  @Test
  void aResultIsOnDiskAtOnce() throws SQLException {
    fill();
    try (Gradebook book = Gradebook.open(file)) {
      assertThat(book.run()).contains(RUN);
      Entry entry = book.entries().get(0);
      assertThat(entry.student()).isEqualTo(ANN.student());
      assertThat(entry.tests()).extracting(Entry.Line::verdict).containsExactly("PASS", "");
      assertThat(entry.settled()).isFalse();
      assertThat(entry.points()).isEqualTo(2);
      assertThat(entry.max()).isEqualTo(5);
      assertThat(book.plan(ANN, List.of(ONE, TWO))).as("the same work is kept").isFalse();
      assertThat(book.entries().get(0).tests().get(0).verdict()).isEqualTo("PASS");
    }
  }

  @Test
  void otherWorkStartsAnewAndAbsentWorkIsKeptButNotReported() throws SQLException {
    fill();
    try (Gradebook book = Gradebook.open(file)) {
      book.begin(RUN);
      assertThat(book.entries()).as("not planned in this run").isEmpty();
      assertThat(book.plan(new Work(ANN.student(), "E02", "other"), List.of(ONE))).isTrue();
      assertThat(book.entries().get(0).tests())
          .singleElement()
          .satisfies(line -> assertThat(line.verdict()).isEmpty());
    }
  }

  @Test
  void aPersonsWordOutlivesARegrade() throws SQLException {
    fill();
    script("update submission set manual = 4, late = 1");
    try (Gradebook book = Gradebook.open(file)) {
      book.begin(RUN);
      assertThat(book.plan(new Work(ANN.student(), "E02", "other"), List.of(ONE))).isTrue();
      Entry entry = book.entries().get(0);
      assertThat(entry.manual()).isEqualTo(4);
      assertThat(entry.late()).isEqualTo(1);
      assertThat(entry.status()).isEmpty();
    }
  }

  @Test
  void ourOwnFaultCostsNothingAndIsNotSettled() throws SQLException {
    fill();
    try (Gradebook book = Gradebook.open(file)) {
      book.record(ANN, new TestResult(TWO, Verdict.ERROR, "we\u0000\n\u001b[1m", 1));
      book.finish(ANN, new Judgement(Judgement.Status.GRADED, "", List.of("n\u0007"), List.of()));
      Entry entry = book.entries().get(0);
      assertThat(entry.points()).isEqualTo(5);
      assertThat(entry.settled()).isFalse();
      assertThat(entry.tests().get(1).message()).isEqualTo("we?\n?[1m");
      assertThat(entry.notes()).containsExactly("n?");
    }
  }

  @Test
  void aGradebookOfTheFirstVersionIsReadOn() throws Exception {
    String first;
    try (var in = Gradebook.class.getResourceAsStream("V1.sql")) {
      first = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
    }
    script(first);
    script(
        "insert into submission values ('Ann', 'E02', 'w', 1, 'GRADED', '', '', 0, 4);"
            + "insert into result values ('Ann', 'E02', 'T.one', 0, 't', 0, 2, 'PASS', '', 9)");
    try (Gradebook book = Gradebook.open(file)) {
      Entry entry = book.entries().get(0);
      assertThat(entry.result()).as("a person's word").isEqualTo(4);
      book.record(new Work("Ann", "E02", "w"), new TestResult(ONE, Verdict.FAIL, "m", 1));
      assertThat(book.entries().get(0).tests().get(0).verdict()).isEqualTo("FAIL");
    }
  }

  @Test
  void aGradebookOfTheFutureIsRefused() throws SQLException {
    fill();
    script("insert into schema_version values (99)");
    assertThatThrownBy(() -> Gradebook.open(file)).hasMessageContaining("newer virtlab");
  }

  private void script(String sql) throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = db.createStatement()) {
      for (String part : List.of(sql.split(";"))) {
        if (!part.isBlank()) {
          statement.execute(part);
        }
      }
    }
  }
}
