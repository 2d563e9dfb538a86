package virtlab.kernel.java;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The packages that are imported here and not in IJava. Where a package that a notebook imports has
 * a class of the same name as one of them, as Spark has a {@code Function}, the notebook's is
 * meant.
 */
final class UnaskedImports {
  private static final List<String> PACKAGES =
      List.of("java.nio.file", "java.time", "java.util.function", "java.util.stream");

  private static final String AMBIGUOUS = "compiler.err.ref.ambiguous";
  private static final Pattern QUALIFIED =
      Pattern.compile("(?:\\p{javaJavaIdentifierPart}+\\.)+\\p{javaJavaIdentifierPart}+");

  private UnaskedImports() {}

  /** The reader's of two classes of one name, if the other is imported unasked. */
  static Optional<String> meant(Compiled.Problem problem) {
    if (!problem.code().equals(AMBIGUOUS)) {
      return Optional.empty();
    }
    List<String> names =
        QUALIFIED.matcher(problem.message()).results().map(MatchResult::group).distinct().toList();
    for (String ours : names) {
      int dot = ours.lastIndexOf('.');
      if (PACKAGES.contains(ours.substring(0, dot))) {
        String simple = ours.substring(dot);
        return names.stream()
            .filter(name -> name.endsWith(simple) && !name.equals(ours))
            .filter(name -> !PACKAGES.contains(name.substring(0, name.lastIndexOf('.'))))
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
