package virtlab.engine.submission;

/** Names and messages from outside, safe to print on a terminal and to store. */
public final class Printable {
  private static final int LONGEST = 4000;

  private Printable() {}

  /** One line: control and direction characters shown as {@code ?}, long text cut. */
  public static String of(String text) {
    return clean(text, false);
  }

  /** Several lines: as {@link #of}, but line ends and tabs stay. */
  public static String lines(String text) {
    return clean(text.replace("\r\n", "\n"), true);
  }

  private static String clean(String text, boolean lines) {
    StringBuilder clean = new StringBuilder();
    int[] points = text.codePoints().limit(LONGEST + 1L).toArray();
    for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
      int point = points[i];
      boolean line = point == '\n' || point == '\t';
      if (line) {
        clean.append(lines ? (char) point : ' ');
      } else {
        clean.appendCodePoint(harmful(point) ? '?' : point);
      }
    }
    return points.length > LONGEST ? clean.append(" …").toString() : clean.toString();
  }

  /** Control characters, surrogate halves, non-characters, and what turns the text's direction. */
  private static boolean harmful(int point) {
    boolean direction =
        (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069)
            || point == 0x200E
            || point == 0x200F;
    boolean half = point >= 0xD800 && point <= 0xDFFF;
    return direction || half || Character.isISOControl(point) || (point & 0xFFFE) == 0xFFFE;
  }
}
