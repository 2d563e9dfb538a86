package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import virtlab.display.Language;
import virtlab.kernel.explain.CodeText;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.user.CellEnd;

/** Errors as the reader sees them: the cell, its line with a caret, the sentence. */
final class ErrorText {
  private static final String RED = "\u001b[31m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int FRAMES = 20;
  private static final String UNRESOLVED = "jdk.jshell.spi.SPIResolutionException";
  private static final String OPEN_TEXT = "compiler.err.unclosed.text.block";

  /** The compiler's key for code that ends inside something. */
  static final String END_REACHED = "compiler.err.premature.eof";

  private final Origins origins;
  private final Imports imports;

  ErrorText(Origins origins, Imports imports) {
    this.origins = origins;
    this.imports = imports;
  }

  CellResult.Failure broken(int cell, String code, List<Compiled.Problem> problems) {
    List<String> lines = new ArrayList<>();
    Set<String> said = new HashSet<>();
    String first = "";
    for (Compiled.Problem reported : problems) {
      Compiled.Problem problem = atItsOpening(reported, code);
      Origins.Place place = Origins.place(cell, code, problem.start());
      if (!said.add(place.line() + problem.message())) {
        continue;
      }
      first = first.isEmpty() ? problem.message() : first;
      lines.add(RED + at(place) + PLAIN);
      lines.add("    " + place.text());
      int lineStart = code.lastIndexOf('\n', Math.max(0, problem.start() - 1)) + 1;
      int column = Math.max(0, problem.start() - lineStart);
      int width = Math.min(problem.end() - problem.start(), place.text().length() - column);
      lines.add("    " + " ".repeat(column) + RED + "^".repeat(Math.max(1, width)) + PLAIN);
      lines.add(BOLD + JShellNames.inMessage(problem.message()) + PLAIN);
      imports.suggestion(problem, code).ifPresent(lines::add);
    }
    return new CellResult.Failure("CompileError", firstLine(JShellNames.inMessage(first)), lines);
  }

  /** The compiler sees a missing end at the end; the reader wants to know what has no end. */
  private static Compiled.Problem atItsOpening(Compiled.Problem problem, String code) {
    if (!problem.code().equals(END_REACHED) && !problem.code().equals(OPEN_TEXT)) {
      return problem;
    }
    return CodeText.unclosed(code)
        .map(
            open ->
                new Compiled.Problem(
                    Language.say(
                        problem.message() + ": this " + open.of(code) + " is never closed",
                        problem.message() + ": " + open.of(code) + " wird nie geschlossen"),
                    problem.code(),
                    open.start(),
                    open.end()))
        .orElse(problem);
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
    return new CellResult.Failure(
        JShellNames.hide(first.type()), JShellNames.hide(first.message()), lines(threw.chain()));
  }

  /** An exception that ended a thread of the reader's, as text for the cell's output. */
  String inThread(String thread, CellEnd.Threw threw) {
    String head =
        Language.say("Exception in thread ", "Ausnahme im Thread ") + "\"" + thread + "\": ";
    return head + String.join("\n", lines(threw.chain())) + "\n";
  }

  private List<String> lines(List<CellEnd.Thrown> chain) {
    List<String> lines = new ArrayList<>();
    for (CellEnd.Thrown one : chain) {
      String type = JShellNames.hide(one.type());
      String head = one.message().isEmpty() ? type : type + ": " + JShellNames.hide(one.message());
      String relation =
          lines.isEmpty()
              ? ""
              : one.suppressed()
                  ? Language.say("Suppressed: ", "Unterdrückt: ")
                  : Language.say("Caused by: ", "Ursache: ");
      lines.add(RED + relation + BOLD + head + PLAIN);
      addFrames(one.frames(), lines);
    }
    return lines;
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
    String last = "";
    int repeated = 0;
    int shown = 0;
    for (CellEnd.At frame : frames) {
      Optional<Origins.Place> place =
          frame.type().startsWith("REPL.$JShell$")
              ? origins.find(frame.type(), frame.line())
              : Optional.empty();
      if (place.isEmpty()) {
        continue;
      }
      String label = "  " + at(place.get()) + method(frame);
      if (label.equals(last)) {
        repeated++;
        continue;
      }
      addRepeated(repeated, lines);
      repeated = 0;
      last = label;
      if (shown++ >= FRAMES) {
        break;
      }
      lines.add(label);
      if (shown == 1) {
        addSource(place.get(), lines);
      }
    }
    addRepeated(repeated, lines);
  }

  /** A recursion says once that it went on. */
  private static void addRepeated(int times, List<String> lines) {
    if (times > 1) {
      lines.add(
          Language.say(
              "    ⋮ the same line " + times + " times more",
              "    ⋮ dieselbe Zeile noch " + times + "-mal"));
    }
  }

  private static void addSource(Origins.Place place, List<String> lines) {
    String text = place.text();
    int indent = text.length() - text.stripLeading().length();
    lines.add("      " + text);
    int width = Math.max(1, text.strip().length());
    lines.add("      " + " ".repeat(indent) + RED + "^".repeat(width) + PLAIN);
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
