package virtlab.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultReportTests {
  private final FaultReport report = new FaultReport();

  @Test
  void saysWhatWasCountedAndThatNothingFailed() {
    report.count("interrupts");
    report.count("interrupts");
    report.next(30);
    report.next(900);
    report.next(40);
    report.memory(100L << 20, 129L << 20);
    assertThat(report.isWell()).isTrue();
    assertThat(report.text())
        .contains("- interrupts: 2\n")
        .contains("median 40 ms, slowest 900 ms")
        .contains("100 MiB after the first cells, 129 MiB at the end (1.29 times)")
        .endsWith("- nothing failed\n");
  }

  @Test
  void memoryThatGrowsIsAFailure() {
    report.memory(100L << 20, 131L << 20);
    assertThat(report.isWell()).isFalse();
    assertThat(report.text()).contains("FAILED: memory grew 1.31 times");
  }
}
