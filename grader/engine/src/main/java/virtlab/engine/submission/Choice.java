package virtlab.engine.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import virtlab.display.Language;

/**
 * Which of a student's files is graded for an exercise: a notebook whose metadata names it, before
 * one by name, before one by content, before any other; a notebook before Java files; the one
 * nearest to the top; then by name. Java files of one folder belong together.
 *
 * @param student who
 * @param exercise for what
 * @param files what is graded; empty if there is nothing to grade
 * @param notes what was not graded, and why
 * @param refused whether files were there and none could be read
 */
public record Choice(
    String student, String exercise, List<SourceFile> files, List<String> notes, boolean refused) {
  private static final int NOT = 4;

  /** What editors write about a package or module: no part of a solution. */
  private static final Set<String> DESCRIPTIONS = Set.of("module-info.java", "package-info.java");

  public Choice {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** What a file is recognised by: the exercise's number, its contract, and its methods. */
  public record Marks(String exercise, List<String> words, boolean only) {}

  /** What decides the grade on the student's side. */
  public String hash() {
    return Hash.of(
        files.stream().map(f -> f.name() + " " + f.hash()).collect(Collectors.joining("\n")),
        refused ? String.join("\n", notes) : "");
  }

  /** Chooses. */
  public static Choice of(HandIn handIn, Marks marks) {
    List<String> notes = new ArrayList<>();
    handIn.refusals().forEach(r -> notes.add(r.name() + ": " + r.reason()));
    List<List<SourceFile>> groups = groups(handIn, marks);
    if (groups.isEmpty()) {
      handIn.others().forEach(name -> notes.add(name + ": " + otherKind()));
      handIn.files().forEach(file -> notes.add(Printable.of(file.name()) + ": " + elsewhere(file)));
      boolean refused = !handIn.refusals().isEmpty();
      return new Choice(handIn.student(), marks.exercise(), List.of(), notes, refused);
    }
    for (List<SourceFile> left : groups.subList(1, groups.size())) {
      notes.add(
          Language.say("not graded, another file counts: ", "nicht bewertet, eine andere zählt: ")
              + names(left)
              + " → "
              + names(groups.get(0)));
    }
    return new Choice(handIn.student(), marks.exercise(), groups.get(0), notes, false);
  }

  private static List<List<SourceFile>> groups(HandIn handIn, Marks marks) {
    return handIn.files().stream()
        .filter(file -> !DESCRIPTIONS.contains(file.leaf()) && !elsewhere(file, marks))
        .collect(
            Collectors.groupingBy(
                file -> file.kind() == SourceFile.Kind.NOTEBOOK ? file.name() : file.folder()))
        .values()
        .stream()
        .filter(group -> best(group, marks) < NOT)
        .sorted(
            Comparator.comparingInt((List<SourceFile> group) -> best(group, marks))
                .thenComparing(group -> group.get(0).kind())
                .thenComparingLong(
                    group -> group.get(0).name().chars().filter(c -> c == '/').count())
                .thenComparing(group -> group.get(0).name()))
        .toList();
  }

  /**
   * Whether this Java file's name says another exercise of several, so that an error in it is not
   * one here; a helper's name says none, and belongs to all.
   */
  private static boolean elsewhere(SourceFile file, Marks marks) {
    String series = marks.exercise().replaceAll("\\d", "");
    return file.kind() == SourceFile.Kind.JAVA
        && !marks.only()
        && !file.leaf().matches(named(Pattern.quote(marks.exercise())))
        && file.leaf().matches(named(Pattern.quote(series) + "\\d+"));
  }

  private static String named(String number) {
    return "(?i).*(?<![a-z0-9])" + number + "(?![0-9]).*";
  }

  private static int best(List<SourceFile> group, Marks marks) {
    return group.stream().mapToInt(file -> rank(file, marks)).min().orElse(NOT);
  }

  private static int rank(SourceFile file, Marks marks) {
    if (!file.exercise().isEmpty()) {
      return file.exercise().equalsIgnoreCase(marks.exercise()) ? 0 : NOT;
    }
    if (file.leaf().matches(named(Pattern.quote(marks.exercise())))) {
      return 1;
    }
    boolean word =
        marks.words().stream()
            .anyMatch(
                w -> Pattern.compile("\\b" + Pattern.quote(w) + "\\b").matcher(file.text()).find());
    return word ? 2 : marks.only() ? 3 : NOT;
  }

  private static String names(List<SourceFile> files) {
    return Printable.of(files.stream().map(SourceFile::name).collect(Collectors.joining(", ")));
  }

  private static String elsewhere(SourceFile file) {
    return file.exercise().isEmpty()
        ? Language.say("nothing of this exercise is in it", "nichts von dieser Übung steht darin")
        : Language.say("it is for exercise ", "gehört zur Übung ") + Printable.of(file.exercise());
  }

  private static String otherKind() {
    return Language.say(
        "neither a notebook (.ipynb) nor a Java file", "weder Notebook (.ipynb) noch Java-Datei");
  }
}
