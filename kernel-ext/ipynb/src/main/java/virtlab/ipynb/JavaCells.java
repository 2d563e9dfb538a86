package virtlab.ipynb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import virtlab.ipynb.JavaSource.Definition;

/**
 * Cells → one Java class, by one rule.
 *
 * <p>Imports, types, methods and variables become static members of one class; of several with one
 * name (a method: one name and parameter types) the last wins; other statements are left out. A
 * magic (a line that starts with {@code %}) is skipped. A cell that does not parse is left out as a
 * whole, as the kernel would refuse it as a whole. Everything left out or overwritten is noted.
 */
public final class JavaCells {
  private static final Pattern VAR = Pattern.compile("(public static\\s+(?:final\\s+)?)var\\b");

  /** A variable whose type JShell could not find, because it does not see the other cells. */
  private static final Pattern INFERRED =
      Pattern.compile("(?:(?:public|protected|private|static|final)\\s+)*var\\s+(\\w+)\\s*=");

  private static final Set<Completeness> BROKEN =
      EnumSet.of(Completeness.UNKNOWN, Completeness.DEFINITELY_INCOMPLETE);

  private final JShell shell;
  private final List<String> classPath;
  private final List<Definition> definitions = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> evaluated = new ArrayList<>();

  private JavaCells(JShell shell, List<String> classPath) {
    this.shell = shell;
    this.classPath = classPath;
  }

  /** A cell: the label that messages name ({@code cell 5}) and its text. */
  public record Source(String label, String text) {}

  /** The code cells of a notebook, labelled by their place among the code cells. */
  public static List<Source> of(Notebook notebook) {
    List<Source> sources = new ArrayList<>();
    for (Cell cell : notebook.code()) {
      sources.add(new Source("cell " + (sources.size() + 1), cell.source()));
    }
    return sources;
  }

  /** Joins cells; the class path serves to find the types of {@code var}. */
  public static JavaSource join(List<Source> cells, List<String> classPath) {
    synchronized (Analysis.SHELL) {
      JavaCells joined = new JavaCells(Analysis.SHELL, classPath);
      cells.forEach(joined::cell);
      return joined.source();
    }
  }

  /** Splits and parses only, so one serves for all notebooks; its start is what costs time. */
  private static final class Analysis {
    static final JShell SHELL = create();
  }

  private static JShell create() {
    return JShell.builder().executionEngine(new IdleExecution.Provider(), Map.of()).build();
  }

  private void cell(Source cell) {
    String text = withoutMagics(cell);
    List<Definition> found = new ArrayList<>();
    List<String> units = new ArrayList<>();
    String rest = text;
    while (!rest.isBlank()) {
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String unit = info.source() == null || info.source().isBlank() ? rest : info.source();
      int offset = text.length() - rest.length();
      if (BROKEN.contains(info.completeness())) {
        broken(cell, text, offset);
        return;
      }
      List<Snippet> snippets = shell.sourceCodeAnalysis().sourceToSnippets(unit);
      String next = info.remaining();
      if (next == null || next.length() >= rest.length()) {
        next = "";
      }
      if (!snippets.isEmpty()) {
        String key = key(snippets.get(0), unit);
        int start = offset + leading(unit);
        if (!key.isEmpty()) {
          found.add(definition(cell, lineOf(text, start), unit.strip(), key));
        }
        units.add(unit);
      }
      rest = next;
    }
    found.forEach(this::add);
    evaluated.addAll(units);
  }

  private void broken(Source cell, String text, int offset) {
    String why = "";
    int start = offset + leading(text.substring(offset));
    long line = lineOf(text, start);
    List<Diag> problems;
    try (JShell own = create()) {
      problems =
          own.eval(text.substring(start)).stream()
              .flatMap(event -> own.diagnostics(event.snippet()))
              .toList();
    }
    if (!problems.isEmpty()) {
      why = ": " + problems.get(0).getMessage(Locale.ENGLISH).lines().findFirst().orElse("");
      line = lineOf(text, start + (int) Math.max(0, problems.get(0).getPosition()));
    }
    notes.add(cell.label() + ", line " + line + " does not parse; the cell is left out" + why);
  }

  private String withoutMagics(Source cell) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (String line : cell.text().split("\n", -1)) {
      if (first && line.startsWith("%%")) {
        notes.add(cell.label() + " is left out: it starts with the magic " + line.strip());
        return "";
      }
      if (line.startsWith("%")) {
        notes.add(cell.label() + ": the magic " + line.strip() + " is skipped");
        line = "";
      }
      first = first && line.isBlank();
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static Definition definition(Source cell, int line, String unit, String key) {
    boolean imported = key.startsWith("import ");
    String member = imported ? unit : StaticMember.of(unit);
    return new Definition(imported, key, cell.label(), line, member);
  }

  private static String key(Snippet snippet, String unit) {
    return switch (snippet.kind()) {
      case IMPORT -> "import " + snippet.source().strip();
      case TYPE_DECL -> "type " + ((TypeDeclSnippet) snippet).name();
      case METHOD -> {
        MethodSnippet method = (MethodSnippet) snippet;
        yield "method " + method.name() + "(" + method.parameterTypes() + ")";
      }
      case VAR ->
          ((VarSnippet) snippet).subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
              ? ""
              : "variable " + ((VarSnippet) snippet).name();
      case ERRONEOUS -> {
        Matcher var = INFERRED.matcher(unit.strip());
        yield var.lookingAt() ? "variable " + var.group(1) : "";
      }
      default -> "";
    };
  }

  private void add(Definition definition) {
    for (Definition earlier : List.copyOf(definitions)) {
      if (earlier.key().equals(definition.key())) {
        definitions.remove(earlier);
        if (!definition.isImport() && !earlier.text().equals(definition.text())) {
          notes.add(definition.cell() + " replaces the " + earlier.key() + " of " + earlier.cell());
        }
      }
    }
    definitions.add(definition);
  }

  private JavaSource source() {
    Map<String, String> types = new HashMap<>();
    if (definitions.stream().anyMatch(d -> VAR.matcher(d.text()).lookingAt())) {
      try (JShell own = create()) {
        classPath.forEach(own::addToClasspath);
        JavaSource.DEFAULT_IMPORTS.forEach(name -> own.eval("import " + name + ".*;"));
        evaluated.forEach(own::eval);
        own.variables().forEach(variable -> types.put(variable.name(), variable.typeName()));
      }
    }
    List<Definition> typed = definitions.stream().map(d -> withType(d, types)).toList();
    return new JavaSource(className(typed), typed, notes);
  }

  private static Definition withType(Definition definition, Map<String, String> types) {
    Matcher var = VAR.matcher(definition.text());
    String type = types.get(definition.key().replace("variable ", ""));
    if (!var.lookingAt() || type == null) {
      return definition;
    }
    String text = var.group(1) + type + definition.text().substring(var.end());
    return new Definition(false, definition.key(), definition.cell(), definition.line(), text);
  }

  private static String className(Collection<Definition> definitions) {
    String name = "NotebookCells";
    for (Definition definition : definitions) {
      if (definition.key().equals("type " + name)) {
        return name + "_";
      }
    }
    return name;
  }

  private static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }

  private static int lineOf(String text, int offset) {
    int end = Math.min(text.length(), Math.max(0, offset));
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
