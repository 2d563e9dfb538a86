package virtlab.engine.submission;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import virtlab.display.Language;

/** The door: reads folders, archives and LMS downloads, and says who handed in what. */
public final class SubmissionReader {
  private static final int DEEPEST = 12;

  private final Limits limits;

  /** A reader that keeps to the limits. */
  public SubmissionReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads all arguments; what cannot be read is refused by name and never ends the run.
   *
   * @throws NoSuchFileException if an argument does not exist
   */
  public List<HandIn> read(List<Path> arguments) throws NoSuchFileException {
    for (Path argument : arguments) {
      if (!Files.exists(argument)) {
        throw new NoSuchFileException(argument.toString());
      }
    }
    Students students = new Students();
    for (Path argument : arguments) {
      Path whole = argument.toAbsolutePath().normalize();
      Collector collector = new Collector(limits);
      if (Files.isDirectory(whole)) {
        folder(whole, List.of(), collector);
        students.add(leaf(whole), collector.found());
      } else if (EntryName.archive(leaf(whole))) {
        new ArchiveReader(collector).read(whole, List.of(), 1);
        students.add(leaf(whole), collector.found());
      } else {
        file(whole, List.of(leaf(whole)), collector);
        students.addFile(collector.found());
      }
    }
    return students.handIns();
  }

  private void folder(Path folder, List<String> path, Collector collector) {
    if (path.size() > DEEPEST) {
      collector.refuse(
          path,
          Language.say(
              "folders are read " + DEEPEST + " deep only",
              "Ordner werden nur " + DEEPEST + " Stufen tief gelesen"));
      return;
    }
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted().toList();
    } catch (IOException e) {
      collector.refuse(path, ArchiveReader.reason(e));
      return;
    }
    for (Path child : children) {
      List<String> below = new ArrayList<>(path);
      below.add(leaf(child));
      if (EntryName.ignored(below)) {
        continue;
      }
      if (!collector.admit(below)) {
        return;
      }
      child(child, below, collector);
    }
  }

  private void child(Path child, List<String> path, Collector collector) {
    if (Files.isSymbolicLink(child)) {
      collector.refuse(path, link());
    } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
      collector.folder(path);
      folder(child, path, collector);
    } else if (EntryName.archive(leaf(child)) && Files.isRegularFile(child)) {
      collector.folder(path);
      new ArchiveReader(collector).read(child, path, 1);
    } else {
      file(child, path, collector);
    }
  }

  private void file(Path file, List<String> path, Collector collector) {
    String leaf = leaf(file);
    if (!EntryName.notebook(leaf) && !EntryName.java(leaf)) {
      collector.other(path);
    } else if (!Files.isRegularFile(file)) {
      collector.refuse(
          path, Language.say("it is no ordinary file", "es ist keine gewöhnliche Datei"));
    } else {
      try (FileChannel content = FileChannel.open(file)) {
        collector.file(path, ZipContent.read(content, limits));
      } catch (IOException e) {
        collector.refuse(path, ArchiveReader.reason(e));
      }
    }
  }

  static String link() {
    return Language.say(
        "it is a link; hand in the file itself",
        "es ist eine Verknüpfung; bitte die Datei selbst abgeben");
  }

  private static String leaf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
