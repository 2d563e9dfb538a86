package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import virtlab.display.Language;

/** Compiles cells with JShell, each as a whole: one that has an error changes nothing. */
final class CellCompiler {
  private final JShell shell;
  private final Supplier<SourceCodeAnalysis> analysis;
  private final Recorder recorder;
  private final Origins origins;

  /** The classes that hold the variables and types of the notebook in the user process. */
  private final Map<Snippet, String> holders = new HashMap<>();

  CellCompiler(
      JShell shell, Supplier<SourceCodeAnalysis> analysis, Recorder recorder, Origins origins) {
    this.shell = shell;
    this.analysis = analysis;
    this.recorder = recorder;
    this.origins = origins;
  }

  Compiled compile(int cell, String code) {
    recorder.begin();
    List<Compiled.Problem> problems = new ArrayList<>();
    CellChanges changes = new CellChanges(shell, analysis);
    int shown = -1;
    String rest = code;
    while (true) {
      CompletionInfo info = analysis.get().analyzeCompletion(rest);
      if (info.completeness() == Completeness.EMPTY || rest.isBlank()) {
        break;
      }
      boolean whole = info.completeness().isComplete() && info.source() != null;
      String piece = whole ? info.source() : rest;
      int offset = code.length() - rest.length();
      int stepsBefore = recorder.stepCount();
      List<SnippetEvent> events = shell.eval(piece);
      shown = -1;
      for (SnippetEvent event : events) {
        changes.note(event);
        if (event.causeSnippet() == null) {
          origins.add(cell, code, offset, event.snippet());
          collect(event, offset, problems);
          if (showsValue(event.snippet()) && recorder.stepCount() > stepsBefore) {
            shown = recorder.stepCount() - 1;
          }
        }
      }
      if (!whole || info.remaining().isBlank()) {
        break;
      }
      rest = info.remaining();
    }
    problems.addAll(neverDefined(changes.declared()));
    return problems.isEmpty() ? accept(changes, shown) : giveUp(changes, problems);
  }

  private Compiled accept(CellChanges changes, int shown) {
    changes.keep(holders, recorder.aliases());
    return new Compiled.Ready(
        recorder.takeClasses(), recorder.steps(), shown, unresolved(changes.declared()));
  }

  private Compiled giveUp(CellChanges changes, List<Compiled.Problem> problems) {
    changes.undo(holders, recorder.aliases(), origins);
    recorder.leave();
    return new Compiled.Broken(problems);
  }

  private void collect(SnippetEvent event, int offset, List<Compiled.Problem> problems) {
    if (event.status() != Snippet.Status.REJECTED) {
      return;
    }
    boolean first = problems.isEmpty();
    shell
        .diagnostics(event.snippet())
        .filter(Diag::isError)
        // What follows a broken declaration cannot know its name; that is no error of its own.
        .filter(diag -> first || !diag.getCode().startsWith("compiler.err.cant.resolve"))
        .forEach(diag -> problems.add(problem(diag, offset)));
    if (first && problems.isEmpty()) {
      problems.add(
          new Compiled.Problem(
              Language.say("This does not compile", "Das lässt sich nicht übersetzen"),
              "",
              offset,
              offset));
    }
  }

  /**
   * Declarations that cannot exist without what is missing, such as a variable of no known class.
   */
  private List<Compiled.Problem> neverDefined(List<Snippet> declared) {
    List<Compiled.Problem> problems = new ArrayList<>();
    for (Snippet snippet : declared) {
      if (shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
        int offset = origins.offset(snippet);
        shell
            .unresolvedDependencies((DeclarationSnippet) snippet)
            .forEach(missing -> problems.add(unknown(missing, snippet.source(), offset)));
      }
    }
    return problems;
  }

  private static Compiled.Problem unknown(String missing, String source, int offset) {
    String name = missing.substring(missing.lastIndexOf(' ') + 1);
    int start = offset + Math.max(0, source.indexOf(name));
    String message = Language.say("cannot find " + missing, "nicht gefunden: " + missing);
    return new Compiled.Problem(message, "compiler.err.cant.resolve", start, start + name.length());
  }

  private static Compiled.Problem problem(Diag diag, int offset) {
    return new Compiled.Problem(
        diag.getMessage(null),
        diag.getCode(),
        offset + (int) Math.max(0, diag.getPosition()),
        offset + (int) Math.max(0, diag.getEndPosition()));
  }

  private List<String> unresolved(List<Snippet> declared) {
    List<String> notes = new ArrayList<>();
    for (Snippet snippet : declared) {
      Snippet.Status status = shell.status(snippet);
      if (snippet instanceof DeclarationSnippet declaration
          && status == Snippet.Status.RECOVERABLE_DEFINED) {
        String missing = String.join(", ", shell.unresolvedDependencies(declaration).toList());
        notes.add(
            Language.say(
                declaration.name() + " cannot be used until this is declared: " + missing,
                declaration.name() + " ist erst benutzbar, wenn dies vereinbart ist: " + missing));
      }
    }
    return notes;
  }

  private static boolean showsValue(Snippet snippet) {
    return switch (snippet.subKind()) {
      case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }
}
