package virtlab.engine.gradebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import virtlab.engine.submission.Printable;
import virtlab.judge.Judgement;
import virtlab.judge.PlannedTest;
import virtlab.judge.TestResult;

/** The gradebook: one SQLite file. Every method is one transaction, on disk when it returns. */
public final class Gradebook implements AutoCloseable {
  private static final int VERSION = 2;
  private static final String THIS = " where student = ? and exercise = ?";
  private final Connection db;

  private Gradebook(Connection db) {
    this.db = db;
  }

  /** Opens or makes the file. */
  public static Gradebook open(Path file) throws SQLException {
    Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
    Gradebook book = new Gradebook(db);
    book.script(
        "pragma busy_timeout = 20000; pragma journal_mode = wal; pragma synchronous = full");
    book.script("pragma foreign_keys = on");
    db.setAutoCommit(false);
    book.migrate();
    return book;
  }

  private void migrate() throws SQLException {
    int version = version();
    if (version > VERSION) {
      throw new SQLException("the gradebook was written by a newer virtlab");
    }
    while (version < VERSION) {
      script(migration(++version));
    }
    db.commit();
  }

  private int version() throws SQLException {
    try (ResultSet tables = db.getMetaData().getTables(null, null, "schema_version", null)) {
      if (!tables.next()) {
        return 0;
      }
    }
    try (Statement query = db.createStatement();
        ResultSet row = query.executeQuery("select max(version) from schema_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static String migration(int version) {
    String name = "V" + version + ".sql";
    try (InputStream in = Objects.requireNonNull(Gradebook.class.getResourceAsStream(name), name)) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return sql.replaceAll("(?m)^--.*$", "");
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  private void script(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      for (String part : List.of(sql.split(";"))) {
        if (!part.isBlank()) {
          statement.execute(part);
        }
      }
    }
  }

  /** The run stored before, if any. */
  public synchronized Optional<RunFacts> run() throws SQLException {
    try (Statement query = db.createStatement();
        ResultSet row = query.executeQuery("select * from run where id = 1")) {
      if (!row.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new RunFacts(
              row.getString("suite"),
              row.getString("hash"),
              row.getLong("seed"),
              row.getString("jdk"),
              row.getString("protection")));
    }
  }

  /** Stores the run's facts; submissions not planned again will not be reported. */
  public synchronized void begin(RunFacts run) throws SQLException {
    update("delete from run");
    update(
        "insert into run values (1, ?, ?, ?, ?, ?)",
        run.suite(),
        run.hash(),
        run.seed(),
        run.jdk(),
        run.protection());
    update("update submission set present = 0");
    db.commit();
  }

  /**
   * Plans a submission: keeps its results if the same work was planned before, else starts anew;
   * what a person decided (points, lateness) stays in both cases.
   *
   * @return whether other work of this student had results, which are gone now
   */
  public synchronized boolean plan(Work work, List<PlannedTest> tests) throws SQLException {
    String before = workHash(work);
    if (before.equals(work.hash())) {
      update("update submission set present = 1" + THIS, work.key());
      db.commit();
      return false;
    }
    update("delete from result" + THIS, work.key());
    if (before.isEmpty()) {
      update(
          "insert into submission values (?, ?, ?, 1, '', '', '', 0, -1)",
          work.student(),
          work.exercise(),
          work.hash());
    } else {
      update(
          "update submission set work_hash = ?, present = 1, status = '', problem = '', notes = ''"
              + THIS,
          work.hash(),
          work.student(),
          work.exercise());
    }
    int position = 0;
    for (PlannedTest test : tests) {
      update(
          "insert into result values (?, ?, ?, ?, ?, ?, ?, '', '', 0, 0, 0)",
          work.student(),
          work.exercise(),
          test.id(),
          position++,
          test.title(),
          test.hidden() ? 1 : 0,
          test.max());
    }
    db.commit();
    return !before.isEmpty();
  }

  private String workHash(Work work) throws SQLException {
    try (PreparedStatement query = prepare("select work_hash from submission" + THIS, work.key());
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getString(1) : "";
    }
  }

  /** Stores one result; it is on disk when this returns. */
  public synchronized void record(Work work, TestResult result) throws SQLException {
    update(
        "update result set verdict = ?, message = ?, millis = ?, finished = ?, runs = runs + 1"
            + THIS
            + " and test = ?",
        result.verdict().name(),
        Printable.lines(result.message()),
        result.millis(),
        System.currentTimeMillis(),
        work.student(),
        work.exercise(),
        result.test().id());
    db.commit();
  }

  /** Stores the fate of the submission as a whole. */
  public synchronized void finish(Work work, Judgement judgement) throws SQLException {
    update(
        "update submission set status = ?, problem = ?, notes = ?" + THIS,
        judgement.status().name(),
        Printable.lines(judgement.problem()),
        String.join("\n", judgement.notes().stream().map(Printable::of).toList()),
        work.student(),
        work.exercise());
    db.commit();
  }

  /** All submissions of the present run, by student and exercise. */
  public synchronized List<Entry> entries() throws SQLException {
    List<Entry> entries = new ArrayList<>();
    String sql = "select * from submission where present = 1 order by student, exercise";
    try (Statement query = db.createStatement();
        ResultSet row = query.executeQuery(sql)) {
      while (row.next()) {
        Work work = new Work(row.getString("student"), row.getString("exercise"), "");
        entries.add(
            new Entry(
                work.student(),
                work.exercise(),
                row.getString("status"),
                row.getString("problem"),
                row.getString("notes").lines().toList(),
                row.getInt("late"),
                row.getInt("manual"),
                lines(work)));
      }
    }
    db.commit();
    return entries;
  }

  private List<Entry.Line> lines(Work work) throws SQLException {
    List<Entry.Line> lines = new ArrayList<>();
    String sql = "select * from result" + THIS + " order by position";
    try (PreparedStatement query = prepare(sql, work.key());
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        lines.add(
            new Entry.Line(
                row.getString("test"),
                row.getString("title"),
                row.getInt("hidden") == 1,
                row.getInt("max_points"),
                row.getString("verdict"),
                row.getString("message"),
                row.getLong("millis")));
      }
    }
    return lines;
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = db.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public synchronized void close() throws SQLException {
    db.close();
  }
}
