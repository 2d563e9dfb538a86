package virtlab.kernel.java;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The notebook that this kernel serves, which Jupyter Server names in the kernel's environment.
 *
 * @param path the file; it exists
 */
public record NotebookFile(Path path) {
  /** The notebook of this process; empty where the front end tells none. */
  public static Optional<NotebookFile> current() {
    return named(System.getenv().getOrDefault("JPY_SESSION_NAME", ""));
  }

  static Optional<NotebookFile> named(String name) {
    if (!name.endsWith(".ipynb")) {
      return Optional.empty();
    }
    Path path = Path.of(name).toAbsolutePath();
    return Files.isRegularFile(path) ? Optional.of(new NotebookFile(path)) : Optional.empty();
  }

  /**
   * The language that the notebook's metadata names ({@code virtlab.lang}); empty for a notebook
   * that is not of this course or cannot be read.
   */
  public Optional<String> language() {
    try (JsonParser parser = new ObjectMapper().getFactory().createParser(path.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean metadata = parser.currentName().equals("metadata");
        parser.nextToken();
        if (metadata) {
          JsonNode found = parser.readValueAsTree();
          return Optional.of(found.at("/virtlab/lang").asText()).filter(tag -> !tag.isBlank());
        }
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
