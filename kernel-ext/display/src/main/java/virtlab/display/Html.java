package virtlab.display;

/** Values as HTML text. */
public final class Html {
  private Html() {}

  /** Text that stands for itself between tags. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The head of a column, over numbers or over text. */
  public static String columnHead(String text, boolean number) {
    return "<th scope=\"col\"" + aligned(text, number) + "</th>";
  }

  /** The cell that names its row. */
  public static String rowHead(String text) {
    return "<th scope=\"row\"" + aligned(text, false) + "</th>";
  }

  /** A cell of a table. */
  public static String cell(String text, boolean number) {
    return "<td" + aligned(text, number) + "</td>";
  }

  /** Said at each cell: front ends align cells to the right by rules of their own. */
  private static String aligned(String text, boolean number) {
    return " style=\"text-align:" + (number ? "right" : "left") + "\">" + escape(text);
  }
}
