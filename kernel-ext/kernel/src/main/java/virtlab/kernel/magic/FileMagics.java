package virtlab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.ipynb.Cell;
import virtlab.ipynb.NotebookReader;

/** {@code %load} and {@code %%writefile}. */
final class FileMagics {
  private static final List<String> ENDINGS =
      List.of("", ".jsh", ".jshell", ".java", ".ijava", ".ipynb");

  private FileMagics() {}

  static void register(Registry registry) {
    registry.line("load", "%load FILE", FileMagics::load);
    registry.cell("writefile", "%%writefile [-a] FILE", FileMagics::write);
    registry.alias("file", "writefile");
  }

  private static Magic.Outcome load(Magic.Call call) throws MagicException, IOException {
    List<Piece> pieces = new ArrayList<>();
    if (call.arguments().isEmpty()) {
      throw usage("%load FILE");
    }
    for (String name : call.arguments()) {
      pieces.addAll(pieces(file(name)));
    }
    return Magic.Outcome.then(pieces);
  }

  private static Path file(String name) throws MagicException {
    for (String ending : ENDINGS) {
      Path file = Path.of(name + ending);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new MagicException(
        Language.say(
                "There is no file "
                    + Path.of(name).toAbsolutePath()
                    + ", with or without an ending",
                "Es gibt keine Datei " + Path.of(name).toAbsolutePath() + ", mit oder ohne Endung")
            + " .jsh .jshell .java .ijava .ipynb.");
  }

  static List<Piece> pieces(Path file) throws IOException {
    if (!file.toString().endsWith(".ipynb")) {
      return CellParser.parse(new Piece.Source(file.toString(), Files.readString(file)));
    }
    List<Piece> pieces = new ArrayList<>();
    int number = 0;
    for (Cell cell : NotebookReader.read(file).cells()) {
      number++;
      if (cell.kind() == Cell.Kind.CODE) {
        String name = file + Language.say(", cell ", ", Zelle ") + number;
        pieces.addAll(CellParser.parse(new Piece.Source(name, cell.source())));
      }
    }
    return pieces;
  }

  private static Magic.Outcome write(Magic.Call call) throws MagicException, IOException {
    List<String> arguments = new ArrayList<>(call.arguments());
    boolean append = arguments.remove("-a") | arguments.remove("--append");
    if (arguments.size() != 1) {
      throw usage("%%writefile [-a] FILE");
    }
    Path file = Path.of(arguments.get(0));
    boolean there = Files.exists(file);
    String body = call.body();
    String lines = body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
    if (append) {
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } else {
      Files.writeString(file, lines);
    }
    String done =
        append
            ? Language.say("Appended to ", "Angehängt an ")
            : there
                ? Language.say("Overwrote ", "Überschrieben: ")
                : Language.say("Wrote ", "Geschrieben: ");
    call.print(done + file);
    return Magic.Outcome.NOTHING;
  }

  static MagicException usage(String usage) {
    return new MagicException(Language.say("It is used so: ", "So geht es: ") + usage);
  }
}
