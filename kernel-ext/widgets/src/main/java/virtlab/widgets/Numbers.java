package virtlab.widgets;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers as values: JSON knows one kind, Java several. */
final class Numbers {
  private Numbers() {}

  /**
   * The value in the kind of number that stood there before: a {@link Long} or a {@link Double}.
   */
  static @Nullable Object like(@Nullable Object before, @Nullable Object value) {
    if (!(value instanceof Number number)) {
      return value;
    }
    boolean whole = !(number instanceof Double || number instanceof Float);
    boolean wasWhole = before instanceof Number && !(before instanceof Double);
    boolean fits = whole || number.doubleValue() == Math.rint(number.doubleValue());
    return whole && !(before instanceof Double) || wasWhole && fits
        ? (Object) number.longValue()
        : (Object) number.doubleValue();
  }

  static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof Number a && other instanceof Number b
        ? a.doubleValue() == b.doubleValue()
        : other != null && Objects.deepEquals(one, other);
  }
}
