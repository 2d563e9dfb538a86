package virtlab.ipynb.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The course's own sources keep to the rules for notebooks. */
class CourseSourcesTests {
  private static final int WIDEST_LINE = 92; // fits a notebook beside the file browser at 1280 px
  private static final Path SOURCES = Path.of("..", "..", "notebooks", "src");

  static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void thereIsACourse() throws IOException {
    assertThat(sources()).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aNotebookIsShortStartsWithItsTitleAndShowsOneError(Path file) throws IOException {
    List<Part> parts = new SourceReader(file.toString(), Files.readAllLines(file)).read();
    var texts = parts.stream().filter(Part.Text.class::isInstance).map(Part.Text.class::cast);
    assertThat(parts).hasSizeLessThanOrEqualTo(60);
    assertThat(parts.get(0))
        .isInstanceOfSatisfying(
            Part.Text.class,
            title -> assertThat(title.german()).startsWith("# ").contains("({twin})"));
    assertThat(texts.skip(1)).noneMatch(text -> text.german().startsWith("# "));
    var code =
        parts.stream().filter(Part.Code.class::isInstance).map(Part.Code.class::cast).toList();
    assertThat(code.get(0).id()).isEqualTo("setup");
    assertThat(code).allMatch(cell -> cell.source().lines().count() <= 15);
    assertThat(code).filteredOn(cell -> cell.tags().contains("raises-exception")).hasSize(1);
    assertThat(code).noneMatch(cell -> cell.source().startsWith("%"));
    assertThat(code)
        .flatMap(cell -> cell.source().lines().toList())
        .allMatch(line -> line.length() <= WIDEST_LINE);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void linksLeadToNotebooksOfTheCourse(Path file) throws IOException {
    var links = java.util.regex.Pattern.compile("\\]\\(([^)]+)\\.ipynb\\)").matcher("");
    links.reset(Files.readString(file));
    while (links.find()) {
      assertThat(SOURCES.resolve(links.group(1) + ".md")).exists();
    }
  }
}
