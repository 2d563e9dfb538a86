package virtlab.cli.conform;

import java.util.List;
import java.util.regex.Pattern;

/** Errors that a reader can use. */
final class ErrorChecks {
  private static final List<String> INTERNAL =
      List.of("jdk.jshell", "REPL.$JShell", "virtlab.", "dflib", "rapaio", "ipykernel");

  private ErrorChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("error-name", "`ename` is the exception's class", ErrorChecks::name),
        Check.of("error-value", "`evalue` is its message", ErrorChecks::value),
        Check.of("error-cause", "its cause is told", ErrorChecks::cause),
        Check.of("error-line", "each frame has its cell and line", ErrorChecks::line),
        Check.of("error-internal", "no frame is the kernel's own", ErrorChecks::internal),
        Check.of("compile-first", "wrong code: nothing of it runs", ErrorChecks::compileFirst),
        Check.of("compile-keeps", "wrong code: no variable changes", ErrorChecks::compileKeeps),
        Check.of("compile-line", "wrong code: its line is named", ErrorChecks::compileLine),
        Check.of("compile-all", "wrong code: every error is told", ErrorChecks::compileAll),
        Check.of("missing-import", "an unknown class: its import", ErrorChecks::missingImport),
        Check.of("mutual", "definitions that need each other", ErrorChecks::mutual));
  }

  private static void name(Trial trial) {
    String name = trial.run(Sample.FAIL).failed().reply().path("ename").asText();
    boolean real = name.endsWith("IllegalStateException") || name.equals("ValueError");
    Failed.unless(real, "it is " + name);
  }

  private static void value(Trial trial) {
    String value = trial.run(Sample.FAIL).failed().reply().path("evalue").asText();
    Failed.unlessSame("evalue", "meant to fail", value);
  }

  private static void cause(Trial trial) {
    String error = trial.run(Sample.FAIL_WITH_CAUSE).failed().error();
    boolean told = error.contains("inner") && error.matches("(?s).*(IOException|OSError).*");
    Failed.unless(told, "it is not");
  }

  private static void line(Trial trial) {
    Ran ran = trial.run(Sample.FAIL_DEEP).failed();
    names(ran, 2);
    names(ran, 4);
  }

  private static void names(Ran ran, int line) {
    Pattern place = Pattern.compile("\\[" + ran.count() + "\\], line " + line + "\\b");
    boolean named = place.matcher(ran.error()).find();
    Failed.unless(named, "Cell In[" + ran.count() + "], line " + line + " is not named");
  }

  private static void internal(Trial trial) {
    String error = trial.run(Sample.FAIL_DEEP).failed().error();
    for (String word : INTERNAL) {
      Failed.unless(!error.contains(word), "it shows " + word);
    }
  }

  private static void compileFirst(Trial trial) {
    String text = trial.run(Sample.PRINTS_THEN_WRONG).failed().text("stdout");
    Failed.unlessSame("what was printed", "", text);
  }

  private static void compileKeeps(Trial trial) {
    trial.run(Sample.KEEP).well();
    trial.run(Sample.CHANGES_THEN_WRONG).failed();
    Failed.unlessSame("the variable", "41", trial.run(Sample.KEPT).well().result());
  }

  private static void compileLine(Trial trial) {
    names(trial.run(Sample.PRINTS_THEN_WRONG).failed(), 2);
  }

  private static void compileAll(Trial trial) {
    String error = trial.run(Sample.TWO_ERRORS).failed().error();
    for (String place : List.of("first", "second")) {
      Failed.unless(error.contains(place), "the line of " + place + " is not shown");
    }
  }

  private static void missingImport(Trial trial) {
    String error = trial.run(Sample.UNKNOWN_CLASS).failed().error();
    Failed.unless(error.contains("java.util.concurrent.atomic.AtomicLong"), "it is not suggested");
  }

  private static void mutual(Trial trial) {
    Failed.unlessSame("the result", "2", trial.run(Sample.MUTUAL).well().result());
  }
}
