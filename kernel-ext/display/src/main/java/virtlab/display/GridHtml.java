package virtlab.display;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A grid as an HTML table: its first rows open, more of them folded, and a note of how many are not
 * there at all. Cells show values that have pictures or tables of their own with them.
 */
final class GridHtml {
  private static final int OPEN_ROWS = 20;
  private static final int NESTED = 2;
  private static final int MOST_CHARS = 500;

  private final StringBuilder html = new StringBuilder();
  private final Set<Object> around = Collections.newSetFromMap(new IdentityHashMap<>());

  private GridHtml() {}

  static Optional<String> of(Object value) {
    GridHtml made = new GridHtml();
    made.around.add(value);
    return Grid.of(value)
        .filter(grid -> !grid.rows().isEmpty())
        .map(
            grid -> {
              made.append(grid);
              return made.html.toString();
            });
  }

  private void append(Grid grid) {
    int size = grid.rows().size();
    int open = size <= OPEN_ROWS + OPEN_ROWS / 4 ? size : OPEN_ROWS; // folding 3 rows saves nothing
    table(grid, grid.rows().subList(0, open));
    if (open < size) {
      String more = Language.say((size - open) + " more rows", (size - open) + " weitere Zeilen");
      html.append("\n<details><summary>").append(more).append("</summary>\n");
      table(grid, grid.rows().subList(open, size));
      html.append("\n</details>");
    }
    int left = grid.size() - size;
    if (left > 0) {
      String rest =
          Language.say(left + " more rows are not shown", left + " weitere Zeilen fehlen hier");
      html.append("\n<p>… ").append(rest).append("</p>");
    }
  }

  private void table(Grid grid, List<List<@Nullable Object>> rows) {
    html.append("<table>\n<thead><tr>");
    for (int i = 0; i < grid.head().size(); i++) {
      html.append(Html.columnHead(grid.head().get(i), rows.get(0).get(i) instanceof Number));
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<@Nullable Object> row : rows) {
      html.append("<tr>");
      for (Object value : row) {
        cell(value);
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>");
  }

  private void cell(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      cell(optional.isPresent() ? optional.get() : "–");
    } else if (value instanceof Duration duration) {
      html.append(Html.cell(Times.readable(duration), false));
    } else if (value == null || !nested(value)) {
      html.append(Html.cell(shortened(PlainText.of(value)), value instanceof Number));
    }
  }

  /** Puts in a cell with the value's own picture or table, if it has one. */
  private boolean nested(Object value) {
    Optional<String> picture = Renderers.ownForms(value).flatMap(GridHtml::picture);
    if (picture.isPresent()) {
      html.append("<td>").append(picture.get()).append("</td>");
      return true;
    }
    if (value instanceof Record || around.size() > NESTED || around.contains(value)) {
      return false;
    }
    Optional<Grid> grid = Grid.of(value).filter(Grid::structured);
    if (grid.isEmpty()) {
      return false;
    }
    around.add(value);
    html.append("<td>");
    append(grid.get());
    html.append("</td>");
    around.remove(value);
    return true;
  }

  private static Optional<String> picture(MimeBundle bundle) {
    String page = bundle.data().get(MimeBundle.HTML);
    String svg = bundle.data().get(MimeBundle.SVG);
    String png = bundle.data().get(MimeBundle.PNG);
    if (page != null || svg != null) {
      return Optional.ofNullable(page != null ? page : svg);
    }
    String alt = Html.escape(bundle.data().getOrDefault(MimeBundle.TEXT, "")).replace("\"", "");
    return Optional.ofNullable(png)
        .map(bytes -> "<img alt=\"" + alt + "\" src=\"data:image/png;base64," + bytes + "\">");
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + "…";
  }
}
