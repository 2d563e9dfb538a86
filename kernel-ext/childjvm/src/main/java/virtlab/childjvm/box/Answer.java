package virtlab.childjvm.box;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one request to a box. */
public sealed interface Answer {
  /** It returned; {@code argumentsChanged}: the method changed what it was given. */
  record Returned(@Nullable Object value, boolean argumentsChanged) implements Answer {}

  /**
   * It threw.
   *
   * @param exception the nearest JDK exception, made here
   * @param frames the student's frames, innermost first, as {@code file:line}
   */
  record Threw(Throwable exception, List<String> frames, boolean argumentsChanged)
      implements Answer {}

  /** The box is gone; {@code detail} says more to a person. */
  record Ended(End end, String detail) implements Answer {}

  /** How a box ended. */
  enum End {
    TIMEOUT,
    MEMORY,
    EXIT,
    CRASH,
    TAMPER
  }
}
