package virtlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import virtlab.childjvm.Installation;
import virtlab.display.Language;
import virtlab.engine.GradeConfig;
import virtlab.engine.Grader;
import virtlab.engine.Refused;
import virtlab.engine.gradebook.Entry;
import virtlab.judge.SuiteException;
import virtlab.judge.Suites;

/** The {@code grade} verb: a class's submissions in, marks out. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = "Grades folders, zips and LMS downloads with public and hidden tests.")
final class GradeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "SUBMISSIONS",
      description = "Folders, zips or files; one folder per student.")
  private List<Path> submissions = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "For the results.")
  private Path out = Path.of("");

  @Option(names = "--suite", paramLabel = "DIR", description = "Hidden tests of your own.")
  private @Nullable Path suite;

  @Option(
      names = "--allow-unsandboxed",
      description = "Grades even where a submission could read the hidden tests.")
  private boolean allowUnsandboxed;

  @Option(names = "--jobs", paramLabel = "N", description = "At once (default: all cores).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--seed", paramLabel = "N", description = "Of random test inputs.")
  private @Nullable Long seed;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if (jobs < 1) {
      throw Refusal.wrongUse(
          Language.say(
              "virtlab grade: --jobs " + jobs + " is too few; at least 1 is needed.",
              "virtlab grade: --jobs " + jobs + " ist zu wenig; nötig ist mindestens 1."));
    }
    try {
      GradeConfig config =
          new GradeConfig(
              submissions, out, suites(), name(), allowUnsandboxed, jobs, seed, err::println);
      return tell(Grader.of(config).run());
    } catch (SuiteException e) {
      throw Refusal.wrongUse("virtlab grade: " + e.getMessage());
    } catch (Refused e) {
      String sentence = String.valueOf(e.getMessage());
      throw e.environment() ? Refusal.lacking(sentence) : Refusal.wrongUse(sentence);
    } catch (IOException | SQLException e) {
      throw Refusal.lacking(
          Language.say(
              "virtlab grade: " + out + " cannot be written: " + e.getMessage(),
              "virtlab grade: " + out + " ist nicht beschreibbar: " + e.getMessage()));
    }
  }

  private Suites suites() {
    Path own = suite;
    if (own != null && !Files.exists(own)) {
      throw Refusal.wrongUse(
          Language.say(
              "virtlab grade: --suite '" + own + "' does not exist.",
              "virtlab grade: --suite '" + own + "' gibt es nicht."));
    }
    Installation installed = Installation.current();
    List<Path> hidden = own == null ? installed.classPath("hidden") : SuiteFolder.roots(own);
    if (own != null && Suites.discover(List.of(), hidden).all().isEmpty()) {
      throw Refusal.wrongUse(
          Language.say(
              "virtlab grade: --suite '"
                  + own
                  + "' holds no compiled tests with @Exercise; name"
                  + " the jar, a folder of jars, or the folder of the class files.",
              "virtlab grade: --suite '"
                  + own
                  + "' enthält keine übersetzten Tests mit @Exercise;"
                  + " möglich sind das Jar, ein Ordner mit Jars oder der Ordner der"
                  + " Klassendateien."));
    }
    if (hidden.isEmpty()) {
      spec.commandLine().getErr().println(publicOnly());
    }
    return Suites.discover(installed.classPath("tests"), hidden);
  }

  private static String publicOnly() {
    return Language.say(
        "virtlab grade: no hidden tests are installed here, so only the public ones count; name"
            + " yours with --suite.",
        "virtlab grade: hier sind keine versteckten Tests installiert, es zählen nur die"
            + " öffentlichen; eigene nennt --suite.");
  }

  private String name() {
    return suite == null
        ? "virtlab"
        : String.valueOf(suite.toAbsolutePath().normalize().getFileName());
  }

  private int tell(List<Entry> entries) {
    PrintWriter print = spec.commandLine().getOut();
    for (Entry entry : entries) {
      print.printf(
          "%-28s %-4s %-9s %3d/%d%n",
          entry.student(), entry.exercise(), entry.status(), entry.result(), entry.max());
    }
    print.println(
        Language.say("Report: ", "Bericht: ") + out.resolve("report").resolve("index.html"));
    return entries.stream().allMatch(Entry::settled) ? ExitCodes.WELL : ExitCodes.NOT_WELL;
  }
}
