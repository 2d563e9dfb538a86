package virtlab.ipynb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A notebook of nbformat 4: its cells and its metadata (kernelspec and the like).
 *
 * @param cells in the order of the document
 * @param metadata as it stands in the file
 */
public record Notebook(List<Cell> cells, ObjectNode metadata) {
  public Notebook {
    cells = List.copyOf(cells);
  }

  /** The code cells, in order. */
  public List<Cell> code() {
    return cells.stream().filter(cell -> cell.kind() == Cell.Kind.CODE).toList();
  }
}
