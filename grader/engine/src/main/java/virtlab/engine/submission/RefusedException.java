package virtlab.engine.submission;

import java.io.IOException;

/** A file that is not read; the message is the sentence for the report. */
final class RefusedException extends IOException {
  RefusedException(String message) {
    super(message);
  }
}
