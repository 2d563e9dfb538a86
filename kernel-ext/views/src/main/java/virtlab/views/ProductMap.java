package virtlab.views;

import java.util.ArrayList;
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
  private static final double CELL = 236;
  private static final double NAME_HEIGHT = 22;
  private static final double LINE = 14;
  private static final double DETAIL_SIZE = 10;

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
      double height = NAME_HEIGHT + 2 * LINE;
      for (HypervisorPlacement column : columns) {
        double needed = in(column, guest).stream().mapToDouble(ProductMap::height).sum();
        height = Math.max(height, needed);
      }
      height += 12;
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
        line += LINE;
        canvas.add(new Mark.Text(box.x() + 8, line, how, DETAIL_SIZE, Align.START, Ink.TEXT));
      }
      y += height(product);
    }
  }

  private List<Hypervisor> in(HypervisorPlacement placement, GuestInterface guest) {
    return products.stream().filter(p -> p.placement() == placement && p.guest() == guest).toList();
  }

  private static List<String> how(Hypervisor product) {
    List<String> cpu = product.techniques().stream().map(HypervisorViews::cpu).toList();
    List<String> io = product.ioPaths().stream().map(HypervisorViews::io).toList();
    List<String> lines = new ArrayList<>(wrapped("CPU: ", cpu));
    lines.addAll(wrapped(Language.say("I/O: ", "E/A: "), io));
    return lines;
  }

  /** The parts with a plus between them, in as many lines as a cell needs. */
  private static List<String> wrapped(String label, List<String> parts) {
    List<String> lines = new ArrayList<>();
    String line = label + parts.get(0);
    for (String part : parts.subList(1, parts.size())) {
      String longer = line + " + " + part;
      if (TextWidth.of(longer, DETAIL_SIZE) > CELL - 24) {
        lines.add(line);
        longer = "      + " + part;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  private static double height(Hypervisor product) {
    return NAME_HEIGHT + LINE * how(product).size();
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
