package virtlab.kernel.client;

import java.util.Map;

/**
 * A cell to run.
 *
 * @param code the source
 * @param cellId the cell's id, empty for none
 * @param silent see the protocol's {@code silent}
 * @param storeHistory whether it counts
 * @param stopOnError whether what is queued behind it is aborted when it fails
 * @param allowStdin whether it may ask
 * @param userExpressions evaluated after it
 */
public record Request(
    String code,
    String cellId,
    boolean silent,
    boolean storeHistory,
    boolean stopOnError,
    boolean allowStdin,
    Map<String, String> userExpressions) {
  public Request {
    userExpressions = Map.copyOf(userExpressions);
  }

  /** An ordinary cell, which may not ask for input. */
  public static Request of(String code) {
    return new Request(code, "", false, true, true, false, Map.of());
  }

  /** The same with a cell id. */
  public Request cell(String id) {
    return new Request(code, id, silent, storeHistory, stopOnError, allowStdin, userExpressions);
  }

  /** The same, silent. */
  public Request silently() {
    return new Request(code, cellId, true, false, stopOnError, allowStdin, userExpressions);
  }

  /** The same, not counted. */
  public Request withoutHistory() {
    return new Request(code, cellId, silent, false, stopOnError, allowStdin, userExpressions);
  }

  /** The same; what is queued behind it runs even if it fails. */
  public Request goingOn() {
    return new Request(code, cellId, silent, storeHistory, false, allowStdin, userExpressions);
  }

  /** The same, which may ask for input. */
  public Request asking() {
    return new Request(code, cellId, silent, storeHistory, stopOnError, true, userExpressions);
  }

  /** The same with user expressions. */
  public Request with(Map<String, String> expressions) {
    return new Request(code, cellId, silent, storeHistory, stopOnError, allowStdin, expressions);
  }
}
