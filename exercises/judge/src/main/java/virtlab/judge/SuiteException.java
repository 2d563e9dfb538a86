package virtlab.judge;

/** A suite that cannot be used; the message is one sentence for its author. */
public final class SuiteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SuiteException(String sentence) {
    super(sentence);
  }
}
