package virtlab.model.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/published-numbers.md} says what the model computes. */
class PublishedNumbersTests {
  private static final Path DOCUMENT = Path.of("../../docs/published-numbers.md");
  private static final String REFRESH =
      "mvn -Dfast -Dvirtlab.goldens=write -pl kernel-ext/model -Dtest=PublishedNumbersTests test";
  private static final String INTRODUCTION =
      """
      # Published numbers, and ours

      Each row computes a published number anew from what the paper gives as its inputs. *Predicted*: \
      the model had inputs only. *Calibrated*: one of the paper's outputs, or the number itself, is an \
      input, so that a small difference shows that the model can say it, not that it knew it. The \
      difference is relative to the published number.

      A test makes this page (`%s`) and fails when it no longer says what the model computes.
      """;

  static Map<String, List<PublishedRow>> sections() {
    Map<String, List<PublishedRow>> sections = new LinkedHashMap<>();
    sections.put(
        "Clark, Fraser, Hand, Hansen, Jul, Limpach, Pratt, Warfield, Live Migration of Virtual"
            + " Machines, NSDI 2005",
        PublishedMigrations.clark());
    sections.put(
        "A VM that does not converge, cloud-hypervisor pull request 7799, 2026",
        PublishedMigrations.cloudHypervisor());
    sections.put(
        "Slices of 128 domains: Barham et al., Xen and the Art of Virtualization, SOSP 2003",
        PublishedShares.slices());
    sections.put(
        "Single events: Adams, Agesen, A Comparison of Software and Hardware Techniques for x86"
            + " Virtualization, ASPLOS 2006",
        PublishedShares.events());
    sections.put(
        "Whole workloads: Felter, Ferreira, Rajamony, Rubio, ISPASS 2015; Barham et al., SOSP 2003",
        PublishedShares.overheads());
    sections.put(
        "Boot times: Agache et al., Firecracker, NSDI 2020, the authors' raw data",
        PublishedStarts.firecracker());
    sections.put(
        "Run times of functions: Shahrad et al., Serverless in the Wild, USENIX ATC 2020",
        PublishedStarts.shahrad());
    sections.put(
        "Ghodsi et al., Dominant Resource Fairness, NSDI 2011, section 4",
        PublishedShares.dominant());
    sections.put("Waldspurger, Weihl, Lottery Scheduling, OSDI 1994", PublishedShares.lottery());
    sections.put("Price list of AWS Lambda, x86, us-east-1, 2024", PublishedShares.prices());
    sections.put("Autoscalers, examples of their documentation", PublishedScaling.examples());
    sections.put("Erlang's tables, as in every text on queues", PublishedScaling.erlang());
    return sections;
  }

  @Test
  void theDocumentSaysWhatTheModelComputes() throws Exception {
    StringBuilder page = new StringBuilder(INTRODUCTION.replace("%s", REFRESH));
    sections()
        .forEach(
            (title, rows) -> {
              page.append("\n## ").append(title).append("\n\n");
              page.append("| what | published | ours | difference | | inputs |\n");
              page.append("|---|---:|---:|---:|---|---|\n");
              rows.forEach(row -> page.append(row.line()).append('\n'));
            });
    if ("write".equals(System.getProperty("virtlab.goldens"))) {
      Files.writeString(DOCUMENT, page);
    }
    assertThat(page.toString())
        .as("refresh it with: " + REFRESH)
        .isEqualTo(Files.readString(DOCUMENT));
  }

  /** What is claimed about the differences, by kind. */
  @Test
  void noDifferenceIsLargerThanClaimed() {
    within(1e-12, PublishedMigrations.clark().subList(0, 3));
    within(0.04, PublishedMigrations.clark().subList(3, 5));
    within(0.2, PublishedMigrations.clark().subList(5, 6));
    within(0.03, PublishedMigrations.clark().subList(6, 10));
    within(0.012, PublishedMigrations.cloudHypervisor());
    within(1e-12, PublishedShares.events());
    within(1e-12, PublishedShares.overheads());
    within(0.05, PublishedStarts.firecracker());
    within(1e-12, PublishedShares.dominant());
    within(1e-12, PublishedShares.prices());
    assertThat(PublishedShares.slices().get(1).ours()).isLessThan(1);
  }

  private static void within(double most, List<PublishedRow> rows) {
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(Math.abs(row.difference())).as(row.what()).isLessThan(most));
  }
}
