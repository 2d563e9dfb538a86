package virtlab.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import virtlab.childjvm.sandbox.Sandbox;
import virtlab.judge.Judge;
import virtlab.judge.Limits;

/** The grader as a process of its own. Arguments: submissions, results, the sandbox's name. */
public final class GraderMain {
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(90),
          Duration.ofMinutes(3),
          Duration.ofSeconds(60),
          64,
          4096);

  private GraderMain() {}

  /** Grades one submission after the other; says each on standard output. */
  public static void main(String[] args) throws Exception {
    Sandbox sandbox =
        Sandbox.working().stream()
            .filter(each -> each.name().equals(args[2]))
            .findFirst()
            .orElse(Sandbox.none());
    GradeConfig config =
        new GradeConfig(
            List.of(Path.of(args[0])),
            Path.of(args[1]),
            Exam.suites(),
            "exam",
            true,
            1,
            null,
            System.out::println);
    new Grader(config, sandbox.name(), () -> Examiner.of(Judge.forGrading(sandbox, LIMITS))).run();
  }
}
