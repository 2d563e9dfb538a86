package virtlab.judge;

import java.time.Duration;

/**
 * What a submission may use.
 *
 * @param cpuPerTest processor time of the box for one test method
 * @param wallPerTest elapsed time of one test method; generous, so that a busy machine fails nobody
 * @param wallPerSolution elapsed time of all tests together; what is left over then is TIMEOUT
 * @param compile elapsed time for extraction and compilation
 * @param heapMebibytes the box's heap
 * @param outputBytes what is kept of the box's output; the rest is thrown away
 */
public record Limits(
    Duration cpuPerTest,
    Duration wallPerTest,
    Duration wallPerSolution,
    Duration compile,
    int heapMebibytes,
    int outputBytes) {
  /** 4 s processor, 20 s elapsed, 3 min in all, 30 s to compile, 128 MiB, 16 KiB of output. */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofSeconds(4),
          Duration.ofSeconds(20),
          Duration.ofMinutes(3),
          Duration.ofSeconds(30),
          128,
          16 << 10);

  /** The same with another processor time for each test, and elapsed time in proportion. */
  Limits within(Duration cpu) {
    Duration wall = cpu.multipliedBy(5);
    return new Limits(
        cpu,
        wall.compareTo(wallPerTest) > 0 ? wall : wallPerTest,
        wallPerSolution,
        compile,
        heapMebibytes,
        outputBytes);
  }
}
