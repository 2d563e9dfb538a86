package virtlab.model.number;

import java.util.List;

/**
 * Writes a record as Java does, {@code DemandStep[pause=0.1, cores=2]}, but its fractions with
 * {@link Digits#exact}: the text is the same on every JDK, and different numbers look different.
 */
public final class RecordText {
  private RecordText() {}

  /**
   * The text of a record: {@code RecordText.of("DemandStep[pause, cores]", pause, cores)}.
   *
   * @param shape the record's simple name and in brackets the names of its components
   * @param values those of the components, in the same order
   */
  public static String of(String shape, Object... values) {
    StringBuilder text = new StringBuilder();
    int given = 0;
    for (int i = 0; i < shape.length(); i++) {
      char next = shape.charAt(i);
      if (next == ',' || next == ']') {
        text.append('=').append(given < values.length ? value(values[given]) : "");
        given++;
      }
      text.append(next);
    }
    if (given != values.length) {
      throw new IllegalArgumentException(
          shape + ": found " + values.length + " values, allowed are " + given);
    }
    return text.toString();
  }

  private static String value(Object value) {
    if (value instanceof List<?> many) {
      return many.stream().map(RecordText::value).toList().toString();
    }
    return value instanceof Double number ? Digits.exact(number) : value.toString();
  }
}
