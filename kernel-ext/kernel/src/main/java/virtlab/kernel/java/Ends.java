package virtlab.kernel.java;

import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.display.Language;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.user.CellEnd;

/** The sentences for cells that did not come to their own end. */
final class Ends {
  private static final int NAMED = 12;

  private Ends() {}

  static CellResult.Failure interrupted() {
    return ErrorText.sentence(
        "Interrupted",
        Language.say(
            "The cell was interrupted; your variables are kept.",
            "Die Zelle wurde unterbrochen; deine Variablen bleiben erhalten."));
  }

  static CellResult.Failure abandoned(CellEnd.Abandoned end) {
    return ErrorText.sentence(
        "Interrupted",
        Language.say(
            "The cell was interrupted; your variables are kept. Its thread still waits in "
                + end.place()
                + " and ends when that call returns.",
            "Die Zelle wurde unterbrochen; deine Variablen bleiben erhalten. Ihr Thread wartet noch in "
                + end.place()
                + " und endet, sobald dieser Aufruf zurückkehrt."));
  }

  static CellResult.Failure died(CellEnd.Died end, List<String> variables) {
    return ErrorText.sentence(name(end), what(end) + kept(variables));
  }

  /** Tells of an end that came while no cell ran. */
  static void tell(
      CellEnd.Died end, List<String> variables, String token, @Nullable CellOutput output) {
    if (output != null) {
      String between = Language.say("Before this cell began: ", "Bevor diese Zelle begann: ");
      output.stream(token, "stderr", between + what(end) + kept(variables) + "\n");
    }
  }

  /** The compiler broke down over a cell. */
  static String compilerGaveUp(String why) {
    return why.contains("StackOverflowError") // JShell wraps it, by its name
        ? Language.say(
            "This cell is nested too deeply for the compiler; nothing of it ran.",
            "Diese Zelle ist für den Compiler zu tief verschachtelt; nichts davon lief.")
        : Language.say(
            "The compiler gave up on this cell, nothing of it ran: " + why,
            "Der Compiler hat bei dieser Zelle aufgegeben, nichts davon lief: " + why);
  }

  private static String name(CellEnd.Died end) {
    return switch (end.why()) {
      case HEAP_FULL -> "OutOfMemory";
      case THREADS_FULL -> "OutOfThreads";
      case INTERRUPTED -> "Interrupted";
      case BY_ITSELF, CRASHED, KILLED -> "ProcessEnded";
    };
  }

  private static String what(CellEnd.Died end) {
    return switch (end.why()) {
      case HEAP_FULL -> Language.say("Memory ran full", "Der Speicher lief voll");
      case THREADS_FULL ->
          Language.say(
              "No more threads could be started", "Es ließen sich keine Threads mehr starten");
      case INTERRUPTED ->
          Language.say(
              "The cell could not be interrupted, so its process was ended",
              "Die Zelle ließ sich nicht unterbrechen, deshalb wurde ihr Prozess beendet");
      case BY_ITSELF ->
          Language.say(
              "Your code ended its process (exit code " + end.exitCode() + ")",
              "Dein Code hat seinen Prozess beendet (Exit-Code " + end.exitCode() + ")");
      case CRASHED ->
          Language.say(
              "The Java virtual machine of your code crashed (exit code " + end.exitCode() + ")",
              "Die Java-Maschine deines Codes ist abgestürzt (Exit-Code " + end.exitCode() + ")");
      case KILLED ->
          Language.say(
              "The process of your code was killed from outside, as a system short of memory does",
              "Der Prozess deines Codes wurde von außen beendet, wie es ein System ohne freien"
                  + " Speicher tut");
    };
  }

  private static String kept(List<String> variables) {
    String definitions =
        Language.say(
            "; a new process took over. Your classes, methods and imports are kept, ",
            "; ein neuer Prozess hat übernommen. Deine Klassen, Methoden und Importe bleiben, ");
    if (variables.isEmpty()) {
      return definitions
          + Language.say("and there were no variables to lose.", "und Variablen gab es keine.");
    }
    List<String> named = variables.subList(0, Math.min(NAMED, variables.size()));
    String names = String.join(", ", named) + (variables.size() > NAMED ? ", …" : "");
    return definitions
        + Language.say(
            "these variables were reset: " + names + ".",
            "diese Variablen wurden zurückgesetzt: " + names + ".");
  }
}
