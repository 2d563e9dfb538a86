package virtlab.judge.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import virtlab.display.Language;
import virtlab.display.Session;
import virtlab.ipynb.Cell;
import virtlab.ipynb.NotebookException;
import virtlab.ipynb.NotebookReader;

/** How the saved notebook, which the grader reads, differs from the cells that were run. */
final class SavedNotebook {
  private final List<Cell> saved;
  private final Map<String, Session.Cell> run = new LinkedHashMap<>();

  private SavedNotebook(List<Cell> saved, List<Session.Cell> cells) {
    this.saved = saved;
    for (Session.Cell cell : cells) {
      run.put(cell.id(), cell);
    }
  }

  /** One sentence per difference; none where the file or the cells' ids are not known. */
  static List<String> differences(Session.Notebook notebook) {
    Optional<Path> file = notebook.file().map(Path::of).filter(Files::isRegularFile);
    boolean known = notebook.cells().stream().noneMatch(cell -> cell.id().isEmpty());
    if (file.isEmpty() || !known) {
      return List.of();
    }
    try {
      List<Cell> saved = NotebookReader.read(file.get()).code();
      return new SavedNotebook(saved, notebook.cells()).compare();
    } catch (NotebookException e) {
      return List.of(
          Language.say("The saved notebook: ", "Das gespeicherte Notebook: ") + e.getMessage());
    }
  }

  private List<String> compare() {
    List<String> differences = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<String> notRun = new ArrayList<>();
    int number = 0;
    for (Cell cell : saved) {
      number++;
      ids.add(cell.id());
      Session.Cell ran = run.get(cell.id());
      if (ran == null) {
        if (!cell.source().isBlank()) {
          notRun.add(Integer.toString(number));
        }
      } else if (!ran.source().stripTrailing().equals(cell.source().stripTrailing())) {
        differences.add(changed(ran.executionCount()));
      }
    }
    if (!notRun.isEmpty()) {
      differences.add(notRun(notRun));
    }
    for (Session.Cell ran : run.values()) {
      if (!ids.contains(ran.id()) && !ran.source().isBlank()) {
        differences.add(notSaved(ran.executionCount()));
      }
    }
    return differences;
  }

  private static String notRun(List<String> numbers) {
    String which = String.join(", ", numbers);
    return numbers.size() == 1
        ? Language.say(
            "Code cell " + which + " has not been run yet; the grader will see it.",
            "Die Code-Zelle " + which + " ist noch nicht gelaufen; die Bewertung sieht sie.")
        : Language.say(
            "Code cells " + which + " have not been run yet; the grader will see them.",
            "Die Code-Zellen " + which + " sind noch nicht gelaufen; die Bewertung sieht sie.");
  }

  private static String changed(int count) {
    return Language.say(
        "Cell ["
            + count
            + "] was run in another form than it is saved: save the notebook, or run"
            + " the cell again.",
        "Die Zelle ["
            + count
            + "] lief in anderer Form, als sie gespeichert ist: speichere das Notebook oder führe"
            + " sie noch einmal aus.");
  }

  private static String notSaved(int count) {
    return Language.say(
        "Cell [" + count + "] was run but is not in the saved notebook (deleted, or not saved).",
        "Die Zelle ["
            + count
            + "] lief, steht aber nicht im gespeicherten Notebook (gelöscht oder nicht"
            + " gespeichert).");
  }
}
