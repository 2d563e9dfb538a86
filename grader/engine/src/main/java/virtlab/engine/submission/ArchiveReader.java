package virtlab.engine.submission;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import virtlab.display.Language;

/** Reads an archive and the archives inside; nothing is ever unpacked to a name it chooses. */
final class ArchiveReader {
  private static final int MOST = 1_000_000;

  private final Collector collector;

  ArchiveReader(Collector collector) {
    this.collector = collector;
  }

  /** Reads all entries; {@code prefix} is the archive's own path. */
  void read(Path archive, List<String> prefix, int depth) {
    try (FileChannel zip = FileChannel.open(archive)) {
      List<ZipEntryInfo> entries = ZipDirectory.read(zip, MOST);
      Map<String, Integer> copies = new HashMap<>();
      entries.forEach(entry -> copies.merge(entry.name(), 1, Integer::sum));
      for (ZipEntryInfo entry : entries) {
        boolean twice = copies.getOrDefault(entry.name(), 1) > 1 && !entry.folder();
        one(zip, entry, new Place(prefix, depth, twice));
      }
    } catch (IOException e) {
      collector.refuse(prefix, reason(e));
    }
  }

  private record Place(List<String> prefix, int depth, boolean twice) {}

  private void one(FileChannel zip, ZipEntryInfo entry, Place place) {
    List<String> path = new ArrayList<>(place.prefix());
    try {
      List<String> inside = EntryName.path(entry.name());
      if (EntryName.ignored(inside)) {
        return;
      }
      path.addAll(inside);
      if (collector.admit(path)) {
        content(zip, entry, path, place);
      }
    } catch (IOException e) {
      if (path.size() == place.prefix().size()) {
        path.add(Printable.of(entry.name().replace('/', '_')));
      }
      collector.refuse(path, reason(e));
    }
  }

  private void content(FileChannel zip, ZipEntryInfo entry, List<String> path, Place place)
      throws IOException {
    String leaf = path.get(path.size() - 1);
    boolean archive = EntryName.archive(leaf);
    if (entry.folder()) {
      collector.folder(path);
    } else if (entry.link()) {
      throw new RefusedException(SubmissionReader.link());
    } else if (!archive && !EntryName.notebook(leaf) && !EntryName.java(leaf)) {
      collector.other(path);
    } else if (place.twice()) {
      throw new RefusedException(
          Language.say(
              "the archive holds this name more than once; nobody can tell which copy counts",
              "das Archiv enthält diesen Namen mehrfach; welche Fassung gilt, ist offen"));
    } else if (archive) {
      nested(take(zip, entry, path), path, place.depth() + 1);
    } else {
      collector.file(path, take(zip, entry, path));
    }
  }

  private byte[] take(FileChannel zip, ZipEntryInfo entry, List<String> path) throws IOException {
    byte[] content = ZipContent.read(zip, entry, collector.limits());
    collector.unpacked(path, content.length);
    return content;
  }

  private void nested(byte[] content, List<String> path, int depth) throws IOException {
    if (depth > collector.limits().depth()) {
      throw new RefusedException(
          Language.say(
              "archives inside archives are read " + collector.limits().depth() + " deep only",
              "ineinander gepackte Archive werden nur "
                  + collector.limits().depth()
                  + " Stufen tief gelesen"));
    }
    Path spool = Files.createTempFile("virtlab-", ".zip");
    try {
      Files.write(spool, content);
      collector.folder(path);
      read(spool, path, depth);
    } finally {
      Files.deleteIfExists(spool);
    }
  }

  static String reason(IOException e) {
    return e instanceof RefusedException
        ? String.valueOf(e.getMessage())
        : Language.say("it cannot be read: ", "nicht lesbar: ") + e;
  }
}
