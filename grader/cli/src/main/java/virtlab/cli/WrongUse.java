package virtlab.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import virtlab.display.Language;

/** Turns a misuse of the command line into one sentence that says what to write instead. */
final class WrongUse {
  /** Further away than this many edits, a suggestion would only puzzle. */
  private static final int NEAR = 3;

  private WrongUse() {}

  static String sentence(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unknown(command, unmatched.getUnmatched().get(0));
    }
    String said = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    String dot = said.endsWith(".") || said.endsWith(")") ? "" : ".";
    return name
        + ": "
        + said
        + dot
        + Language.say(" See: " + name + " --help", " Hilfe: " + name + " --help");
  }

  private static String unknown(CommandLine command, String given) {
    String name = command.getCommandSpec().qualifiedName();
    boolean option = given.startsWith("-");
    List<String> known =
        option
            ? command.getCommandSpec().optionsMap().keySet().stream().sorted().toList()
            : command.getSubcommands().keySet().stream().sorted().toList();
    String kind = option ? Language.say("option", "Option") : Language.say("verb", "Verb");
    if (known.isEmpty()) {
      return Language.say(
          name + ": '" + given + "' is one argument too many; see: " + name + " --help",
          name + ": '" + given + "' ist ein Argument zu viel; Hilfe: " + name + " --help");
    }
    String english = name + ": unknown " + kind + " '" + given + "'; ";
    String german = name + ": unbekanntes Wort '" + given + "' (" + kind + "); ";
    Optional<String> near = nearest(given, known);
    if (near.isPresent()) {
      return Language.say(
          english + "did you mean '" + near.get() + "'?",
          german + "war '" + near.get() + "' gemeint?");
    }
    String all = String.join(", ", known);
    return Language.say(english + "there is: " + all + ".", german + "es gibt: " + all + ".");
  }

  /** The known word with the fewest edits to the given one, if that is few enough. */
  static Optional<String> nearest(String given, List<String> known) {
    return known.stream()
        .filter(word -> edits(given, word) <= Math.min(NEAR, Math.max(1, word.length() / 2)))
        .min(Comparator.comparingInt((String word) -> edits(given, word)).thenComparing(w -> w));
  }

  /** Levenshtein's distance: insertions, removals and replacements between two words. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
