package virtlab.engine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import virtlab.engine.gradebook.Entry;
import virtlab.engine.gradebook.RunFacts;

/** Writes all reports; each file appears whole or not at all. */
public final class Reports {
  private Reports() {}

  /** Writes {@code grades.csv}, {@code grades.json}, {@code junit/} and {@code report/}. */
  public static void write(Path out, RunFacts run, List<Entry> entries) throws IOException {
    put(out.resolve("grades.csv"), CsvReport.text(entries));
    put(out.resolve("grades.json"), JsonReport.text(run, entries));
    put(out.resolve("report/index.html"), HtmlReport.text(run, entries));
    Set<String> names = new HashSet<>();
    for (Entry entry : entries) {
      String name = JunitReport.fileName(entry);
      names.add(name);
      put(out.resolve("junit").resolve(name), JunitReport.text(entry));
    }
    removeOthers(out.resolve("junit"), names);
  }

  /** A build server would read on what an earlier run said of somebody who is not there now. */
  private static void removeOthers(Path folder, Set<String> names) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".xml") && !names.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  private static void put(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + file.getFileName() + ".draft");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
