package virtlab.cli;

/**
 * One sentence for the person at the terminal (what, where, what to do) and the exit code that
 * belongs to it. {@link Main} prints the sentence alone, without a stack trace.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private Refusal(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** It ran, and something is not well: exit code 1. */
  public static Refusal notWell(String sentence) {
    return new Refusal(ExitCodes.NOT_WELL, sentence);
  }

  /** The command was used wrongly: exit code 2. */
  public static Refusal wrongUse(String sentence) {
    return new Refusal(ExitCodes.WRONG_USE, sentence);
  }

  /** The environment lacks something: exit code 3. */
  public static Refusal lacking(String sentence) {
    return new Refusal(ExitCodes.LACKING, sentence);
  }

  /** The exit code of the command. */
  public int exitCode() {
    return exitCode;
  }
}
