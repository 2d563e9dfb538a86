package virtlab.cli.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell that a fault run may draw.
 *
 * @param name what it does
 * @param kind what must come of it
 * @param expected the result that it must show or the error that it must end with, else empty
 * @param code its source
 */
record FaultCell(String name, Kind kind, String expected, String code) {
  private static final String LIST = "cells.txt";
  private static final Pattern REPEATED = Pattern.compile("@(\\d+)\\{(.*?)\\}@");

  /** What must come of a cell. */
  enum Kind {
    SHOWS,
    PRINTS,
    FAILS,
    ANY,
    ENDLESS
  }

  /** All cells of the list. */
  static List<FaultCell> all() {
    try (InputStream in = FaultCell.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("The list of cells is missing: " + LIST);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<FaultCell> cells = new ArrayList<>();
      for (String block : text.substring(text.indexOf("\n== ") + 4).split("\n== ", -1)) {
        cells.add(parse(block));
      }
      return List.copyOf(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FaultCell parse(String block) {
    int line = block.indexOf('\n');
    int bar = block.indexOf(" | ");
    String kind = block.substring(0, bar);
    int blank = kind.indexOf(' ');
    return new FaultCell(
        block.substring(bar + 3, line),
        Kind.valueOf(
            (blank < 0 ? kind : kind.substring(0, blank)).toUpperCase(java.util.Locale.ROOT)),
        blank < 0 ? "" : kind.substring(blank + 1),
        block.substring(line + 1).strip());
  }

  /** This cell as the one with this number. */
  FaultCell numbered(int number) {
    String text =
        REPEATED
            .matcher(code)
            .replaceAll(m -> m.group(2).repeat(Integer.parseInt(m.group(1))))
            .replace("@N@", Integer.toString(number));
    return new FaultCell(name, kind, expected.replace("@N@", Integer.toString(number)), text);
  }

  /** Whether it only does what an ordinary notebook does. */
  boolean isHarmless() {
    return kind == Kind.SHOWS || kind == Kind.PRINTS || kind == Kind.FAILS;
  }
}
