package virtlab.engine;

/** The run cannot start; the message is the sentence for the user. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean environment;

  Refused(boolean environment, String sentence) {
    super(sentence);
    this.environment = environment;
  }

  /** Whether the machine lacks something; otherwise the command was used wrongly. */
  public boolean environment() {
    return environment;
  }
}
