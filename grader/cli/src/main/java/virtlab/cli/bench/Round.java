package virtlab.cli.bench;

import java.nio.file.Path;

/**
 * One round of the bench.
 *
 * @param number from 0
 * @param work how much each measure does
 * @param folder where the kernels work; it belongs to this run
 */
record Round(int number, Workload work, Path folder) {
  /** True in the one round that measures what is measured once. */
  boolean last() {
    return number == work.runs() - 1;
  }
}
