package jdk.jshell;

import java.util.List;
import jdk.jshell.TaskFactory.CompileTask;

/** Parses a cell with the compiler that will compile it. */
final class CellReading implements TaskFactory.Worker<CompileTask, List<CellParser.Parsed>> {
  private final String cell;

  CellReading(String cell) {
    this.cell = cell;
  }

  /** The cell's snippets; none if it has a syntax error. */
  @Override
  public List<CellParser.Parsed> withTask(CompileTask task) {
    // A last semicolon may be missing; in front of it a comment may end the cell.
    List<CellParser.Parsed> found =
        CellParserFactory.parser(task.getContext(), cell + "\n;").snippets();
    found.forEach(snippet -> Nesting.check(snippet.trees()));
    return task.diagnostics.getDiagnostics().isEmpty() ? found : List.of();
  }
}
