package virtlab.engine.report;

import java.util.Locale;
import virtlab.engine.gradebook.Entry;
import virtlab.engine.submission.Hash;

/** One submission in the XML that build servers read; without properties, times to the milli. */
final class JunitReport {
  private JunitReport() {}

  static String fileName(Entry entry) {
    String name = entry.student() + "-" + entry.exercise();
    String safe = name.replaceAll("[^\\p{L}\\p{N}._()-]", "_");
    boolean changed = !safe.equals(name) || safe.length() > 100 || safe.startsWith(".");
    String mark = changed ? "-" + Hash.of(name).substring(0, 8) : "";
    return "s".repeat(safe.startsWith(".") ? 1 : 0)
        + safe.substring(0, Math.min(100, safe.length()))
        + mark
        + ".xml";
  }

  static String text(Entry entry) {
    long failures = entry.tests().stream().filter(t -> failure(t)).count();
    long errors = entry.tests().stream().filter(t -> t.verdict().equals("ERROR")).count();
    long millis = entry.tests().stream().mapToLong(Entry.Line::millis).sum();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuite name=\"%s %s\" tests=\"%d\" skipped=\"0\" failures=\"%d\" errors=\"%d\" time=\"%s\">\n"
            .formatted(
                Markup.escape(entry.student()),
                Markup.escape(entry.exercise()),
                entry.tests().size(),
                failures,
                errors,
                seconds(millis)));
    entry.tests().forEach(line -> testcase(xml, line));
    return xml.append("</testsuite>\n").toString();
  }

  private static boolean failure(Entry.Line line) {
    return !line.verdict().equals("PASS") && !line.verdict().equals("ERROR");
  }

  private static void testcase(StringBuilder xml, Entry.Line line) {
    int dot = line.id().lastIndexOf('.');
    xml.append("  <testcase name=\"")
        .append(Markup.escape(line.id().substring(dot + 1)))
        .append("\" classname=\"")
        .append(Markup.escape(dot < 0 ? "" : line.id().substring(0, dot)))
        .append("\" time=\"")
        .append(seconds(line.millis()));
    if (line.verdict().equals("PASS")) {
      xml.append("\"/>\n");
      return;
    }
    String tag = failure(line) ? "failure" : "error";
    xml.append("\">\n    <")
        .append(tag)
        .append(" type=\"")
        .append(Markup.escape(line.verdict()))
        .append("\" message=\"")
        .append(Markup.escape(line.message().replace('\n', ' ')))
        .append("\"/>\n  </testcase>\n");
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
  }
}
