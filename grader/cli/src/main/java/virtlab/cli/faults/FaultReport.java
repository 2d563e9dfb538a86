package virtlab.cli.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of a fault run. */
public final class FaultReport {
  private static final double MOST_GROWTH = 1.3;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private final List<Long> nextMillis = new ArrayList<>();
  private long early;
  private long late;

  synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  synchronized void fail(String what) {
    failures.add(what);
  }

  /** How long the cell after a hostile one took to show its result. */
  void next(long millis) {
    nextMillis.add(millis);
  }

  /** The memory of all processes after the first cells, and at the end, in bytes. */
  void memory(long first, long last) {
    early = first;
    late = last;
    if (last > MOST_GROWTH * first) {
      fail("memory grew " + growth() + " times");
    }
  }

  /** Whether all is as it must be. */
  public boolean isWell() {
    return failures.isEmpty();
  }

  /** The report, in Markdown. */
  public String text() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (what, times) -> text.append("- ").append(what).append(": ").append(times).append('\n'));
    List<Long> sorted = nextMillis.stream().sorted().toList();
    if (!sorted.isEmpty()) {
      text.append("- the next result after a hostile cell: median ")
          .append(sorted.get(sorted.size() / 2))
          .append(" ms, slowest ")
          .append(sorted.get(sorted.size() - 1))
          .append(" ms\n");
    }
    text.append("- resident memory of all processes: ")
        .append(early >> 20)
        .append(" MiB after the first cells, ")
        .append(late >> 20)
        .append(" MiB at the end (")
        .append(growth())
        .append(" times)\n");
    failures.forEach(failure -> text.append("- FAILED: ").append(failure).append('\n'));
    return text.append(isWell() ? "- nothing failed\n" : "").toString();
  }

  private String growth() {
    return String.format(Locale.ROOT, "%.2f", early == 0 ? 0 : (double) late / early);
  }
}
