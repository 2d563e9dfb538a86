package virtlab.childjvm.box;

import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The JDK's exceptions that pass from a box to the tests; others become their nearest ancestor. */
final class AllowedThrowables {
  private static final Map<String, Function<String, Throwable>> MAKERS = new LinkedHashMap<>();

  static {
    MAKERS.put("java.lang.NumberFormatException", NumberFormatException::new);
    MAKERS.put("java.lang.IllegalArgumentException", IllegalArgumentException::new);
    MAKERS.put("java.lang.IllegalStateException", IllegalStateException::new);
    MAKERS.put("java.lang.NullPointerException", NullPointerException::new);
    MAKERS.put("java.lang.IndexOutOfBoundsException", IndexOutOfBoundsException::new);
    MAKERS.put("java.lang.ArithmeticException", ArithmeticException::new);
    MAKERS.put("java.lang.ClassCastException", ClassCastException::new);
    MAKERS.put("java.lang.UnsupportedOperationException", UnsupportedOperationException::new);
    MAKERS.put("java.util.NoSuchElementException", NoSuchElementException::new);
    MAKERS.put("java.util.ConcurrentModificationException", ConcurrentModificationException::new);
    MAKERS.put("java.lang.RuntimeException", RuntimeException::new);
    MAKERS.put("java.lang.Exception", RuntimeException::new);
    MAKERS.put("java.lang.StackOverflowError", StackOverflowError::new);
    MAKERS.put("java.lang.OutOfMemoryError", OutOfMemoryError::new);
    MAKERS.put("java.lang.Error", Error::new);
  }

  private AllowedThrowables() {}

  static String nearest(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (MAKERS.containsKey(at.getName()) && at.getClassLoader() == null) {
        return at.getName();
      }
    }
    return "java.lang.Error";
  }

  static Throwable make(String type, String message) {
    Function<String, Throwable> maker = MAKERS.get(type);
    return maker == null ? new Error(message) : maker.apply(message);
  }
}
