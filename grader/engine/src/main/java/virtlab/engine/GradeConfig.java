package virtlab.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import virtlab.judge.Suites;

/**
 * One grading run.
 *
 * @param submissions folders, archives, files
 * @param out where gradebook and reports go
 * @param suites the tests
 * @param suiteName how reports name them
 * @param allowUnsandboxed whether to grade although nothing keeps a submission from the suite
 * @param jobs submissions judged at once
 * @param seed of random inputs; null takes the stored run's, else a fixed one
 * @param progress hears one line at a time
 */
public record GradeConfig(
    List<Path> submissions,
    Path out,
    Suites suites,
    String suiteName,
    boolean allowUnsandboxed,
    int jobs,
    @Nullable Long seed,
    Consumer<String> progress) {
  public GradeConfig {
    submissions = List.copyOf(submissions);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs + "; at least 1 is needed");
    }
  }
}
