package virtlab.views.drawing;

import java.util.List;

/** The colours of every picture; the four of {@link #SERIES} pass 3:1 on white and on black. */
public final class Ink {
  /** Green, blue, vermilion, purple (Okabe and Ito). */
  public static final List<String> SERIES = List.of("#009E73", "#0072B2", "#D55E00", "#CC79A7");

  /** Pale forms of {@link #SERIES}, on which dark text can be read. */
  public static final List<String> TINTS = List.of("#E0F3EE", "#E0EEF6", "#FAEBE0", "#F9EFF4");

  public static final String PAPER = "#FFFFFF";
  public static final String TEXT = "#1A1A1A";
  public static final String QUIET = "#595959";
  public static final String GRID = "#D9D9D9";
  public static final String EDGE = "#767676";

  private Ink() {}

  /** The colour of the series with this number; they repeat after four, the hatches do not. */
  public static String series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  /** The pale form of {@link #series}. */
  public static String tint(int index) {
    return TINTS.get(index % TINTS.size());
  }
}
