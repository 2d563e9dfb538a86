package virtlab.views.diagram;

import java.util.List;
import virtlab.display.Displayable;
import virtlab.display.Language;
import virtlab.display.MimeBundle;
import virtlab.views.Pictured;
import virtlab.views.drawing.Drawing;

/**
 * A block diagram of one host as the chapter draws it: guests above the layer that carries them,
 * that above the layers below it, applications of the host beside them.
 *
 * @param title what is drawn
 * @param beside applications that run on the host system itself; empty where there is none
 * @param guests what the carrier runs: virtual machines or containers
 * @param carrier the hypervisor or the container engine
 * @param below the layers under the carrier, top to bottom; the last is the hardware
 */
public record Blocks(
    String title, List<Block> beside, List<Block> guests, Block carrier, List<Block> below)
    implements Displayable {
  private static final int MOST_GUESTS = 400;

  /** One block: its name, and a second line, which may be empty. */
  public record Block(String name, String detail) {
    /** A block with a name only. */
    public static Block of(String name) {
      return new Block(name, "");
    }

    String line() {
      return detail.isEmpty() ? name : name + " (" + detail + ")";
    }
  }

  public Blocks {
    beside = List.copyOf(beside);
    guests = List.copyOf(guests);
    below = List.copyOf(below);
    if (guests.size() > MOST_GUESTS) {
      throw new IllegalArgumentException(
          "blocks \"%s\": %d guests; a readable diagram holds at most %d"
              .formatted(title, guests.size(), MOST_GUESTS));
    }
  }

  /** The number of guests in a row. */
  int columns() {
    return Math.max(1, Math.min(4, guests.size()));
  }

  /** The guests, or the one block that says that there is none. */
  List<Block> shownGuests() {
    return guests.isEmpty() ? List.of(Block.of(Language.say("no guest", "kein Gast"))) : guests;
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(MimeBundle.MERMAID, mermaid(), drawing());
  }

  /** The diagram as Mermaid's {@code block-beta}, which knows no accessible title. */
  public String mermaid() {
    return BlocksMermaid.of(this);
  }

  /** The picture from which SVG and PNG are made. */
  public Drawing drawing() {
    return BlocksDrawing.of(this);
  }

  /** What the diagram shows, from top to bottom. */
  public String sentence() {
    StringBuilder out =
        new StringBuilder(
            Language.say("Block diagram, top to bottom: ", "Blockdiagramm, von oben nach unten: "));
    out.append(names(shownGuests())).append(Language.say("; on ", "; auf ")).append(carrier.line());
    for (Block layer : below) {
      out.append(Language.say("; on ", "; auf ")).append(layer.line());
    }
    if (!beside.isEmpty()) {
      out.append(Language.say("; beside the guests: ", "; neben den Gästen: "));
      out.append(names(beside));
    }
    return out.append('.').toString();
  }

  private static String names(List<Block> blocks) {
    return String.join(", ", blocks.stream().map(Block::line).toList());
  }
}
