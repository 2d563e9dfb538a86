package virtlab.display;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of plain Java values: arrays as text, maps and lists of records also as tables. */
final class DefaultForms {
  private static final int MOST_ROWS = 100;

  private DefaultForms() {}

  static MimeBundle of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      List<List<?>> rows = new ArrayList<>();
      map.forEach((k, v) -> rows.add(Arrays.asList(k, v)));
      List<String> head = List.of(Language.say("key", "Schlüssel"), Language.say("value", "Wert"));
      return table(text(value), head, rows);
    }
    if (value instanceof Collection<?> items && allOneRecord(items)) {
      return records(items);
    }
    return MimeBundle.text(text(value));
  }

  private static MimeBundle records(Collection<?> items) {
    RecordComponent[] parts = items.iterator().next().getClass().getRecordComponents();
    List<List<?>> rows = new ArrayList<>();
    try {
      for (Object item : items) {
        List<@Nullable Object> row = new ArrayList<>();
        for (RecordComponent part : parts) {
          part.getAccessor().setAccessible(true);
          row.add(part.getAccessor().invoke(item));
        }
        rows.add(row);
      }
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return MimeBundle.text(text(items));
    }
    return table(text(items), Arrays.stream(parts).map(RecordComponent::getName).toList(), rows);
  }

  private static boolean allOneRecord(Collection<?> items) {
    Object first = items.isEmpty() ? null : items.iterator().next();
    return first instanceof Record
        && first.getClass().getRecordComponents().length > 0
        && items.stream().allMatch(i -> i != null && i.getClass() == first.getClass());
  }

  private static String text(@Nullable Object value) {
    if (value == null || !value.getClass().isArray()) {
      return String.valueOf(value);
    }
    String nested = Arrays.deepToString(new Object[] {value});
    return nested.substring(1, nested.length() - 1);
  }

  /** What stands in a table's cell: an optional value without its wrapping. */
  private static String cell(@Nullable Object value) {
    return value instanceof Optional<?> optional
        ? optional.map(DefaultForms::text).orElse("–")
        : text(value);
  }

  private static MimeBundle table(String text, List<String> head, List<List<?>> rows) {
    StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
    for (int i = 0; i < head.size(); i++) {
      html.append(Html.columnHead(head.get(i), rows.get(0).get(i) instanceof Number));
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<?> row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      html.append("<tr>");
      for (Object value : row) {
        html.append(Html.cell(cell(value), value instanceof Number));
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>");
    int more = rows.size() - MOST_ROWS;
    if (more > 0) {
      String rest = Language.say(more + " more rows", more + " weitere Zeilen");
      html.append("\n<p>… ").append(rest).append("</p>");
    }
    return MimeBundle.text(text).with(MimeBundle.HTML, html.toString());
  }
}
