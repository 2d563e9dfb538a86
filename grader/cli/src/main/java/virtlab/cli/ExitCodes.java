package virtlab.cli;

/** What the command's exit code says. */
public final class ExitCodes {
  /** Done, and all well. */
  public static final int WELL = 0;

  /** It ran, and something is not well: a cell, a test or a grade failed. */
  public static final int NOT_WELL = 1;

  /** Wrong use: an unknown verb or option, a missing file. */
  public static final int WRONG_USE = 2;

  /** The environment lacks something: a JDK, Python, a sandbox. */
  public static final int LACKING = 3;

  private ExitCodes() {}
}
