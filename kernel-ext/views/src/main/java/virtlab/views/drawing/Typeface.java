package virtlab.views.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bundled font's outlines, read from its TrueType tables (OpenType specification: cmap format
 * 4, loca, glyf), so that pictures need no font system of the machine.
 */
final class Typeface {
  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<Integer, Glyph> glyphs = new HashMap<>();
  private final int characters;
  private final boolean longOffsets;

  private Typeface(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    int count = u16(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      tables.put(new String(tag, StandardCharsets.US_ASCII), file.getInt(entry + 8));
    }
    longOffsets = u16(table("head") + 50) == 1;
    characters = characterTable();
  }

  private static final class Holder {
    static final Typeface FONT = load();

    private static Typeface load() {
      try (InputStream in = Typeface.class.getResourceAsStream("DejaVuSans.ttf")) {
        if (in == null) {
          throw new IllegalStateException("the font DejaVuSans.ttf is missing beside its class");
        }
        return new Typeface(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** DejaVu Sans. */
  static Typeface bundled() {
    return Holder.FONT;
  }

  /** The contours of a text where it stands on the sheet. */
  List<double[]> outline(Mark.Text text) {
    double width = TextWidth.of(text.text(), text.size());
    double x =
        switch (text.align()) {
          case START -> text.x();
          case MIDDLE -> text.x() - width / 2;
          case END -> text.x() - width;
        };
    double em = text.size() / TextWidth.UNITS_PER_EM;
    List<double[]> contours = new ArrayList<>();
    for (int i = 0; i < text.text().length(); i++) {
      char c = text.text().charAt(i);
      for (double[] contour : glyph(glyphOf(c)).contours()) {
        double[] placed = new double[contour.length];
        for (int k = 0; k < contour.length; k += 2) {
          placed[k] = x + contour[k] * em;
          placed[k + 1] = text.y() - contour[k + 1] * em;
        }
        contours.add(placed);
      }
      x += TextWidth.units(c) * em;
    }
    return contours;
  }

  /** The advance width of a character, in font units, as the font's own table says. */
  int advance(char c) {
    int measured = u16(table("hhea") + 34);
    return u16(table("hmtx") + 4 * Math.min(glyphOf(c), measured - 1));
  }

  /** The number of a character's glyph; 0 where the font has none. */
  int glyphOf(char c) {
    int segments = u16(characters + 6) / 2;
    for (int s = 0; s < segments; s++) {
      if (c <= u16(characters + 14 + 2 * s)) {
        int first = u16(characters + 16 + 2 * segments + 2 * s);
        int delta = u16(characters + 16 + 4 * segments + 2 * s);
        int range = characters + 16 + 6 * segments + 2 * s;
        if (c < first) {
          return 0;
        }
        if (u16(range) == 0) {
          return c + delta & 0xFFFF;
        }
        int glyph = u16(range + u16(range) + 2 * (c - first));
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
      }
    }
    return 0;
  }

  private synchronized Glyph glyph(int number) {
    Glyph known = glyphs.get(number);
    if (known == null) {
      known = read(number, 0);
      glyphs.put(number, known);
    }
    return known;
  }

  private Glyph read(int number, int depth) {
    int loca = table("loca");
    int from = longOffsets ? file.getInt(loca + 4 * number) : 2 * u16(loca + 2 * number);
    int to = longOffsets ? file.getInt(loca + 4 * number + 4) : 2 * u16(loca + 2 * number + 2);
    if (from == to || depth > 4) {
      return new Glyph(List.of());
    }
    int at = table("glyf") + from;
    if (file.getShort(at) >= 0) {
      return Glyph.simple(file, at);
    }
    List<double[]> contours = new ArrayList<>();
    for (Glyph.Part part : Glyph.parts(file, at)) {
      contours.addAll(part.place(read(part.glyph(), depth + 1)));
    }
    return new Glyph(contours);
  }

  private int characterTable() {
    int cmap = table("cmap");
    for (int i = 0; i < u16(cmap + 2); i++) {
      int at = cmap + file.getInt(cmap + 8 + 8 * i);
      if (u16(at) == 4) {
        return at;
      }
    }
    throw new IllegalStateException("the bundled font has no character table of format 4");
  }

  private int table(String tag) {
    Integer at = tables.get(tag);
    if (at == null) {
      throw new IllegalStateException("the bundled font has no table " + tag);
    }
    return at;
  }

  private int u16(int at) {
    return file.getShort(at) & 0xFFFF;
  }
}
