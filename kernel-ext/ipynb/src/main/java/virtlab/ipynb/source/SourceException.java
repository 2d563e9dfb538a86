package virtlab.ipynb.source;

/** A fault in a notebook's source; the message says file, line and what to do. */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SourceException(String file, int line, String what) {
    super(file + ":" + line + ": " + what);
  }
}
