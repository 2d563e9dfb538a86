package virtlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import virtlab.childjvm.ChildJvm;
import virtlab.childjvm.sandbox.Sandbox;

/** The grader is killed in the middle and started again. */
final class KillAndResumeTests {
  private static final String SLOW = "try { Thread.sleep(150); } catch (Exception e) {} ";
  @TempDir private Path folder;

  private record Row(String verdict, long finished, int runs) {}

  @Test
  void goesOnWhereItWasKilled() throws Exception {
    Path in = submissions();
    String best = Sandbox.best().name();
    run(in, "undisturbed", best);

    Process grader = start(in, "killed", best);
    awaitLine(grader, "[3/8]");
    List<ProcessHandle> children = grader.descendants().toList();
    grader.destroyForcibly().waitFor();
    assertThat(children).isNotEmpty();
    awaitEnd(children);
    Map<String, Row> before = rows("killed");
    assertThat(done(before)).isBetween(1L, (long) before.size() - 1);

    run(in, "killed", best);
    Map<String, Row> after = rows("killed");
    assertThat(after).hasSize(8 * 4).allSatisfy((test, row) -> assertThat(row.runs()).isOne());
    before.forEach(
        (test, row) -> {
          if (!row.verdict().isEmpty()) {
            assertThat(after).containsEntry(test, row);
          }
        });
    assertThat(grades("killed")).isEqualTo(grades("undisturbed"));
    try (Stream<Path> scratch = Files.list(folder)) {
      assertThat(scratch.map(p -> p.getFileName().toString()))
          .noneMatch(name -> name.startsWith("virtlab-box-"));
    }
  }

  static Stream<String> ladder() {
    return Stream.concat(Sandbox.working().stream().map(Sandbox::name), Stream.of("none"));
  }

  @ParameterizedTest
  @MethodSource("ladder")
  void leavesNoProcessWhenItIsKilled(String sandbox) throws Exception {
    Path in = folder.resolve("in");
    Exam.put(in, "a/Solution.java", Exam.java(Exam.REVERSED, Exam.VOWELS));
    Exam.put(in, "b/Solution.java", Exam.java("while (true) {}", Exam.VOWELS));
    Process grader = start(in, "out", sandbox);
    awaitLine(grader, "[1/2]");
    awaitBusyBox(grader);
    List<ProcessHandle> children = grader.descendants().toList();
    grader.destroyForcibly().waitFor();
    awaitEnd(children);
  }

  /** Waits until a box's virtual machine has really computed. */
  private static void awaitBusyBox(Process grader) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(50);
    while (grader.descendants().noneMatch(KillAndResumeTests::busyBox)) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static boolean busyBox(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().orElse("").endsWith("/java")
        && info.commandLine().orElse("").contains("BoxMain")
        && info.totalCpuDuration().orElse(Duration.ZERO).toMillis() > 700;
  }

  private Path submissions() throws IOException {
    Path in = folder.resolve("in");
    for (String student : List.of("a", "b", "c", "d", "e", "f", "g")) {
      boolean right = student.compareTo("d") < 0;
      String reversed = SLOW + (right ? Exam.REVERSED : "return text;");
      Exam.put(in, student + "/Solution.java", Exam.java(reversed, SLOW + Exam.VOWELS));
    }
    Exam.put(in, "h/Solution.java", Exam.java("System.exit(0); return text;", Exam.VOWELS));
    return in;
  }

  private Process start(Path in, String out, String sandbox) throws IOException {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(Path::of)
            .toList();
    List<String> arguments = List.of(in.toString(), folder.resolve(out).toString(), sandbox);
    ChildJvm child =
        new ChildJvm(
            ChildJvm.currentJava(),
            List.of("-Dvirtlab.lang=en", "-Djava.io.tmpdir=" + folder),
            classPath,
            GraderMain.class.getName(),
            arguments);
    return new ProcessBuilder(child.command())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void run(Path in, String out, String sandbox) throws Exception {
    Process grader = start(in, out, sandbox);
    grader.getInputStream().readAllBytes();
    assertThat(grader.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(grader.exitValue()).isZero();
  }

  private static void awaitLine(Process grader, String start) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(grader.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); ; line = lines.readLine()) {
      assertThat(line).as("a line that starts with " + start).isNotNull();
      if (line.startsWith(start)) {
        return;
      }
    }
  }

  private static void awaitEnd(List<ProcessHandle> children) throws Exception {
    for (ProcessHandle child : children) {
      child.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  private Map<String, Row> rows(String out) throws Exception {
    Map<String, Row> rows = new TreeMap<>();
    try (Connection db =
            DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve(out).resolve("gradebook.db"));
        Statement query = db.createStatement();
        ResultSet row = query.executeQuery("select * from result")) {
      while (row.next()) {
        rows.put(
            row.getString("student") + " " + row.getString("test"),
            new Row(row.getString("verdict"), row.getLong("finished"), row.getInt("runs")));
      }
    }
    return rows;
  }

  private static long done(Map<String, Row> rows) {
    return rows.values().stream().filter(row -> !row.verdict().isEmpty()).count();
  }

  /** The report without the times, which no two runs share. */
  private String grades(String out) throws IOException {
    return Files.readString(folder.resolve(out).resolve("grades.json"))
        .replaceAll("\"millis\" : \\d+", "\"millis\" : 0");
  }
}
