package virtlab.kernel.java;

import java.util.List;
import java.util.Optional;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import virtlab.display.Language;
import virtlab.jshell.Block;
import virtlab.jshell.Part;
import virtlab.kernel.user.UserProcess;

/** One cell on its way through the compiler: into JShell and the recorder, but not yet run. */
final class CellCompilation {
  private final JShellCompiler jshell;
  private final int cell;
  private final String code;
  private final CellChanges changes;
  private final CellProblems problems;
  private int shown = -1;

  CellCompilation(JShellCompiler jshell, int cell, String code) {
    this.jshell = jshell;
    this.cell = cell;
    this.code = code;
    this.changes = new CellChanges(jshell);
    this.problems = new CellProblems(jshell.shell());
  }

  /** Compiles the cell, as far as the compiler does not break down over it. */
  void compile() {
    try {
      compileParts();
    } catch (RuntimeException | AssertionError | StackOverflowError | InternalError e) {
      problems.noteBreakdown(e.toString());
    }
  }

  /** Runs of statements at once, the rest snippet by snippet. */
  private void compileParts() {
    List<Part> parts = jshell.parts(code);
    if (parts.isEmpty()) {
      compileSnippets(0, code.length());
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      Optional<Block> block = jshell.compile(parts.get(i), last);
      if (block.isPresent()) {
        take(block.get());
      } else {
        compileAlone(parts.get(i), last ? code.length() : parts.get(i + 1).start());
      }
    }
    for (Snippet snippet : changes.declared()) {
      problems.noteIfUndefined(snippet, jshell.origins().offset(snippet));
    }
  }

  private void take(Block block) {
    jshell.recorder().take(block.classes(), new UserProcess.Step(block.className(), "do_it$"));
    jshell.origins().add(cell, code, block);
    block.events().forEach(changes::note);
    shown = block.showsValue() ? jshell.recorder().stepCount() - 1 : -1;
  }

  private void compileAlone(Part part, int end) {
    Optional<SnippetEvent> known =
        jshell.declareKnown(code.substring(part.start(), Math.min(part.end(), end)));
    if (known.isPresent()) {
      jshell.origins().add(cell, code, part.start(), known.get().snippet());
      changes.note(known.get());
      shown = -1;
    } else {
      compileSnippets(part.start(), end);
    }
  }

  private void compileSnippets(int start, int end) {
    String rest = code.substring(start, end);
    while (true) {
      CompletionInfo info = jshell.analysis().analyzeCompletion(rest);
      if (info.completeness() == Completeness.EMPTY || rest.isBlank()) {
        return;
      }
      boolean whole = info.completeness().isComplete() && info.source() != null;
      compileSnippet(whole ? info.source() : rest, end - rest.length());
      if (!whole) {
        problems.noteUnfinished(code, end - rest.length());
        return;
      } else if (info.remaining().isBlank()) {
        return;
      }
      rest = info.remaining();
    }
  }

  private void compileSnippet(String source, int offset) {
    int stepsBefore = jshell.recorder().stepCount();
    List<SnippetEvent> events = jshell.eval(source);
    shown = -1;
    for (SnippetEvent event : events) {
      changes.note(event);
      if (isMissing(event)) {
        problems.noteBreakdown(Language.say("an error of javac", "ein Fehler von javac"));
      }
      if (event.causeSnippet() == null) {
        jshell.origins().add(cell, code, offset, event.snippet());
        problems.note(event, offset);
        if (showsValue(event.snippet()) && jshell.recorder().stepCount() > stepsBefore) {
          shown = jshell.recorder().stepCount() - 1;
        }
      }
    }
  }

  /** JShell goes on where javac has failed without a word. */
  private boolean isMissing(SnippetEvent event) {
    return event.status() == Snippet.Status.VALID
        && event.snippet().kind() != Snippet.Kind.IMPORT
        && !jshell.recorder().hasSeen(jshell.className(event.snippet()));
  }

  private static boolean showsValue(Snippet snippet) {
    return switch (snippet.subKind()) {
      case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }

  CellChanges changes() {
    return changes;
  }

  List<Compiled.Problem> problems() {
    return problems.all();
  }

  /** The index of the step whose value is the cell's result, or −1. */
  int shown() {
    return shown;
  }
}
