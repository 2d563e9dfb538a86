package virtlab.engine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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
    for (Entry entry : entries) {
      String name = JunitReport.fileName(entry);
      put(out.resolve("junit").resolve(name), JunitReport.text(entry));
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
