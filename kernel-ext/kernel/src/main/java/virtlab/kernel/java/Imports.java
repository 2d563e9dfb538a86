package virtlab.kernel.java;

import java.util.List;
import java.util.Optional;
import virtlab.display.Language;

/** Suggests the import of a class whose simple name the compiler did not find. */
final class Imports {
  private static final int SUGGESTIONS = 3;

  private final Explainer explainer;

  Imports(Explainer explainer) {
    this.explainer = explainer;
  }

  Optional<String> suggestion(Compiled.Problem problem, String code) {
    if (!problem.code().startsWith("compiler.err.cant.resolve")) {
      return Optional.empty();
    }
    String name = code.substring(problem.start(), Math.min(problem.end(), code.length()));
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0)) || name.contains(".")) {
      return Optional.empty();
    }
    List<String> imports =
        explainer.index().named(name).stream()
            .limit(SUGGESTIONS)
            .map(full -> "import " + full + ";")
            .toList();
    return imports.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Language.say("Perhaps this is missing: ", "Vielleicht fehlt: ")
                + String.join(Language.say(" or ", " oder "), imports));
  }
}
