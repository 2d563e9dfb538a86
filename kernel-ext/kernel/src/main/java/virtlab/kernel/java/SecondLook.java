package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles a cell, and once more after help where only our making of it into classes stands in the
 * way: a class of the reader's beside one that we import unasked gets an import of its own, and a
 * record's constructor becomes public like the record that JShell makes of it.
 */
final class SecondLook {
  private static final String PUBLIC = "public ";
  private static final String CONSTRUCTOR = "compiler.err.invalid.canonical.constructor.in.record";

  private final CellCompiler compiler;
  private final JShellCompiler jshell;

  SecondLook(CellCompiler compiler, JShellCompiler jshell) {
    this.compiler = compiler;
    this.jshell = jshell;
  }

  Compiled compile(int cell, String code) {
    Compiled compiled = compiler.compile(cell, code);
    if (!(compiled instanceof Compiled.Broken)) {
      return compiled;
    }
    Set<String> imported = new HashSet<>();
    List<Integer> inserted = new ArrayList<>();
    StringBuilder amended = new StringBuilder(code);
    while (compiled instanceof Compiled.Broken broken
        && (importReaders(broken, imported) | openConstructor(broken, amended, inserted))) {
      if (!inserted.isEmpty()) {
        jshell.origins().written(amended.toString(), code);
      }
      compiled = compiler.compile(cell, amended.toString());
    }
    return compiled instanceof Compiled.Broken broken ? asWritten(broken, inserted) : compiled;
  }

  private boolean importReaders(Compiled.Broken broken, Set<String> imported) {
    boolean any = false;
    for (Compiled.Problem problem : broken.problems()) {
      Optional<String> meant = UnaskedImports.meant(problem).filter(imported::add);
      meant.ifPresent(name -> jshell.shell().eval("import " + name + ";"));
      any |= meant.isPresent();
    }
    return any;
  }

  /** Makes the first constructor public that is less so than its record. */
  private static boolean openConstructor(
      Compiled.Broken broken, StringBuilder code, List<Integer> inserted) {
    for (Compiled.Problem problem : broken.problems()) {
      int start = problem.start();
      if (problem.code().equals(CONSTRUCTOR)
          && problem.message().contains("public")
          && !code.substring(0, start)
              .stripTrailing()
              .matches("(?s).*\\b(public|private|protected)")) {
        code.insert(start, PUBLIC);
        inserted.add(start);
        return true;
      }
    }
    return false;
  }

  private static Compiled.Broken asWritten(Compiled.Broken broken, List<Integer> inserted) {
    return new Compiled.Broken(
        broken.problems().stream()
            .map(
                problem ->
                    new Compiled.Problem(
                        problem.message(),
                        problem.code(),
                        written(problem.start(), inserted),
                        written(problem.end(), inserted)))
            .toList());
  }

  /** The position before the insertions, of which the last is undone first. */
  private static int written(int position, List<Integer> inserted) {
    int at = position;
    for (int i = inserted.size() - 1; i >= 0; i--) {
      int start = inserted.get(i);
      at = at < start ? at : Math.max(start, at - PUBLIC.length());
    }
    return at;
  }
}
