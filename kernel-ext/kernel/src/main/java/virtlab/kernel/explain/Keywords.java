package virtlab.kernel.explain;

import java.util.List;
import java.util.Set;
import virtlab.kernel.interpreter.Interpreter.Candidate;

/** Java's own words, where they may stand. */
final class Keywords {
  private static final List<String> VALUES =
      List.of("false", "instanceof", "new", "null", "super", "switch", "this", "true");
  private static final List<String> STATEMENTS =
      List.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "if",
          "implements",
          "import",
          "int",
          "interface",
          "long",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
          "short",
          "static",
          "switch",
          "synchronized",
          "throw",
          "throws",
          "try",
          "var",
          "void",
          "while",
          "yield");
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "private",
          "protected",
          "static",
          "final",
          "abstract",
          "synchronized",
          "default",
          "sealed");

  private Keywords() {}

  static boolean isModifier(String word) {
    return MODIFIERS.contains(word);
  }

  static List<Candidate> beginning(Context context) {
    List<String> words = new java.util.ArrayList<>(VALUES);
    if (context.position() == Context.Position.STATEMENT) {
      words.addAll(STATEMENTS);
    }
    return words.stream()
        .filter(word -> word.startsWith(context.prefix()))
        .distinct()
        .sorted()
        .map(word -> new Candidate(word, "keyword", ""))
        .toList();
  }
}
