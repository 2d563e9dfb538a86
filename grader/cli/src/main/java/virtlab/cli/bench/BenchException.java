package virtlab.cli.bench;

/** A measure gave no sample; its message is the reason that stands under the table. */
final class BenchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BenchException(String reason) {
    super(reason);
  }

  BenchException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
