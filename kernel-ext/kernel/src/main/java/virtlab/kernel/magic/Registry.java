package virtlab.kernel.magic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import virtlab.display.Language;

/** The magics by name: the kernel's own, and those that the reader's code has registered. */
final class Registry {
  /** A magic of the kernel, where it may stand, and how it is used. */
  record Entry(boolean line, boolean cell, String usage, Magic magic) {}

  private static final int NEAR = 3;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private volatile List<String> readersLine = List.of();
  private volatile List<String> readersCell = List.of();

  void line(String name, String usage, Magic magic) {
    entries.put(name, new Entry(true, false, usage, magic));
  }

  void cell(String name, String usage, Magic magic) {
    entries.put(name, new Entry(false, true, usage, magic));
  }

  void both(String name, String usage, Magic magic) {
    entries.put(name, new Entry(true, true, usage, magic));
  }

  /** Another name of the same magic. */
  void alias(String name, String known) {
    Entry entry = entries.get(known);
    if (entry != null) {
      entries.put(name, entry);
    }
  }

  /** The names that the reader's code has registered; they go before the kernel's own. */
  void readers(List<String> line, List<String> cell) {
    readersLine = List.copyOf(line);
    readersCell = List.copyOf(cell);
  }

  boolean isReaders(Piece.Magic piece) {
    return (piece.body().isPresent() ? readersCell : readersLine).contains(piece.name());
  }

  Optional<Magic> find(Piece.Magic piece) {
    return Optional.ofNullable(entries.get(piece.name()))
        .filter(entry -> piece.body().isPresent() ? entry.cell() : entry.line())
        .map(Entry::magic);
  }

  /** All names with their percent signs, sorted. */
  List<String> names() {
    return Stream.concat(names(true).stream(), names(false).stream()).distinct().sorted().toList();
  }

  private List<String> names(boolean line) {
    String sign = line ? "%" : "%%";
    Stream<String> own =
        entries.entrySet().stream()
            .filter(entry -> line ? entry.getValue().line() : entry.getValue().cell())
            .map(Map.Entry::getKey);
    return Stream.concat(own, (line ? readersLine : readersCell).stream())
        .map(name -> sign + name)
        .toList();
  }

  /** How each of the kernel's own is used, and the names of the reader's. */
  List<String> usages() {
    return Stream.concat(
            entries.values().stream().map(Entry::usage).distinct(),
            Stream.concat(
                readersLine.stream().map(name -> "%" + name),
                readersCell.stream().map(name -> "%%" + name)))
        .toList();
  }

  MagicException unknown(Piece.Magic piece) {
    boolean line = piece.body().isEmpty();
    String name = (line ? "%" : "%%") + piece.name();
    String nearest =
        names(line).stream()
            .filter(other -> distance(name, other) <= NEAR)
            .min(Comparator.comparingInt(other -> distance(name, other)))
            .or(() -> names(!line).stream().filter(o -> o.endsWith("%" + piece.name())).findFirst())
            .map(
                other ->
                    Language.say(" Did you mean " + other + "?", " Meintest du " + other + "?"))
            .orElse("");
    return new MagicException(
        Language.say(
            "There is no magic " + name + "; %lsmagic lists all." + nearest,
            "Eine Magic " + name + " gibt es nicht; %lsmagic nennt alle." + nearest));
  }

  /** The number of single letters to put in, take out or change (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row[b.length()];
  }
}
