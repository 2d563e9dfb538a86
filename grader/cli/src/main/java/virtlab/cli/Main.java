package virtlab.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import virtlab.display.Language;

/** The {@code virtlab} command: every verb behind one door, one exit code each. */
@Command(
    name = "virtlab",
    mixinStandardHelpOptions = true,
    version = "virtlab 0.1.0",
    description = "Virtual machines, containers and serverless computing in Java notebooks.",
    subcommands = {
      CommandLine.HelpCommand.class,
      LabCommand.class,
      KernelCommand.class,
      CheckCommand.class,
      GradeCommand.class,
      TestCommand.class,
      DoctorCommand.class,
      RunCommand.class,
      BenchCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs one verb and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args));
  }

  /** Runs one verb and returns its exit code; sentences about failures go to {@code err}. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    IParameterExceptionHandler misuse = (problem, given) -> explain(problem);
    IExecutionExceptionHandler failure = (problem, command, parsed) -> report(problem, command);
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(misuse)
        .setExecutionExceptionHandler(failure)
        .execute(args);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explain(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(WrongUse.sentence(problem));
    return ExitCodes.WRONG_USE;
  }

  private static int report(Exception problem, CommandLine command) throws Exception {
    if (problem instanceof Refusal refusal) {
      command.getErr().println(refusal.getMessage());
      return refusal.exitCode();
    }
    command
        .getErr()
        .println(
            Language.say(
                "virtlab stopped unexpectedly; please report what follows.",
                "virtlab ist unerwartet stehen geblieben; bitte das Folgende melden."));
    throw problem;
  }
}
