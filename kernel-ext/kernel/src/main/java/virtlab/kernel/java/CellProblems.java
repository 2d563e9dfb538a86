package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import virtlab.display.Language;
import virtlab.kernel.explain.CodeText;

/** What is wrong with a cell, as it is being compiled. */
final class CellProblems {
  private static final String UNKNOWN = "compiler.err.cant.resolve";

  private final JShell shell;
  private final List<Compiled.Problem> problems = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();

  CellProblems(JShell shell) {
    this.shell = shell;
  }

  List<Compiled.Problem> all() {
    return problems.stream().sorted(Comparator.comparingInt(Compiled.Problem::start)).toList();
  }

  /** Notes why JShell rejected a snippet, which begins here in the cell. */
  void note(SnippetEvent event, int offset) {
    if (event.status() != Snippet.Status.REJECTED && !isTooLarge(event.snippet())) {
      return;
    }
    boolean first = problems.isEmpty();
    shell
        .diagnostics(event.snippet())
        .filter(Diag::isError)
        .filter(diag -> !followsFrom(diag, event.snippet().source()))
        .forEach(diag -> problems.add(problem(diag, offset)));
    broken.addAll(CodeText.words(event.snippet().source()));
    if (first && problems.isEmpty()) {
      String message = Language.say("This does not compile", "Das lässt sich nicht übersetzen");
      problems.add(new Compiled.Problem(message, "", offset, offset));
    }
  }

  /** Code beyond a limit of the class file; JShell takes it for something that may yet work. */
  private boolean isTooLarge(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .anyMatch(diag -> diag.getCode().startsWith("compiler.err.limit"));
  }

  /** What names a declaration that is broken itself is no error of its own. */
  private boolean followsFrom(Diag diag, String source) {
    int start = (int) Math.max(0, Math.min(diag.getStartPosition(), source.length()));
    int end = (int) Math.max(start, Math.min(diag.getEndPosition(), source.length()));
    return diag.getCode().startsWith(UNKNOWN) && broken.contains(source.substring(start, end));
  }

  /** Notes that the compiler broke down over the cell. */
  void noteBreakdown(String cause) {
    problems.add(new Compiled.Problem(Ends.compilerGaveUp(cause), "", 0, 0));
  }

  /** Notes that the code ends inside something; nothing if that has been noted. */
  void noteUnfinished(String code, int offset) {
    if (problems.isEmpty()) {
      CodeText.Unclosed unclosed =
          CodeText.unclosed(code.substring(offset)).orElse(new CodeText.Unclosed(0, 0));
      problems.add(
          new Compiled.Problem(
              Language.say("This is not finished", "Das ist nicht zu Ende geschrieben"),
              ErrorText.END_REACHED,
              offset + unclosed.start(),
              offset + unclosed.end()));
    }
  }

  /** Notes what a declaration cannot exist without, such as the class of a variable. */
  void noteIfUndefined(Snippet snippet, int offset) {
    if (snippet instanceof DeclarationSnippet declaration
        && shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
      shell
          .unresolvedDependencies(declaration)
          .forEach(missing -> problems.add(unknown(missing, snippet.source(), offset)));
    }
  }

  private static Compiled.Problem unknown(String missing, String source, int offset) {
    String name = missing.substring(missing.lastIndexOf(' ') + 1);
    int start = offset + Math.max(0, source.indexOf(name));
    String message = Language.say("cannot find " + missing, "nicht gefunden: " + missing);
    return new Compiled.Problem(message, UNKNOWN, start, start + name.length());
  }

  private static Compiled.Problem problem(Diag diag, int offset) {
    return new Compiled.Problem(
        diag.getMessage(null),
        diag.getCode(),
        offset + (int) Math.max(0, diag.getPosition()),
        offset + (int) Math.max(0, diag.getEndPosition()));
  }
}
