package virtlab.cli.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.cli.OurKernel;
import virtlab.cli.Place;
import virtlab.cli.jupyter.KernelCommand;

/** The kernel of this build holds every check. */
class ConformanceIT {
  /** Other tests run beside this one. */
  private static final int SLACK = 30;

  @TempDir private Path folder;

  @Test
  void ourKernelHoldsEveryCheck() {
    Subject ours = new Subject("VirtLab", "", OurKernel.command(folder), "java", SLACK);
    Column column = examine(ours, Suite.checks());
    for (Check check : Suite.checks()) {
      assertThat(column.verdict(check)).as(check.id()).isEqualTo(Verdict.pass());
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void aKernelThatDoesNotStartHoldsNothing() {
    KernelCommand broken =
        new KernelCommand(
            List.of(Place.java().toString(), "NoSuchMain", "{connection_file}"), Map.of(), false);
    Check first = Suite.checks().get(0);
    Column column = examine(new Subject("broken", "", broken, "java", 1), List.of(first));
    assertThat(column.verdict(first).kind()).isEqualTo(Verdict.Kind.FAIL);
    assertThat(column.verdict(first).reason()).contains("the kernel ended");
  }

  @Test
  void aLanguageWithoutTheCellIsNotJudged() {
    Subject foreign = new Subject("VirtLab", "", OurKernel.command(folder), "cobol", SLACK);
    Check first = ExecuteChecks.all().get(0);
    Verdict verdict = examine(foreign, List.of(first)).verdict(first);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NOT_APPLICABLE);
    assertThat(verdict.reason()).contains("cobol");
  }

  private Column examine(Subject subject, List<Check> checks) {
    return new Conformance(new PrintWriter(new StringWriter())).examine(subject, checks, folder);
  }
}
