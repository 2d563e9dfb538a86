package virtlab.judge;

import virtlab.childjvm.sandbox.Sandbox;

/**
 * One solution, one suite: the verdicts.
 *
 * <p>A judge keeps its compiler warm and serves one thread at a time; a grader that works on
 * several submissions at once makes several.
 */
public final class Judge implements AutoCloseable {
  private final Sandbox sandbox;
  private final Limits limits;

  private Judge(Sandbox sandbox, Limits limits) {
    this.sandbox = sandbox;
    this.limits = limits;
  }

  /** The grader's judge: compiles in a process that can be killed, runs boxes in the sandbox. */
  public static Judge forGrading(Sandbox sandbox, Limits limits) {
    return new Judge(sandbox, limits);
  }

  /** The notebook's judge: compiles in this process; the box holds no secret. */
  public static Judge forChecking(Limits limits) {
    return new Judge(Sandbox.none(), limits);
  }

  /** Judges a solution; never throws because of what the solution does. */
  public Judgement judge(Solution solution, Suite suite, Run run) {
    throw new UnsupportedOperationException(sandbox + " " + limits + solution + suite + run);
  }

  @Override
  public void close() {}
}
