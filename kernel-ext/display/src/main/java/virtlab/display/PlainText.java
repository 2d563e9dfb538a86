package virtlab.display;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value as readable text: as its own {@code toString} says it, but arrays with what they hold,
 * data that contains itself without end, and nothing longer than a reader would read.
 */
final class PlainText {
  private static final int MOST_ITEMS = 1000;
  private static final int MOST_CHARS = 20_000;
  private static final int DEEPEST = 12;

  private final StringBuilder out = new StringBuilder();
  private final Set<Object> around = Collections.newSetFromMap(new IdentityHashMap<>());

  private PlainText() {}

  static String of(@Nullable Object value) {
    PlainText text = new PlainText();
    text.append(value);
    return text.out.toString();
  }

  /** Whether the value is data whose parts are told one by one. */
  private static boolean isData(@Nullable Object value) {
    return value != null
        && (value.getClass().isArray()
            || value instanceof Record
            || value instanceof Optional<?>
            || ((value instanceof Collection<?>
                    || value instanceof Map<?, ?>
                    || value instanceof Map.Entry<?, ?>)
                && hasTextOfTheJdk(value)));
  }

  private static boolean hasTextOfTheJdk(Object value) {
    try {
      return value
          .getClass()
          .getMethod("toString")
          .getDeclaringClass()
          .getName()
          .startsWith("java.");
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private void append(@Nullable Object value) {
    if (value == null || !isData(value)) {
      out.append(value);
    } else if (!around.add(value)) {
      out.append(Language.say("(itself)", "(sich selbst)"));
    } else {
      if (around.size() > DEEPEST) {
        out.append('…');
      } else {
        parts(value);
      }
      around.remove(value);
    }
  }

  private void parts(Object value) {
    if (value instanceof Record record) {
      record(record);
    } else if (value instanceof Optional<?> optional) {
      out.append(optional.isPresent() ? "Optional[" : "Optional.empty");
      optional.ifPresent(
          held -> {
            append(held);
            out.append(']');
          });
    } else if (value instanceof Map.Entry<?, ?> entry) {
      entry(entry);
    } else if (value instanceof Map<?, ?> map) {
      items(map.entrySet().iterator(), map.size(), '{', '}');
    } else if (value instanceof Collection<?> items) {
      items(items.iterator(), items.size(), '[', ']');
    } else {
      items(elements(value), Array.getLength(value), '[', ']');
    }
  }

  private void entry(Map.Entry<?, ?> entry) {
    append(entry.getKey());
    out.append('=');
    append(entry.getValue());
  }

  /** The elements of an array of any kind. */
  static Iterator<@Nullable Object> elements(Object array) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < Array.getLength(array);
      }

      @Override
      public @Nullable Object next() {
        return Array.get(array, next++);
      }
    };
  }

  private void items(Iterator<?> items, int size, char open, char close) {
    out.append(open);
    int told = 0;
    while (items.hasNext() && told < MOST_ITEMS && out.length() < MOST_CHARS) {
      out.append(told == 0 ? "" : ", ");
      Object item = items.next();
      if (open == '{' && item instanceof Map.Entry<?, ?> entry) {
        entry(entry);
      } else {
        append(item);
      }
      told++;
    }
    if (items.hasNext()) {
      int rest = size - told;
      out.append(Language.say(", … " + rest + " more", ", … " + rest + " weitere"));
    }
    out.append(close);
  }

  /** The record's own text if it has one, else its parts, which may be arrays or itself. */
  private void record(Record record) {
    List<@Nullable Object> values = values(record);
    String own = own(record);
    if (own != null && (values.stream().noneMatch(PlainText::isData) || !isMade(record, own))) {
      out.append(own);
      return;
    }
    RecordComponent[] parts = record.getClass().getRecordComponents();
    out.append(record.getClass().getSimpleName()).append('[');
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(parts[i].getName()).append('=');
      append(values.get(i));
    }
    out.append(']');
  }

  private static @Nullable String own(Record record) {
    try {
      return record.toString();
    } catch (StackOverflowError endless) {
      return null;
    }
  }

  /** Whether this text is the one that the compiler makes for a record. */
  private static boolean isMade(Record record, String text) {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    List<@Nullable Object> values = values(record);
    StringBuilder made = new StringBuilder(record.getClass().getSimpleName()).append('[');
    for (int i = 0; i < values.size(); i++) {
      made.append(i == 0 ? "" : ", ").append(parts[i].getName()).append('=').append(values.get(i));
    }
    return text.contentEquals(made.append(']'));
  }

  /** What the components hold; nothing where they cannot be read. */
  static List<@Nullable Object> values(Record record) {
    List<@Nullable Object> values = new ArrayList<>();
    try {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        part.getAccessor().setAccessible(true);
        values.add(part.getAccessor().invoke(record));
      }
      return values;
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return List.of();
    }
  }
}
