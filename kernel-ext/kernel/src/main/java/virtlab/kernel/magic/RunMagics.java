package virtlab.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import virtlab.display.Language;
import virtlab.kernel.magic.Piece.Source;

/** Magics around the reader's code: {@code %time}, {@code %timeit}, {@code %sh}. */
final class RunMagics {
  private static final String RUNS = "virtlab.agent.Runs.";

  private RunMagics() {}

  static void register(Registry registry) {
    registry.both("time", "%time CODE, %%time", RunMagics::time);
    registry.both("timeit", "%timeit [-nLOOPS] [-rRUNS] CODE, %%timeit", RunMagics::timeIt);
    registry.both("bash", "%bash COMMAND, %%bash", call -> shell(call, "bash"));
    registry.both("sh", "%sh COMMAND, %%sh", call -> shell(call, "sh"));
  }

  private static Magic.Outcome time(Magic.Call call) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Start());
    pieces.addAll(CellParser.parse(inPlace(call, call.piece().rest())));
    pieces.add(new Piece.Report());
    return Magic.Outcome.then(pieces);
  }

  private static Magic.Outcome timeIt(Magic.Call call) {
    StringBuilder options = new StringBuilder();
    String rest = call.piece().rest();
    while (rest.matches("(?s)-[nr] ?\\d+(\\s.*)?")) {
      String value = rest.substring(2).strip().split("\\s", 2)[0];
      options.append(rest.charAt(1)).append(value).append(' ');
      rest = rest.substring(rest.indexOf(value) + value.length()).strip();
    }
    String code = inPlace(call, rest).text();
    String end = call.host().isExpression(code) ? code.strip().replaceAll(";\\s*$", "") : "";
    int start = code.length() - code.stripLeading().length();
    String before = RUNS + "timeIt(" + JavaText.literal(options.toString().strip()) + ", () -> ";
    String body = end.isEmpty() ? "{" + code.substring(start) + "\n;}" : end;
    String text = code.substring(0, start) + before + body + ");";
    List<Piece.Edit> edits = List.of(new Piece.Edit(start, before.length(), 0));
    return Magic.Outcome.then(List.of(new Piece.Java(call.piece().source(), text, edits)));
  }

  /** The code of a magic's line or body at its place, with blanks before it. */
  private static Source inPlace(Magic.Call call, String rest) {
    Piece.Magic piece = call.piece();
    String text = piece.source().text();
    int start = text.indexOf(rest, Math.min(piece.end(), piece.start() + piece.name().length()));
    String blank = text.substring(0, Math.max(0, start)).replaceAll("[^\n]", " ");
    return new Source(
        piece.source().name(), blank + rest + piece.body().map("\n"::concat).orElse(""));
  }

  private static Magic.Outcome shell(Magic.Call call, String shell) {
    List<String> set =
        call.host().environment().entrySet().stream()
            .map(variable -> variable.getKey() + "=" + variable.getValue())
            .toList();
    String script = call.piece().body().orElse(call.piece().rest());
    String java =
        (RUNS + "shell(" + JavaText.literal(shell) + ", " + JavaText.literal(script))
            + (", " + JavaText.list(set) + ");");
    return Magic.Outcome.then(List.of(new Piece.Java(call.piece().source(), java, List.of())));
  }

  static String report(long compiled, long ran) {
    return Language.say("Ran ", "Lauf: ")
        + time(ran)
        + Language.say(", compiled ", ", Übersetzen: ")
        + time(compiled);
  }

  private static String time(long nanos) {
    double millis = nanos / 1e6;
    return millis < 1000
        ? String.format(Locale.ROOT, "%.1f ms", millis)
        : String.format(Locale.ROOT, "%.2f s", millis / 1000);
  }
}
