package virtlab.cli.check;

/** How many tests a step ran. */
public record Count(int passed, int failed) {
  /** Nothing ran. */
  public static final Count NONE = new Count(0, 0);

  /** One test. */
  public static Count of(boolean well) {
    return well ? new Count(1, 0) : new Count(0, 1);
  }

  /** Both together. */
  public Count plus(Count other) {
    return new Count(passed + other.passed, failed + other.failed);
  }

  /** This, with at least one failure unless the step itself ended well. */
  public Count endedWith(boolean well) {
    return well || failed > 0 ? this : new Count(passed, 1);
  }
}
