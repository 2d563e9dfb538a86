package virtlab.engine.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who handed in what. An argument with a source directly inside is one student's folder; otherwise
 * each folder, archive or LMS file in it is a student's.
 */
final class Students {
  private static final Pattern MOODLE =
      Pattern.compile("^(.+)_(\\d+)_assignsubmission_(?:file|onlinetext)_?(.*)$");
  private static final Pattern SUBMISSIONS = Pattern.compile("(?i)abgaben|submissions");
  private static final Pattern EXERCISE = Pattern.compile("^[Ee]\\d{2}\\b.*");

  private final Map<String, List<Found>> byStudent = new TreeMap<>();

  void add(String argument, List<Found> all) {
    List<Found> found = belowSubmissions(all);
    boolean one = found.stream().anyMatch(Students::directSource) || onlyExercises(found);
    for (Found each : found) {
      String head = each.path().isEmpty() ? argument : each.path().get(0);
      boolean loose = each instanceof Found.Other && each.path().size() == 1;
      if (!one && loose && !MOODLE.matcher(head).matches()) {
        continue;
      }
      put(student(one ? argument : head), each);
    }
  }

  /** ILIAS packs {@code Exercise/Abgaben/Lee_Ann_alee_17/file}: students start below that word. */
  private static List<Found> belowSubmissions(List<Found> found) {
    for (int at = 0; at < 2; at++) {
      int depth = at;
      boolean wrapped =
          !found.isEmpty()
              && found.stream()
                  .filter(f -> !(f instanceof Found.Folder) || f.path().size() > depth + 1)
                  .allMatch(
                      f ->
                          f.path().size() > depth + 1
                              && SUBMISSIONS.matcher(f.path().get(depth)).matches());
      if (wrapped) {
        return found.stream()
            .filter(f -> f.path().size() > depth + 1)
            .map(f -> f.below(depth + 1))
            .toList();
      }
    }
    return found;
  }

  /** A single file: the student is named by the LMS, else by the file. */
  void addFile(List<Found> found) {
    for (Found each : found) {
      put(student(each.path().get(0)), each);
    }
  }

  private static boolean directSource(Found found) {
    return found instanceof Found.Source
        && found.path().size() == 1
        && !MOODLE.matcher(found.path().get(0)).matches();
  }

  private static boolean onlyExercises(List<Found> found) {
    return !found.isEmpty()
        && found.stream()
            .allMatch(f -> f.path().size() > 0 && EXERCISE.matcher(f.path().get(0)).matches());
  }

  /** {@code Full Name_12345_assignsubmission_file} is "Full Name (12345)". */
  static String student(String name) {
    Matcher moodle = MOODLE.matcher(name);
    String student =
        moodle.matches()
            ? moodle.group(1).replace('_', ' ') + " (" + moodle.group(2) + ")"
            : name.replaceFirst("(?i)\\.(zip|ipynb|java)$", "");
    return Printable.of(student);
  }

  private void put(String student, Found found) {
    byStudent.computeIfAbsent(student, key -> new ArrayList<>()).add(found);
  }

  List<HandIn> handIns() {
    List<HandIn> all = new ArrayList<>();
    byStudent.forEach((student, found) -> all.add(handIn(student, found)));
    return all;
  }

  private static HandIn handIn(String student, List<Found> found) {
    List<SourceFile> files = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Found each : found) {
      String name = Printable.of(String.join("/", each.path()));
      if (each instanceof Found.Source source) {
        files.add(source.file());
      } else if (each instanceof Found.Refused refused) {
        refusals.add(new Refusal(name, refused.reason()));
      } else if (each instanceof Found.Other) {
        others.add(name);
      }
    }
    return new HandIn(student, files, refusals, others);
  }
}
