package virtlab.engine.submission;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;

/** Gathers what an argument holds, up to the allowed number of entries. */
final class Collector {
  private final Limits limits;
  private final List<Found> found = new ArrayList<>();
  private int entries;

  Collector(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** Counts one more entry; false once there are too many, which is said once. */
  boolean admit(List<String> path) {
    entries++;
    if (entries == limits.entries() + 1) {
      refuse(
          path,
          Language.say(
              "there are more than " + limits.entries() + " files; what follows was not read",
              "es sind mehr als " + limits.entries() + " Dateien; alles Weitere blieb ungelesen"));
    }
    return entries <= limits.entries();
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
      found.add(new Found.Source(path, file));
    } catch (RefusedException e) {
      refuse(path, String.valueOf(e.getMessage()));
    }
  }

  void other(List<String> path) {
    found.add(new Found.Other(path));
  }

  List<Found> found() {
    return List.copyOf(found);
  }
}
