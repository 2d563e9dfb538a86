package virtlab.ipynb.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import virtlab.ipynb.Cell;
import virtlab.ipynb.Notebook;
import virtlab.ipynb.NotebookWriter;

/** Builds the course: of each source a German and an English notebook without outputs. */
public final class CourseBuilder {
  private CourseBuilder() {}

  /**
   * Writes {@code de/NAME.ipynb} and {@code en/NAME.ipynb} for each {@code NAME.md} in a folder.
   *
   * @param sources the folder with the sources; what it holds below is not read
   * @param out where the folders {@code de} and {@code en} go
   * @return the files written, in order
   * @throws SourceException where a source has a fault; nothing of that source is written
   */
  public static List<Path> build(Path sources, Path out) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(sources)) {
      files = list.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    List<Path> written = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceAll("\\.md$", "");
      SourceReader reader = new SourceReader(file.toString(), Files.readAllLines(file));
      List<Part> parts = reader.read();
      for (String language : List.of("de", "en")) {
        Path target = out.resolve(language).resolve(name + ".ipynb");
        Files.createDirectories(target.getParent());
        Notebook notebook = notebook(parts, language, name, reader.exercise());
        Files.writeString(target, NotebookWriter.write(notebook));
        written.add(target);
      }
    }
    return written;
  }

  private static Notebook notebook(List<Part> parts, String lang, String name, String exercise) {
    String twin = "../" + (lang.equals("de") ? "en" : "de") + "/" + name + ".ipynb";
    List<Cell> cells = new ArrayList<>();
    for (Part part : parts) {
      cells.add(cell(part, lang, twin, cells.size() + 1));
    }
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    metadata
        .putObject("kernelspec")
        .put("display_name", "Java")
        .put("language", "java")
        .put("name", "java");
    metadata.putObject("language_info").put("name", "java");
    ObjectNode ours = metadata.putObject("virtlab");
    if (!exercise.isEmpty()) {
      ours.put("exercise", exercise);
    }
    ours.put("lang", lang).put("twin", twin);
    return new Notebook(cells, metadata);
  }

  private static Cell cell(Part part, String language, String twin, int number) {
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    if (part instanceof Part.Code code) {
      if (!code.tags().isEmpty()) {
        var tags = metadata.putArray("tags");
        code.tags().forEach(tags::add);
      }
      return new Cell(code.id(), Cell.Kind.CODE, code.source(), metadata);
    }
    Part.Text text = (Part.Text) part;
    String source = language.equals("de") ? text.german() : text.english();
    return new Cell("text-" + number, Cell.Kind.MARKDOWN, source.replace("{twin}", twin), metadata);
  }
}
