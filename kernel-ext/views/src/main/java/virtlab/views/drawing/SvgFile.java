package virtlab.views.drawing;

import java.util.List;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;

/**
 * Writes a drawing as SVG: presentation attributes only, no style element, no ids and no links, so
 * that the cleaners of the usual front ends leave it whole.
 */
final class SvgFile {
  private static final String FONT = "DejaVu Sans, Verdana, Arial, sans-serif";

  private final StringBuilder out = new StringBuilder();

  private SvgFile() {}

  static String write(Drawing drawing) {
    SvgFile file = new SvgFile();
    file.open(drawing);
    for (Mark mark : drawing.marks()) {
      file.mark(mark);
    }
    return file.out.append("</svg>\n").toString();
  }

  private void open(Drawing drawing) {
    String size = attribute("width", drawing.width()) + attribute("height", drawing.height());
    String box = "0 0 " + drawing.width() + " " + drawing.height();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"").append(size);
    out.append(attribute("viewBox", box)).append(attribute("role", "img"));
    out.append(attribute("aria-label", drawing.title() + ". " + drawing.description()));
    out.append(attribute("font-family", FONT)).append(">\n");
    out.append("<title>").append(escape(drawing.title())).append("</title>\n");
    out.append("<desc>").append(escape(drawing.description())).append("</desc>\n");
    mark(new Mark.Box(0, 0, drawing.width(), drawing.height(), Ink.PAPER));
    mark(
        new Mark.Frame(
            0.5, 0.5, drawing.width() - 1.0, drawing.height() - 1.0, Pen.of(Ink.GRID, 1)));
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Box box) {
      out.append("<rect").append(place(box.x(), box.y(), box.width(), box.height()));
      out.append(attribute("fill", box.fill())).append("/>\n");
    } else if (mark instanceof Mark.Frame frame) {
      out.append("<rect").append(place(frame.x(), frame.y(), frame.width(), frame.height()));
      out.append(attribute("fill", "none")).append(pen(frame.pen())).append("/>\n");
    } else if (mark instanceof Mark.Polyline line) {
      out.append("<polyline").append(attribute("points", points(line.points())));
      out.append(attribute("fill", "none")).append(pen(line.pen())).append("/>\n");
    } else if (mark instanceof Mark.Polygon polygon) {
      out.append("<polygon").append(attribute("points", points(polygon.points())));
      out.append(attribute("fill", polygon.fill())).append("/>\n");
    } else if (mark instanceof Mark.Text text) {
      text(text);
    }
  }

  private void text(Mark.Text text) {
    out.append("<text").append(attribute("x", number(text.x())));
    out.append(attribute("y", number(text.y())))
        .append(attribute("font-size", number(text.size())));
    if (text.align() != Mark.Align.START) {
      out.append(attribute("text-anchor", text.align() == Mark.Align.END ? "end" : "middle"));
    }
    out.append(attribute("fill", text.colour())).append('>');
    out.append(escape(text.text())).append("</text>\n");
  }

  private static String place(double x, double y, double width, double height) {
    return attribute("x", number(x))
        + attribute("y", number(y))
        + attribute("width", number(Math.max(0, width)))
        + attribute("height", number(Math.max(0, height)));
  }

  private static String pen(Pen pen) {
    String stroke =
        attribute("stroke", pen.colour()) + attribute("stroke-width", number(pen.width()));
    if (pen.dash().isEmpty()) {
      return stroke;
    }
    StringBuilder dash = new StringBuilder();
    for (double length : pen.dash()) {
      dash.append(dash.isEmpty() ? "" : " ").append(number(length));
    }
    return stroke + attribute("stroke-dasharray", dash.toString());
  }

  private static String points(List<Point> points) {
    StringBuilder list = new StringBuilder();
    for (Point point : points) {
      list.append(list.isEmpty() ? "" : " ");
      list.append(number(point.x())).append(',').append(number(point.y()));
    }
    return list.toString();
  }

  private static String attribute(String name, Object value) {
    return " " + name + "=\"" + escape(value.toString()) + "\"";
  }

  /** At most two decimals, from integer arithmetic. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + "." + (rest % 10 == 0 ? "" + rest / 10 : (rest < 10 ? "0" : "") + rest);
  }

  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.append(allowed(c) ? c : ' ');
      }
    }
    return safe.toString();
  }

  private static boolean allowed(char c) {
    return c >= ' ' && c != 0xFFFE && c != 0xFFFF && !Character.isSurrogate(c);
  }
}
