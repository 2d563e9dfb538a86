package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import virtlab.display.Session;
import virtlab.kernel.interpreter.CellRequest;

/**
 * The cells that compiled, in the order in which they first ran; a cell that the front end names
 * and that runs again replaces its earlier source.
 */
final class NotebookMemory {
  private final Map<String, Session.Cell> cells = new LinkedHashMap<>();

  synchronized void accept(CellRequest cell) {
    String key = cell.cellId().isEmpty() ? "#" + cell.executionCount() : cell.cellId();
    cells.put(key, new Session.Cell(cell.cellId(), cell.executionCount(), cell.code()));
  }

  synchronized Session.Notebook notebook() {
    List<Session.Cell> accepted = new ArrayList<>(cells.values());
    return new Session.Notebook(
        accepted, NotebookFile.current().map(file -> file.path().toString()));
  }
}
