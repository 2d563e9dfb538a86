package virtlab.views.diagram;

import java.util.List;
import virtlab.views.diagram.Blocks.Block;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.TextWidth;

/** Paints {@link Blocks}. */
final class BlocksDrawing {
  private static final double WIDTH = 640;
  private static final double MARGIN = 14;
  private static final double GAP = 8;
  private static final double HEIGHT = 50;

  private final Blocks blocks;
  private final Canvas canvas = new Canvas();

  private BlocksDrawing(Blocks blocks) {
    this.blocks = blocks;
  }

  static Drawing of(Blocks blocks) {
    return new BlocksDrawing(blocks).paint();
  }

  private Drawing paint() {
    String title = TextWidth.fit(blocks.title(), 15, WIDTH - 2 * MARGIN);
    canvas.add(new Mark.Text(MARGIN, 26, title, 15, Align.START, Ink.TEXT));
    List<Block> guests = blocks.shownGuests();
    int columns = blocks.columns();
    int beside = blocks.beside().size();
    int rows = (guests.size() + columns - 1) / columns;
    int tall = Math.max(rows + 1, beside);
    double cell = (WIDTH - 2 * MARGIN + GAP) / (columns + (beside > 0 ? 1 : 0));
    double left = MARGIN + (beside > 0 ? cell : 0);
    double top = 42;
    double bottom = top + tall * (HEIGHT + GAP);
    double carrierTop = bottom - HEIGHT - GAP;
    double first = carrierTop - rows * (HEIGHT + GAP);
    for (int i = 0; i < guests.size(); i++) {
      double x = left + i % columns * cell;
      double y = first + i / columns * (HEIGHT + GAP);
      block(new Mark.Box(x, y, cell - GAP, HEIGHT, Ink.tint(1)), guests.get(i), guestPen());
    }
    double whole = WIDTH - 2 * MARGIN;
    Mark.Box carrier = new Mark.Box(left, carrierTop, WIDTH - MARGIN - left, HEIGHT, Ink.tint(0));
    block(carrier, blocks.carrier(), Pen.of(Ink.series(0), 4));
    for (int i = 0; i < beside; i++) {
      double share = (bottom - top) / beside;
      Mark.Box box = new Mark.Box(MARGIN, top + i * share, cell - GAP, share - GAP, Ink.tint(2));
      block(box, blocks.beside().get(i), Pen.of(Ink.series(2), 2));
    }
    for (Block layer : blocks.below()) {
      Mark.Box box = new Mark.Box(MARGIN, bottom, whole, HEIGHT, Ink.tint(3));
      block(box, layer, Pen.of(Ink.series(3), 2));
      bottom += HEIGHT + GAP;
    }
    int height = (int) Math.ceil(bottom - GAP + MARGIN);
    return new Drawing((int) WIDTH, height, blocks.title(), blocks.sentence(), canvas.marks());
  }

  private static Pen guestPen() {
    return new Pen(Ink.series(1), 2, List.of(6.0, 3.0));
  }

  private void block(Mark.Box box, Block block, Pen pen) {
    canvas.add(box).add(new Mark.Frame(box.x(), box.y(), box.width(), box.height(), pen));
    double room = box.width() - 12;
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    boolean two = !block.detail().isEmpty();
    String name = TextWidth.fit(block.name(), 13, room);
    canvas.add(new Mark.Text(x, y + (two ? -3 : 5), name, 13, Align.MIDDLE, Ink.TEXT));
    if (two) {
      String detail = TextWidth.fit(block.detail(), 11, room);
      canvas.add(new Mark.Text(x, y + 14, detail, 11, Align.MIDDLE, Ink.TEXT));
    }
  }
}
