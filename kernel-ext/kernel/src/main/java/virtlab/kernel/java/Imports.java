package virtlab.kernel.java;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import jdk.jshell.SourceCodeAnalysis;
import virtlab.display.Language;

/** Suggests the import of a class whose simple name the compiler did not find. */
final class Imports {
  private static final int SUGGESTIONS = 3;
  private static final int LONGEST_WAIT = 40;
  private static final long WAIT_NANOS = 50_000_000;

  private final Supplier<SourceCodeAnalysis> analysis;

  Imports(Supplier<SourceCodeAnalysis> analysis) {
    this.analysis = analysis;
  }

  Optional<String> suggestion(Compiled.Problem problem, String code) {
    if (!problem.code().startsWith("compiler.err.cant.resolve")) {
      return Optional.empty();
    }
    String name = code.substring(problem.start(), Math.min(problem.end(), code.length()));
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0)) || name.contains(".")) {
      return Optional.empty();
    }
    List<String> names = names(name);
    List<String> imports =
        names.stream().limit(SUGGESTIONS).map(full -> "import " + full + ";").toList();
    return imports.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Language.say("Perhaps this is missing: ", "Vielleicht fehlt: ")
                + String.join(Language.say(" or ", " oder "), imports));
  }

  /** The names that the compiler's index knows; right after the start it is still being made. */
  private List<String> names(String name) {
    SourceCodeAnalysis.QualifiedNames found =
        analysis.get().listQualifiedNames(name, name.length());
    for (int wait = 0; wait < LONGEST_WAIT && !found.isUpToDate(); wait++) {
      LockSupport.parkNanos(WAIT_NANOS);
      found = analysis.get().listQualifiedNames(name, name.length());
    }
    return found.getNames();
  }
}
