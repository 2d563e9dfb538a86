package virtlab.judge;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A suite's own limit: JUnit's {@link Timeout} on a test method or its class. For the judge it is
 * processor time of the box, for the whole planned test, so that a busy machine fails nobody.
 */
final class TimeLimit {
  /** JUnit's own watch, which would interrupt the trusted side, is off. */
  static final String MODE = Timeout.TIMEOUT_MODE_PROPERTY_NAME;

  static final String NOT_IN_THIS_PROCESS = "disabled";

  private TimeLimit() {}

  static Optional<Duration> of(Method method) {
    return AnnotationSupport.findAnnotation(method, Timeout.class)
        .or(() -> AnnotationSupport.findAnnotation(method.getDeclaringClass(), Timeout.class))
        .map(timeout -> Duration.of(timeout.value(), timeout.unit().toChronoUnit()));
  }
}
