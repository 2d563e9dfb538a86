package virtlab.views.drawing;

/**
 * How wide a text is: the advance widths of the bundled DejaVu Sans, in units of 1/2048 em.
 *
 * <p>A table instead of the font's file, so that measuring needs no resource and works where there
 * is none (a page in the browser). Fonts that a viewer may put in its place are as wide or
 * narrower.
 */
public final class TextWidth {
  static final int UNITS_PER_EM = 2048;
  private static final int FIRST = 0x20;

  /** U+0020 to U+017F; 0 where the font has no glyph. */
  private static final int[] LATIN = {
    651, 821, 942, 1716, 1303, 1946, 1597, 563, 799, 799, 1024, 1716, 651, 739,
    651, 690, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 690, 690,
    1716, 1716, 1716, 1087, 2048, 1401, 1405, 1430, 1577, 1294, 1178, 1587, 1540, 604,
    604, 1343, 1141, 1767, 1532, 1612, 1235, 1612, 1423, 1300, 1251, 1499, 1401, 2025,
    1403, 1251, 1403, 799, 690, 799, 1716, 1024, 1024, 1255, 1300, 1126, 1300, 1260,
    721, 1300, 1298, 569, 569, 1186, 569, 1995, 1298, 1253, 1300, 1300, 842, 1067,
    803, 1298, 1212, 1675, 1212, 1212, 1075, 1303, 690, 1303, 1716, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 651, 821, 1303, 1303, 1303, 1303, 690, 1024, 1024, 2048, 965, 1253,
    1716, 739, 2048, 1024, 1024, 1716, 821, 821, 1024, 1303, 1303, 651, 1024, 821,
    965, 1253, 1985, 1985, 1985, 1087, 1401, 1401, 1401, 1401, 1401, 1401, 1995, 1430,
    1294, 1294, 1294, 1294, 604, 604, 604, 604, 1587, 1532, 1612, 1612, 1612, 1612,
    1612, 1716, 1612, 1499, 1499, 1499, 1499, 1251, 1239, 1290, 1255, 1255, 1255, 1255,
    1255, 1255, 2011, 1126, 1260, 1260, 1260, 1260, 569, 569, 569, 569, 1253, 1298,
    1253, 1253, 1253, 1253, 1253, 1716, 1253, 1298, 1298, 1298, 1298, 1212, 1300, 1212,
    1401, 1255, 1401, 1255, 1401, 1255, 1430, 1126, 1430, 1126, 1430, 1126, 1430, 1126,
    1577, 1300, 1587, 1300, 1294, 1260, 1294, 1260, 1294, 1260, 1294, 1260, 1294, 1260,
    1587, 1300, 1587, 1300, 1587, 1300, 1587, 1300, 1540, 1298, 1876, 1423, 604, 569,
    604, 569, 604, 569, 604, 569, 604, 569, 1208, 1138, 604, 569, 1343, 1186,
    1186, 1141, 569, 1141, 569, 1141, 768, 1141, 700, 1151, 582, 1532, 1298, 1532,
    1298, 1532, 1298, 1666, 1532, 1298, 1612, 1253, 1612, 1253, 1612, 1253, 2191, 2095,
    1423, 842, 1423, 842, 1423, 842, 1300, 1067, 1300, 1067, 1300, 1067, 1300, 1067,
    1251, 803, 1251, 803, 1251, 803, 1499, 1298, 1499, 1298, 1499, 1298, 1499, 1298,
    1499, 1298, 1499, 1298, 2025, 1675, 1251, 1212, 1251, 1403, 1075, 1403, 1075, 1403,
    1075, 721,
  };

  private static final String MORE =
      "\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u20ac\u2190\u2191\u2192\u2193\u2194\u00d7\u2212"
          + "\u221e\u2248\u2260\u2264\u2265\u2211\u221a\u03bb\u03bc\u03c1\u03c4\u2713\u2717\u25a0\u25cf\u25b2\u202f\u2009";
  private static final int[] MORE_WIDTHS = {
    1024, 2048, 651, 651, 651, 1061, 1061, 1061, 1208, 2048, 1303, 1716, 1716, 1716, 1716, 1716,
    1716, 1716, 1706, 1716, 1716, 1716, 1716, 1380, 1305, 1212, 1303, 1300, 1233, 1716, 1716, 1935,
    1787, 1575, 409, 409
  };

  private TextWidth() {}

  /** The width of a text in a font of this size, in the same unit as the size. */
  public static double of(String text, double fontSize) {
    long units = 0;
    for (int i = 0; i < text.length(); i++) {
      units += units(text.charAt(i));
    }
    return units * fontSize / UNITS_PER_EM;
  }

  /** The text, or its beginning with an ellipsis, so that it is no wider than {@code width}. */
  public static String fit(String text, double fontSize, double width) {
    if (of(text, fontSize) <= width) {
      return text;
    }
    for (int end = text.length() - 1; end > 0; end--) {
      String shorter = text.substring(0, end).stripTrailing() + "…";
      if (of(shorter, fontSize) <= width) {
        return shorter;
      }
    }
    return "";
  }

  static int units(char c) {
    int known = c >= FIRST && c - FIRST < LATIN.length ? LATIN[c - FIRST] : 0;
    if (known > 0) {
      return known;
    }
    int at = MORE.indexOf(c);
    return at < 0 ? UNITS_PER_EM : MORE_WIDTHS[at];
  }
}
