package virtlab.views.diagram;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Displayable;
import virtlab.display.MimeBundle;
import virtlab.views.Pictured;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;
import virtlab.views.table.Table;

/**
 * A table of words as a picture: cells of one word have one colour.
 *
 * @param title what is shown
 * @param columns one name per column
 * @param rows one name per row
 * @param cells as many per row as there are columns
 */
public record Matrix(String title, List<String> columns, List<String> rows, List<List<Cell>> cells)
    implements Displayable {
  private static final double WIDTH = 640;
  private static final double MARGIN = 14;
  private static final double HEIGHT = 28;
  private static final double LONGEST_NAME = 170;

  /** A word, and the number of its colour. */
  public record Cell(String word, int colour) {}

  public Matrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = cells.stream().map(List::copyOf).toList();
    for (List<Cell> row : cells) {
      if (row.size() != columns.size() || cells.size() != rows.size()) {
        throw new IllegalArgumentException(
            "matrix \"%s\": found %d rows and one of %d cells; allowed are %d rows of %d"
                .formatted(title, cells.size(), row.size(), rows.size(), columns.size()));
      }
    }
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(drawing());
  }

  /** The same as a table. */
  public Table table() {
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(columns);
    List<List<String>> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<String> line = new ArrayList<>(List.of(rows.get(row)));
      cells.get(row).forEach(cell -> line.add(cell.word()));
      lines.add(line);
    }
    return Table.of(title, head, lines);
  }

  /** What stands in each column, by its words. */
  public String sentence() {
    StringBuilder out = new StringBuilder();
    for (int column = 0; column < columns.size(); column++) {
      out.append(column == 0 ? "" : "; ").append(columns.get(column)).append(": ");
      List<String> words = new ArrayList<>();
      for (List<Cell> row : cells) {
        if (!words.contains(row.get(column).word())) {
          words.add(row.get(column).word());
        }
      }
      String before = "";
      for (String word : words) {
        out.append(before).append(word).append(" (").append(having(column, word)).append(')');
        before = ", ";
      }
    }
    return out.append('.').toString();
  }

  private String having(int column, String word) {
    List<String> names = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (cells.get(row).get(column).word().equals(word)) {
        names.add(rows.get(row));
      }
    }
    return String.join(", ", names);
  }

  /** The picture from which SVG and PNG are made. */
  public Drawing drawing() {
    Canvas canvas = new Canvas();
    String head = TextWidth.fit(title, 15, WIDTH - 2 * MARGIN);
    canvas.add(new Mark.Text(MARGIN, 26, head, 15, Align.START, Ink.TEXT));
    double widest = 0;
    for (String row : rows) {
      widest = Math.max(widest, TextWidth.of(row, 12));
    }
    double left = MARGIN + Math.min(LONGEST_NAME, widest) + 10;
    double width = (WIDTH - MARGIN - left) / Math.max(1, columns.size());
    for (int column = 0; column < columns.size(); column++) {
      double middle = left + (column + 0.5) * width;
      String name = TextWidth.fit(columns.get(column), 11, width - 2);
      canvas.add(new Mark.Text(middle, 54, name, 11, Align.MIDDLE, Ink.TEXT));
    }
    double y = 62;
    for (int row = 0; row < rows.size(); row++) {
      String name = TextWidth.fit(rows.get(row), 12, LONGEST_NAME);
      canvas.text(new Point(left - 8, y + HEIGHT / 2 + 4), name, Align.END);
      for (int column = 0; column < columns.size(); column++) {
        Mark.Box box =
            new Mark.Box(
                left + column * width + 1,
                y + 1,
                width - 2,
                HEIGHT - 2,
                Ink.tint(cells.get(row).get(column).colour()));
        cell(canvas, box, cells.get(row).get(column));
      }
      y += HEIGHT;
    }
    return new Drawing((int) WIDTH, (int) Math.ceil(y + MARGIN), title, sentence(), canvas.marks());
  }

  private static void cell(Canvas canvas, Mark.Box box, Cell cell) {
    Pen pen = Pen.of(Ink.series(cell.colour()), 1.5);
    canvas.add(box).add(new Mark.Frame(box.x(), box.y(), box.width(), box.height(), pen));
    String word = TextWidth.fit(cell.word(), 11, box.width() - 4);
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2 + 4;
    canvas.add(new Mark.Text(x, y, word, 11, Align.MIDDLE, Ink.TEXT));
  }
}
