package virtlab.views;

import java.util.List;
import virtlab.display.Displayable;
import virtlab.display.Language;
import virtlab.display.MimeBundle;
import virtlab.model.hypervisor.GuestInterface;
import virtlab.model.hypervisor.Hypervisor;
import virtlab.model.hypervisor.HypervisorPlacement;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;

/** Hypervisors on two of the four axes, the other two named under each product. */
public record ProductMap(List<Hypervisor> products) implements Displayable {
  private static final double LEFT = 96;
  private static final double CELL = 260;
  private static final double LINE = 50;

  public ProductMap {
    products = List.copyOf(products);
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(drawing());
  }

  /** The picture from which SVG and PNG are made. */
  public Drawing drawing() {
    Canvas canvas = new Canvas();
    String title =
        Language.say("Placement and guest interface are two axes", "Ort und Gast sind zwei Achsen");
    canvas.add(new Mark.Text(14, 26, title, 15, Align.START, Ink.TEXT));
    HypervisorPlacement[] columns = HypervisorPlacement.values();
    for (int c = 0; c < columns.length; c++) {
      String head = TextWidth.fit(HypervisorViews.placement(columns[c]), 12, CELL - 8);
      canvas.text(new Point(LEFT + c * CELL + CELL / 2, 54), head, Align.MIDDLE);
    }
    double y = 64;
    for (GuestInterface guest : GuestInterface.values()) {
      int most = 1;
      for (HypervisorPlacement column : columns) {
        most = Math.max(most, in(column, guest).size());
      }
      double height = most * LINE + 12;
      canvas.text(new Point(14, y + height / 2), HypervisorViews.guest(guest), Align.START);
      for (int c = 0; c < columns.length; c++) {
        cell(canvas, new Mark.Box(LEFT + c * CELL, y, CELL - 8, height, Ink.tint(c)), c, guest);
      }
      y += height + 8;
    }
    int width = (int) (LEFT + columns.length * CELL + 6);
    return new Drawing(width, (int) Math.ceil(y + 6), title, sentence(), canvas.marks());
  }

  private void cell(Canvas canvas, Mark.Box box, int column, GuestInterface guest) {
    Pen pen = Pen.of(Ink.series(column), 1.5);
    canvas.add(box).add(new Mark.Frame(box.x(), box.y(), box.width(), box.height(), pen));
    double y = box.y() + 20;
    for (Hypervisor product : in(HypervisorPlacement.values()[column], guest)) {
      String name = TextWidth.fit(product.name(), 12, box.width() - 16);
      canvas.text(new Point(box.x() + 8, y), name, Align.START);
      double line = y;
      for (String how : how(product)) {
        line += 14;
        String fitted = TextWidth.fit(how, 10, box.width() - 16);
        canvas.add(new Mark.Text(box.x() + 8, line, fitted, 10, Align.START, Ink.TEXT));
      }
      y += LINE;
    }
  }

  private List<Hypervisor> in(HypervisorPlacement placement, GuestInterface guest) {
    return products.stream().filter(p -> p.placement() == placement && p.guest() == guest).toList();
  }

  private static List<String> how(Hypervisor product) {
    List<String> cpu = product.techniques().stream().map(HypervisorViews::cpu).toList();
    List<String> io = product.ioPaths().stream().map(HypervisorViews::io).toList();
    return List.of(
        "CPU: " + String.join(" + ", cpu), Language.say("I/O: ", "E/A: ") + String.join(" + ", io));
  }

  /** Which product stands where. */
  public String sentence() {
    StringBuilder out = new StringBuilder();
    for (HypervisorPlacement placement : HypervisorPlacement.values()) {
      for (GuestInterface guest : GuestInterface.values()) {
        List<String> names = in(placement, guest).stream().map(Hypervisor::name).toList();
        if (!names.isEmpty()) {
          out.append(out.isEmpty() ? "" : "; ").append(HypervisorViews.placement(placement));
          out.append(", ").append(HypervisorViews.guest(guest)).append(": ");
          out.append(String.join(", ", names));
        }
      }
    }
    return out.append('.').toString();
  }
}
