package virtlab.cli.jupyter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import virtlab.cli.Refusal;
import virtlab.display.Language;

/**
 * The reader's folder of notebooks. A file missing there is added, a file that the reader never
 * changed follows the course, a file that the reader changed is never overwritten.
 *
 * @param course the course's notebooks in one language
 * @param folder the reader's folder
 */
public record WorkFolder(Path course, Path folder) {
  private static final String MANIFEST = ".virtlab-course";

  /** What a refresh did, by file name. */
  public record Refreshed(List<String> added, List<String> updated, List<String> kept) {}

  /** Brings the folder up to the course without touching what the reader changed. */
  public Refreshed refresh() {
    Refreshed done = new Refreshed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try {
      Files.createDirectories(folder);
      Map<String, String> given = manifest();
      for (String name : notebooks()) {
        refresh(name, given, done);
      }
      save(given);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be brought up to date", e);
    }
    return done;
  }

  private void refresh(String name, Map<String, String> given, Refreshed done) throws IOException {
    Path mine = folder.resolve(name);
    String offered = hash(course.resolve(name));
    if (!Files.exists(mine)) {
      put(name, given, offered);
      done.added().add(name);
      return;
    }
    String held = hash(mine);
    if (held.equals(offered)) {
      given.put(name, offered);
    } else if (held.equals(given.get(name))) {
      put(name, given, offered);
      done.updated().add(name);
    } else {
      done.kept().add(name);
    }
  }

  /**
   * Brings one notebook back as the course has it.
   *
   * @return where the reader's version is kept, beside the new one
   */
  public Path reset(String notebook) {
    String name = match(notebook);
    Path mine = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      Path kept = mine;
      if (Files.exists(mine)) {
        kept = free(mine);
        Files.move(mine, kept);
      }
      Map<String, String> given = manifest();
      put(name, given, hash(course.resolve(name)));
      save(given);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(mine + " cannot be reset", e);
    }
  }

  /** The course's notebooks, sorted by name. */
  public List<String> notebooks() {
    if (!Files.isDirectory(course)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(course)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ipynb"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(course + " cannot be listed", e);
    }
  }

  private String match(String notebook) {
    String asked = String.valueOf(Path.of(notebook).getFileName());
    List<String> all = notebooks();
    List<String> fitting =
        all.stream().filter(name -> name.equals(asked) || name.equals(asked + ".ipynb")).toList();
    List<String> near =
        fitting.isEmpty() ? all.stream().filter(name -> name.startsWith(asked)).toList() : fitting;
    if (near.size() == 1) {
      return near.get(0);
    }
    throw Refusal.wrongUse(
        Language.say(
                "virtlab lab --reset: no single notebook is called '" + notebook + "'; there is: ",
                "virtlab lab --reset: kein eindeutiges Notebook heißt '"
                    + notebook
                    + "'; es gibt: ")
            + String.join(", ", all));
  }

  /** The first free name beside the file: {@code 05 (old).ipynb}, {@code 05 (old 2).ipynb} …. */
  private static Path free(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.ipynb$", "");
    String old = Language.say("old", "alt");
    for (int number = 1; ; number++) {
      String mark = number == 1 ? old : old + " " + number;
      Path candidate = file.resolveSibling(name + " (" + mark + ").ipynb");
      if (!Files.exists(candidate)) {
        return candidate;
      }
    }
  }

  private void put(String name, Map<String, String> given, String offered) throws IOException {
    Path next = Files.createTempFile(folder, ".new", ".ipynb");
    Files.write(next, Files.readAllBytes(course.resolve(name)));
    Files.move(next, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    given.put(name, offered);
  }

  private Map<String, String> manifest() throws IOException {
    Map<String, String> given = new TreeMap<>();
    Path file = folder.resolve(MANIFEST);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int space = line.indexOf("  ");
        if (space > 0) {
          given.put(line.substring(space + 2), line.substring(0, space));
        }
      }
    }
    return given;
  }

  private void save(Map<String, String> given) throws IOException {
    List<String> lines = new ArrayList<>();
    given.forEach((name, hash) -> lines.add(hash + "  " + name));
    Files.write(folder.resolve(MANIFEST), lines);
  }

  private static String hash(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
