package virtlab.judge.compile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import virtlab.display.Language;
import virtlab.ipynb.JavaCells;
import virtlab.ipynb.JavaSource;
import virtlab.ipynb.JavaSource.Definition;
import virtlab.ipynb.NotebookException;
import virtlab.ipynb.NotebookReader;
import virtlab.judge.Solution;
import virtlab.judge.compile.Prepared.Outcome;

/**
 * Extracts, compiles and matches a solution.
 *
 * <p>A definition of a cell that does not compile is left out, with all that needs it; where the
 * contract then lacks something, the solution does not compile, and the message names cell and
 * line; otherwise it is a note. A student's Java file compiles as a whole or not at all.
 */
public final class Preparation {
  private static final int ROUNDS = 30;
  private static final int MAX_PROBLEMS = 5;

  private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  /** What is not UTF-8 was written with the code page of old Western editors. */
  private static final Charset OLD_EDITORS = Charset.forName("windows-1252");

  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
  private static final Pattern RESERVED =
      Pattern.compile("(java|javax|jdk|sun|com\\.sun|virtlab|org\\.junit)(\\..*)?");

  private final List<Path> classPath;
  private final Class<?> contract;
  private final List<String> notes = new ArrayList<>();
  private final Set<Definition> broken = new LinkedHashSet<>();
  private final List<String> errors = new ArrayList<>();

  private Preparation(Class<?> contract, List<Path> classPath) {
    this.contract = contract;
    this.classPath = classPath;
  }

  /** Makes a solution ready for a contract; the class path holds the contracts. */
  public static Prepared prepare(Solution solution, Class<?> contract, List<Path> classPath) {
    return new Preparation(contract, classPath).run(solution);
  }

  private Prepared run(Solution solution) {
    List<Unit> units = new ArrayList<>();
    List<JavaCells.Source> cells = new ArrayList<>();
    try {
      for (Solution.File file : solution.files()) {
        if (file instanceof Solution.File.Java java) {
          units.add(javaUnit(java));
        } else if (file instanceof Solution.File.Ipynb ipynb) {
          JavaCells.of(NotebookReader.read(ipynb.content(), ipynb.name())).stream()
              .map(cell -> new JavaCells.Source(inWords(cell.label()), cell.text()))
              .forEach(cells::add);
        } else if (file instanceof Solution.File.Cells session) {
          session.cells().forEach(c -> cells.add(new JavaCells.Source(c.label(), c.source())));
        }
      }
    } catch (NotebookException | IllegalArgumentException e) {
      return Prepared.not(Outcome.REJECTED, String.valueOf(e.getMessage()), notes);
    }
    if (!cells.isEmpty()) {
      JavaSource source = JavaCells.join(cells, classPath.stream().map(Path::toString).toList());
      notes.addAll(source.notes());
      units.add(new Unit.Cells(source));
    }
    return compile(units);
  }

  /** {@code cell 3} as the reader says it. */
  private static String inWords(String label) {
    return label.replaceFirst("^cell ", Language.say("cell ", "Zelle "));
  }

  private static Unit javaUnit(Solution.File.Java java) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(java.content()))
              .toString();
    } catch (CharacterCodingException e) {
      text = new String(java.content(), OLD_EDITORS);
    }
    Matcher matcher = PACKAGE.matcher(text);
    if (matcher.find() && RESERVED.matcher(matcher.group(1)).matches()) {
      throw new IllegalArgumentException(
          Language.say(
              java.name() + ": the package " + matcher.group(1) + " is reserved; choose another.",
              java.name()
                  + ": das Paket "
                  + matcher.group(1)
                  + " ist reserviert; nimm ein anderes."));
    }
    return new Unit.File(java.name(), text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private Prepared compile(List<Unit> units) {
    units.stream()
        .filter(unit -> TURNING.matcher(unit.code()).find())
        .forEach(unit -> notes.add(turning(unit.fileName())));
    MemoryCompiler compiler = new MemoryCompiler(classPath);
    List<Unit> current = units;
    for (int round = 0; round < ROUNDS; round++) {
      MemoryCompiler.Output output = compiler.compile(current);
      if (output.errors().isEmpty()) {
        return match(current, output.classes());
      }
      if (!leaveOut(output.errors())) {
        return Prepared.not(Outcome.COMPILE, problem(), notes);
      }
      current = units.stream().map(unit -> unit.without(broken)).toList();
    }
    return Prepared.not(Outcome.COMPILE, problem(), notes);
  }

  private static String turning(String file) {
    return Language.say(
        file
            + " holds characters that turn the direction of text; it may read otherwise than it runs.",
        file
            + " enthält Zeichen, die die Schreibrichtung drehen; der Text kann anders aussehen, als er läuft.");
  }

  /** Collects the errors; false where one stands in something that cannot be left out. */
  private boolean leaveOut(List<Diagnostic<? extends JavaFileObject>> found) {
    boolean all = true;
    int before = broken.size();
    for (Diagnostic<? extends JavaFileObject> error : found) {
      String message = error.getMessage(Locale.ENGLISH);
      if (error.getSource() instanceof MemoryCompiler.Text text) {
        List<Definition> there = text.unit().definition(error.getLineNumber());
        broken.addAll(there);
        all &= !there.isEmpty();
        if (there.isEmpty() || !there.get(0).isImport()) {
          errors.add(text.unit().place(error.getLineNumber()) + ": " + message);
        }
      } else {
        errors.add(message);
        all = false;
      }
    }
    return all && broken.size() > before;
  }

  private String problem() {
    return String.join("\n", errors.subList(0, Math.min(MAX_PROBLEMS, errors.size())));
  }

  private Prepared match(List<Unit> units, Map<String, byte[]> classes) {
    ContractMatch match = new ContractMatch(contract, classes);
    ContractMatch.Found found = match.find();
    if (!found.missing().isEmpty() && lacksBroken(found)) {
      return Prepared.not(Outcome.COMPILE, problem(), notes);
    }
    errors.forEach(error -> notes.add(Language.say("left out: ", "weggelassen: ") + error));
    if (!found.instance() && found.missing().size() >= match.wanted().size()) {
      return Prepared.not(Outcome.MISSING, String.join(" ", found.missing().values()), notes);
    }
    return new Prepared(
        Outcome.READY,
        "",
        notes,
        found.solution(),
        found.instance(),
        found.missing(),
        classes,
        origins(units));
  }

  /** Whether what the contract lacks is something that was left out because it did not compile. */
  private boolean lacksBroken(ContractMatch.Found found) {
    boolean typeBroken = broken.stream().anyMatch(d -> d.key().startsWith("type "));
    return typeBroken
        || found.missing().keySet().stream()
            .anyMatch(
                name -> broken.stream().anyMatch(d -> d.key().startsWith("method " + name + "(")));
  }

  private static Map<String, String> origins(List<Unit> units) {
    Map<String, String> origins = new LinkedHashMap<>();
    for (Unit unit : units) {
      long lines = unit.code().lines().count();
      for (long line = 1; line <= lines; line++) {
        origins.put(unit.fileName() + ":" + line, unit.place(line));
      }
    }
    return origins;
  }
}
