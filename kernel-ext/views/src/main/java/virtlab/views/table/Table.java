package virtlab.views.table;

import java.util.List;
import java.util.regex.Pattern;
import virtlab.display.Displayable;
import virtlab.display.Html;
import virtlab.display.MimeBundle;

/**
 * A table of texts; the first column names its row.
 *
 * @param caption what the table shows
 * @param head one text per column
 * @param rows as many texts per row as the head has; numbers as {@link virtlab.views.Numbers} gives
 *     them
 * @param folded whether the HTML form starts folded under its caption
 */
public record Table(String caption, List<String> head, List<List<String>> rows, boolean folded)
    implements Displayable {
  /** A number, which a unit may follow, or the sign for none or for no end. */
  private static final Pattern NUMBER = Pattern.compile("[−-]?[\\d.,  ]*\\d( ?[^\\s,]+)?|[–∞]");

  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(
            "table \"%s\": row %s has %d cells, the head has %d"
                .formatted(caption, row, row.size(), head.size()));
      }
    }
  }

  /** A table that is open. */
  public static Table of(String caption, List<String> head, List<List<String>> rows) {
    return new Table(caption, head, rows, false);
  }

  /** This table, folded under its caption until the reader opens it. */
  public Table fold() {
    return new Table(caption, head, rows, true);
  }

  @Override
  public MimeBundle bundle() {
    return MimeBundle.text(text()).with(MimeBundle.HTML, html());
  }

  /** The HTML form: a plain table, header cells with their scope, a caption, no script. */
  public String html() {
    StringBuilder out = new StringBuilder();
    if (folded) {
      out.append("<details><summary>").append(Html.escape(caption)).append("</summary>\n");
    }
    out.append("<table>\n<caption>").append(Html.escape(caption)).append("</caption>\n<thead><tr>");
    boolean[] numeric = numeric();
    for (int i = 0; i < numeric.length; i++) {
      out.append(Html.columnHead(head.get(i), numeric[i]));
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        out.append(i == 0 ? Html.rowHead(row.get(i)) : Html.cell(row.get(i), numeric[i]));
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody>\n</table>").append(folded ? "\n</details>" : "").toString();
  }

  /** The text form: columns aligned, those of numbers to the right. */
  public String text() {
    int[] widths = new int[head.size()];
    boolean[] numeric = numeric();
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
      widths[i] = Math.max(widths[i], head.get(i).length());
    }
    StringBuilder out = new StringBuilder(caption).append('\n');
    line(out, head, widths, numeric);
    for (List<String> row : rows) {
      line(out, row, widths, numeric);
    }
    return out.substring(0, out.length() - 1);
  }

  /** Which columns hold numbers only. */
  private boolean[] numeric() {
    boolean[] numeric = new boolean[head.size()];
    for (int i = 1; i < numeric.length; i++) {
      int column = i;
      numeric[i] = rows.stream().allMatch(r -> isNumber(r.get(column)));
    }
    return numeric;
  }

  private static void line(StringBuilder out, List<String> cells, int[] widths, boolean[] numeric) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - cells.get(i).length());
      line.append(i == 0 ? "" : "  ");
      line.append(numeric[i] ? gap + cells.get(i) : cells.get(i) + gap);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
