package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import virtlab.display.Language;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.user.CellEnd;

/** Errors as the reader sees them: the cell, its line with a caret, the sentence. */
final class ErrorText {
  private static final String RED = "\u001b[31m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int FRAMES = 20;
  private static final String UNRESOLVED = "jdk.jshell.spi.SPIResolutionException";

  private final Origins origins;
  private final Imports imports;

  ErrorText(Origins origins, Imports imports) {
    this.origins = origins;
    this.imports = imports;
  }

  CellResult.Failure broken(int cell, String code, List<Compiled.Problem> problems) {
    List<String> lines = new ArrayList<>();
    for (Compiled.Problem problem : problems) {
      Origins.Place place = Origins.place(cell, code, problem.start());
      lines.add(RED + at(place) + PLAIN);
      lines.add("    " + place.text());
      int lineStart = code.lastIndexOf('\n', Math.max(0, problem.start() - 1)) + 1;
      int column = Math.max(0, problem.start() - lineStart);
      int width = Math.min(problem.end() - problem.start(), place.text().length() - column);
      lines.add("    " + " ".repeat(column) + RED + "^".repeat(Math.max(1, width)) + PLAIN);
      lines.add(BOLD + problem.message() + PLAIN);
      imports.suggestion(problem, code).ifPresent(lines::add);
    }
    return new CellResult.Failure("CompileError", firstLine(problems.get(0).message()), lines);
  }

  static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  CellResult.Failure threw(CellEnd.Threw threw) {
    CellEnd.Thrown first = threw.chain().get(0);
    if (first.type().equals(UNRESOLVED)) {
      return unusable(first);
    }
    List<String> lines = new ArrayList<>();
    for (CellEnd.Thrown one : threw.chain()) {
      String head = one.message().isEmpty() ? one.type() : one.type() + ": " + one.message();
      String cause = Language.say("Caused by: ", "Ursache: ");
      lines.add(RED + (lines.isEmpty() ? "" : cause) + BOLD + head + PLAIN);
      addFrames(one.frames(), lines);
    }
    return new CellResult.Failure(first.type(), first.message(), lines);
  }

  /** JShell's way to run a declaration that does not compile at the moment. */
  private CellResult.Failure unusable(CellEnd.Thrown thrown) {
    String name =
        thrown.frames().stream()
            .filter(frame -> frame.type().startsWith("REPL.$JShell$"))
            .map(frame -> frame.method() + "()")
            .findFirst()
            .orElse("");
    String sentence =
        Language.say(
            name + " cannot be used now: it uses what is not declared, or no longer fits it.",
            name
                + " ist jetzt nicht benutzbar: Es benutzt, was nicht vereinbart ist oder nicht"
                + " mehr dazu passt.");
    List<String> lines = new ArrayList<>();
    lines.add(RED + sentence + PLAIN);
    addFrames(thrown.frames(), lines);
    return new CellResult.Failure("NotUsable", sentence, lines);
  }

  private void addFrames(List<CellEnd.At> frames, List<String> lines) {
    boolean innermost = true;
    int shown = 0;
    for (CellEnd.At frame : frames) {
      if (!frame.type().startsWith("REPL.$JShell$")) {
        continue;
      }
      Optional<Origins.Place> place = origins.find(frame.type(), frame.line());
      if (place.isEmpty() || shown++ >= FRAMES) {
        continue;
      }
      lines.add("  " + at(place.get()) + method(frame));
      if (innermost) {
        String text = place.get().text();
        int indent = text.length() - text.stripLeading().length();
        lines.add("      " + text);
        int width = Math.max(1, text.strip().length());
        lines.add("      " + " ".repeat(indent) + RED + "^".repeat(width) + PLAIN);
        innermost = false;
      }
    }
  }

  private static String method(CellEnd.At frame) {
    String name = frame.method();
    return name.startsWith("do_it$") || name.contains("$") || name.startsWith("<")
        ? ""
        : Language.say(", in ", ", in ") + name + "()";
  }

  private static String at(Origins.Place place) {
    return Language.say("Cell In[", "Zelle In[")
        + place.cell()
        + Language.say("], line ", "], Zeile ")
        + place.line();
  }

  static CellResult.Failure sentence(String name, String sentence) {
    return new CellResult.Failure(name, sentence, List.of(RED + sentence + PLAIN));
  }
}
