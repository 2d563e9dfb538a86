package virtlab.cli.bench;

import java.util.List;
import java.util.Optional;

/**
 * What a run of the bench found.
 *
 * @param machine where
 * @param work how much each measure did
 * @param columns what was found, a column each
 */
record Result(Machine machine, Workload work, List<Findings> columns) {
  Result {
    columns = List.copyOf(columns);
  }

  /** Our own kernel's column, if it took part. */
  Optional<Findings> ours() {
    return columns.stream().filter(column -> column.name().equals(Contenders.OURS)).findFirst();
  }
}
