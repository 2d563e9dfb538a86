package virtlab.kernel.maven;

import java.io.IOException;

/** Something that was not found or could not be fetched; the message is one sentence. */
public final class ResolveException extends IOException {
  private static final long serialVersionUID = 1;

  /** With the sentence for the reader. */
  public ResolveException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
