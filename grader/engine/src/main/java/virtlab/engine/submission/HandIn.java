package virtlab.engine.submission;

import java.util.List;

/**
 * All that one student handed in.
 *
 * @param student the name of the folder, archive or LMS entry
 * @param files what can hold a solution
 * @param refusals what was not read, and why
 * @param others names of files that cannot hold a solution (a PDF, a page)
 */
public record HandIn(
    String student, List<SourceFile> files, List<Refusal> refusals, List<String> others) {
  public HandIn {
    files = List.copyOf(files);
    refusals = List.copyOf(refusals);
    others = List.copyOf(others);
  }
}
