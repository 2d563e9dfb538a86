package virtlab.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the tests in the reports that a Maven build left. */
final class MavenReports {
  private MavenReports() {}

  /** All reports under this folder that are younger than the given moment. */
  static Count count(Path root, Instant since) throws IOException {
    Count sum = Count.NONE;
    for (Path report : reports(root)) {
      if (Files.getLastModifiedTime(report).toInstant().isAfter(since)) {
        sum = sum.plus(count(report));
      }
    }
    return sum;
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.find(root, 6, (file, about) -> isReport(file))) {
      return files.sorted().toList();
    }
  }

  private static boolean isReport(Path file) {
    String name = String.valueOf(file.getFileName());
    String folder = String.valueOf(file.toAbsolutePath().getParent());
    return name.startsWith("TEST-") && name.endsWith(".xml") && folder.endsWith("-reports");
  }

  private static Count count(Path report) throws IOException {
    try (InputStream in = Files.newInputStream(report)) {
      XMLInputFactory factory = XMLInputFactory.newInstance();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          return count(reader);
        }
      }
      return Count.NONE;
    } catch (XMLStreamException e) {
      throw new IOException(report + " is not readable as XML", e);
    }
  }

  private static Count count(XMLStreamReader suite) {
    int failed = number(suite, "errors") + number(suite, "failures");
    return new Count(number(suite, "tests") - failed - number(suite, "skipped"), failed);
  }

  private static int number(XMLStreamReader suite, String attribute) {
    String value = suite.getAttributeValue(null, attribute);
    return value == null ? 0 : Integer.parseInt(value);
  }
}
