package virtlab.cli.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What running one notebook gave.
 *
 * @param notebook the file
 * @param cells how many code cells ran
 * @param millis from starting the kernel to the last cell's end
 * @param failures the cells that failed and were not tagged {@code raises-exception}
 * @param executed the notebook's file with its outputs
 */
public record NotebookRun(
    Path notebook, int cells, long millis, List<CellFailure> failures, String executed) {
  public NotebookRun {
    failures = List.copyOf(failures);
  }
}
