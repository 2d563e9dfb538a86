package virtlab.views.diagram;

import java.util.List;
import virtlab.views.diagram.Blocks.Block;
import virtlab.views.drawing.Ink;

/**
 * Writes {@link Blocks} as Mermaid's {@code block-beta}. The light theme is asked for whatever the
 * front end's is: a dark one writes white on our light blocks.
 */
final class BlocksMermaid {
  private static final String THEME = "%%{init: {\"theme\": \"default\"}}%%\n";

  private final StringBuilder out = new StringBuilder(THEME + "block-beta\n");
  private final StringBuilder styles = new StringBuilder();

  private BlocksMermaid() {}

  static String of(Blocks blocks) {
    return new BlocksMermaid().write(blocks);
  }

  private String write(Blocks blocks) {
    int guests = blocks.columns();
    boolean shared = !blocks.beside().isEmpty();
    int all = guests + (shared ? 1 : 0);
    out.append("  columns ").append(all).append('\n');
    if (shared) {
      out.append("  block:beside:1\n    columns 1\n");
      row("    ", "app", blocks.beside(), 2);
      out.append("  end\n  block:virtual:").append(guests).append('\n');
      bare("beside");
      bare("virtual");
      out.append("    columns ").append(guests).append('\n');
      row("    ", "guest", blocks.shownGuests(), 1);
      node("    ", "carrier", blocks.carrier(), ":" + guests);
      out.append("  end\n");
    } else {
      out.append("  block:guests:")
          .append(all)
          .append("\n    columns ")
          .append(guests)
          .append('\n');
      row("    ", "guest", blocks.shownGuests(), 1);
      out.append("  end\n");
      bare("guests");
      node("  ", "carrier", blocks.carrier(), ":" + all);
    }
    style("carrier", 0, 4);
    for (int i = 0; i < blocks.below().size(); i++) {
      node("  ", "below" + (i + 1), blocks.below().get(i), ":" + all);
      style("below" + (i + 1), 3, 2);
    }
    return out.append(styles).toString();
  }

  private void row(String indent, String id, List<Block> blocks, int colour) {
    for (int i = 0; i < blocks.size(); i++) {
      node(indent, id + (i + 1), blocks.get(i), "");
      style(id + (i + 1), colour, 2);
    }
  }

  private void node(String indent, String id, Block block, String span) {
    String label = escape(block.name());
    if (!block.detail().isEmpty()) {
      label += "<br/>" + escape(block.detail());
    }
    out.append(indent).append(id).append("[\"").append(label).append("\"]").append(span);
    out.append('\n');
  }

  /** A group that only orders its blocks. */
  private void bare(String id) {
    styles.append("  style ").append(id).append(" fill:none,stroke:none\n");
  }

  private void style(String id, int colour, int width) {
    styles.append("  style ").append(id).append(" fill:").append(Ink.tint(colour));
    styles.append(",stroke:").append(Ink.series(colour)).append(",stroke-width:").append(width);
    styles.append("px,color:").append(Ink.TEXT).append('\n');
  }

  private static String escape(String text) {
    return text.replace("#", "#35;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("`", "#96;")
        .replace("\n", " ");
  }
}
