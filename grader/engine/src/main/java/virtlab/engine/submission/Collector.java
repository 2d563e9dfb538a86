package virtlab.engine.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import virtlab.display.Language;

/** Gathers what an argument holds, for each student up to what is allowed. */
final class Collector {
  private final Limits limits;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, Integer> entries = new HashMap<>();
  private final Map<String, Long> unpacked = new HashMap<>();

  Collector(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** Counts one more entry of a student; false once there are too many, which is said once. */
  boolean admit(List<String> path) {
    int count = entries.merge(path.get(0), 1, Integer::sum);
    if (count == limits.entries() + 1) {
      refuse(
          path,
          Language.say(
              "there are more than " + limits.entries() + " files; what follows was not read",
              "es sind mehr als " + limits.entries() + " Dateien; alles Weitere blieb ungelesen"));
    }
    return count <= limits.entries();
  }

  /** Counts what was unpacked for a student. */
  void unpacked(List<String> path, int bytes) throws RefusedException {
    if (unpacked.merge(path.get(0), (long) bytes, Long::sum) > limits.totalBytes()) {
      throw new RefusedException(
          Language.say(
              "the archive unpacks to more than is allowed; this entry was not read",
              "das Archiv wird entpackt größer als erlaubt; dieser Eintrag blieb ungelesen"));
    }
  }

  void folder(List<String> path) {
    found.add(new Found.Folder(path));
  }

  void refuse(List<String> path, String reason) {
    found.add(new Found.Refused(path, reason));
  }

  /** Adds a file whose content, if it matters at all, is given. */
  void file(List<String> path, byte[] content) {
    String leaf = path.get(path.size() - 1);
    String name = String.join("/", path);
    try {
      SourceFile file =
          EntryName.notebook(leaf)
              ? NotebookText.read(name, content)
              : JavaText.read(name, content);
      if (file.text().length() > limits.textChars()) {
        throw tooLong();
      }
      found.add(new Found.Source(path, file));
    } catch (RefusedException e) {
      refuse(path, String.valueOf(e.getMessage()));
    }
  }

  private RefusedException tooLong() {
    return new RefusedException(
        Language.say(
            "its code has more than " + limits.textChars() + " characters",
            "sein Code hat mehr als " + limits.textChars() + " Zeichen"));
  }

  void other(List<String> path) {
    found.add(new Found.Other(path));
  }

  List<Found> found() {
    return List.copyOf(found);
  }
}
