package virtlab.cli.conform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import virtlab.cli.Place;
import virtlab.cli.TemporaryFolder;
import virtlab.cli.jupyter.KernelSpec;
import virtlab.cli.jupyter.KnownKernels;

/** Puts kernels through the conformance checks. */
public final class Conformance {
  /** The kernels that are known by name. */
  public static final List<String> NAMES = List.of("virtlab", "ipykernel", "jjava");

  private final PrintWriter progress;

  /** A run that says on {@code progress} what it does. */
  public Conformance(PrintWriter progress) {
    this.progress = progress;
  }

  /**
   * What to run.
   *
   * @param names of {@link #NAMES}
   * @param specs further kernels
   * @param checks the ids of the checks; empty for all
   */
  public record Extent(List<String> names, List<KernelSpec> specs, List<String> checks) {}

  /** The table, and whether every kernel passed that is not there for comparison only. */
  public record Report(String table, boolean well) {}

  /** The ids of the checks, in their order. */
  public static List<String> ids() {
    return Suite.checks().stream().map(Check::id).toList();
  }

  /** Examines the kernels one after the other. */
  public Report run(Place place, Extent extent) {
    List<Check> checks =
        Suite.checks().stream()
            .filter(c -> extent.checks().isEmpty() || extent.checks().contains(c.id()))
            .toList();
    try (TemporaryFolder temporary = TemporaryFolder.of("virtlab-conform-")) {
      KnownKernels known = new KnownKernels(place, temporary.path(), progress);
      List<Column> columns = new ArrayList<>();
      for (Subject subject : subjects(known, extent)) {
        columns.add(examine(subject, checks, temporary.path()));
      }
      boolean well =
          columns.stream()
              .filter(c -> !c.name().equals("ipykernel") && !c.name().equals("JJava"))
              .allMatch(c -> c.count(Verdict.Kind.FAIL) == 0);
      return new Report(new ConformanceTable(checks, columns).text(), well);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Subject> subjects(KnownKernels known, Extent extent) {
    List<Subject> subjects = new ArrayList<>();
    for (String name : NAMES) {
      if (extent.names().contains(name)) {
        subjects.add(
            switch (name) {
              case "virtlab" -> new Subject("VirtLab", "", known.ours(), "java", 1);
              case "ipykernel" -> {
                String version = known.version("ipykernel");
                yield new Subject("ipykernel", version, known.ipykernel(), "python", 1);
              }
              default -> new Subject("JJava", known.version("jjava"), known.jjava(), "java", 1);
            });
      }
    }
    for (KernelSpec spec : extent.specs()) {
      String language = spec.json().path("language").asText();
      subjects.add(new Subject(spec.displayName(), "", known.command(spec), language, 1));
    }
    return subjects;
  }

  /** All verdicts on one kernel. */
  Column examine(Subject subject, List<Check> checks, Path folder) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    try (Examiner examiner = new Examiner(subject, folder)) {
      for (Check check : checks) {
        long begun = System.nanoTime();
        Verdict verdict = examiner.examine(check);
        verdicts.put(check.id(), verdict);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        progress.println(
            String.join(
                " ",
                subject.name(),
                check.id(),
                verdict.kind().name(),
                millis + " ms",
                verdict.reason()));
        progress.flush();
      }
      String version = subject.version().isEmpty() ? examiner.version() : subject.version();
      return new Column(subject.name(), version, verdicts);
    }
  }
}
