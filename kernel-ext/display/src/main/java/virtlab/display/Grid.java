package virtlab.display;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value as rows and columns.
 *
 * @param head one text per column
 * @param rows the first rows, at most {@link #MOST_ROWS}
 * @param size how many rows there are in all
 * @param structured whether the columns say more than the value's text would
 */
record Grid(List<String> head, List<List<@Nullable Object>> rows, int size, boolean structured) {
  static final int MOST_ROWS = 100;
  private static final int MOST_COLUMNS = 20;

  /** The rows and columns of data that has any. */
  static Optional<Grid> of(Object value) {
    if (value instanceof Record record) {
      return Optional.of(ofRecord(record));
    } else if (value instanceof Map<?, ?> map) {
      return map.isEmpty() ? Optional.empty() : Optional.of(ofMap(map));
    } else if (value instanceof Collection<?> items) {
      return ofItems(items.iterator(), items.size(), value instanceof List<?>);
    } else if (value.getClass().isArray()) {
      return ofItems(PlainText.elements(value), Array.getLength(value), true);
    }
    return Optional.empty();
  }

  private static Grid ofRecord(Record record) {
    List<String> names = components(record.getClass());
    List<@Nullable Object> values = PlainText.values(record);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      rows.add(Arrays.asList(names.get(i), values.get(i)));
    }
    return new Grid(
        List.of(Language.say("part", "Teil"), valueHead()), rows, rows.size(), !rows.isEmpty());
  }

  private static Grid ofMap(Map<?, ?> map) {
    List<@Nullable Object> keys = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (keys.size() == MOST_ROWS) {
        break;
      }
      keys.add(entry.getKey());
      values.add(entry.getValue());
    }
    return of(keyHead(), keys, values, map.size());
  }

  private static Optional<Grid> ofItems(Iterator<?> items, int size, boolean inOrder) {
    List<@Nullable Object> first = new ArrayList<>();
    while (items.hasNext() && first.size() < MOST_ROWS) {
      first.add(items.next());
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    if (all(first, Map.Entry.class)) {
      List<@Nullable Object> keys = new ArrayList<>();
      List<@Nullable Object> values = new ArrayList<>();
      for (Object item : first) {
        keys.add(((Map.Entry<?, ?>) item).getKey());
        values.add(((Map.Entry<?, ?>) item).getValue());
      }
      return Optional.of(of(keyHead(), keys, values, size));
    }
    Grid numbered = of("", numbers(first.size()), first, size);
    boolean bare = !inOrder || numbered.structured() && allOneRecord(first);
    return Optional.of(bare ? numbered.withoutFirst() : numbered);
  }

  /** One row per value behind its key; values of one kind have a column for each of their parts. */
  private static Grid of(
      String key, List<@Nullable Object> keys, List<@Nullable Object> values, int size) {
    List<String> columns = columns(values);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      List<@Nullable Object> row = new ArrayList<>(columns.size() + 1);
      row.add(keys.get(i));
      row.addAll(columns.isEmpty() ? Arrays.asList(values.get(i)) : parts(values.get(i), columns));
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of(key));
    head.addAll(columns.isEmpty() ? List.of(valueHead()) : columns);
    return new Grid(head, rows, size, !columns.isEmpty() || !key.isEmpty());
  }

  /** The columns of values of one kind: records, maps, lists or arrays; else none. */
  private static List<String> columns(List<@Nullable Object> values) {
    Object first = values.get(0);
    if (first != null && allOneRecord(values)) {
      return PlainText.values((Record) first).isEmpty() ? List.of() : components(first.getClass());
    } else if (all(values, Map.class)) {
      Set<String> keys = new LinkedHashSet<>();
      values.forEach(map -> ((Map<?, ?>) map).keySet().forEach(key -> keys.add(key + "")));
      return keys.size() > MOST_COLUMNS ? List.of() : List.copyOf(keys);
    } else if (values.stream().allMatch(Grid::isRow)) {
      int longest = values.stream().mapToInt(row -> row(row).size()).max().orElse(0);
      List<String> head = new ArrayList<>();
      for (int i = 0; i < Math.min(longest, MOST_COLUMNS); i++) {
        head.add(String.valueOf(i));
      }
      if (longest > MOST_COLUMNS) {
        head.add("…");
      }
      return head;
    }
    return List.of();
  }

  private static List<@Nullable Object> parts(@Nullable Object value, List<String> columns) {
    if (value instanceof Record record) {
      return PlainText.values(record);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      map.forEach((key, held) -> named.put(String.valueOf(key), held));
      List<@Nullable Object> parts = new ArrayList<>();
      columns.forEach(column -> parts.add(named.getOrDefault(column, "")));
      return parts;
    }
    List<@Nullable Object> row = new ArrayList<>(row(value));
    while (row.size() > columns.size()) {
      row.remove(row.size() - 1);
    }
    if (columns.size() > MOST_COLUMNS && row.size() > MOST_COLUMNS) {
      row.set(MOST_COLUMNS, "…");
    }
    while (row.size() < columns.size()) {
      row.add("");
    }
    return row;
  }

  private static boolean isRow(@Nullable Object value) {
    return value instanceof List<?> || value != null && value.getClass().isArray();
  }

  /** The elements of a row, as far as they are shown and one more. */
  private static List<@Nullable Object> row(@Nullable Object value) {
    Iterator<?> elements =
        value instanceof List<?> list
            ? list.iterator()
            : PlainText.elements(Objects.requireNonNull(value));
    List<@Nullable Object> row = new ArrayList<>();
    while (elements.hasNext() && row.size() <= MOST_COLUMNS) {
      row.add(elements.next());
    }
    return row;
  }

  private Grid withoutFirst() {
    return new Grid(
        head.subList(1, head.size()),
        rows.stream().map(row -> row.subList(1, row.size())).toList(),
        size,
        structured);
  }

  private static List<@Nullable Object> numbers(int size) {
    List<@Nullable Object> numbers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static boolean all(List<@Nullable Object> values, Class<?> type) {
    return values.stream().allMatch(type::isInstance);
  }

  private static boolean allOneRecord(List<@Nullable Object> values) {
    Object first = values.get(0);
    return first instanceof Record
        && values.stream().allMatch(one -> one != null && one.getClass() == first.getClass());
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static String keyHead() {
    return Language.say("key", "Schlüssel");
  }

  private static String valueHead() {
    return Language.say("value", "Wert");
  }
}
