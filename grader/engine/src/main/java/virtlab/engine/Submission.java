package virtlab.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import virtlab.engine.submission.Choice;
import virtlab.engine.submission.HandIn;
import virtlab.engine.submission.Limits;
import virtlab.engine.submission.SourceFile;
import virtlab.engine.submission.SubmissionReader;
import virtlab.judge.Solution;
import virtlab.judge.Suite;

/**
 * One file, read for one exercise as the grader reads it, so that a check cannot be kinder.
 *
 * @param solution what is judged; without files if nothing can be
 * @param notes what was not read or not chosen, and why
 */
public record Submission(Solution solution, List<String> notes) {
  public Submission {
    notes = List.copyOf(notes);
  }

  /**
   * Reads a file.
   *
   * @throws NoSuchFileException if it does not exist
   */
  public static Submission read(Path file, Suite suite) throws NoSuchFileException {
    List<HandIn> handIns = new SubmissionReader(Limits.usual()).read(List.of(file));
    List<String> notes = new ArrayList<>();
    for (HandIn handIn : handIns) {
      Choice choice = Choice.of(handIn, Plan.marks(suite, true));
      notes.addAll(choice.notes());
      if (!choice.files().isEmpty()) {
        return new Submission(solution(choice.files()), choice.notes());
      }
    }
    return new Submission(new Solution(List.of()), notes);
  }

  static Solution solution(List<SourceFile> files) {
    List<Solution.File> parts = new ArrayList<>();
    for (SourceFile file : files) {
      byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
      parts.add(
          file.kind() == SourceFile.Kind.NOTEBOOK
              ? new Solution.File.Ipynb(file.name(), text)
              : new Solution.File.Java(file.name(), text));
    }
    return new Solution(parts);
  }
}
