package virtlab.engine.submission;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import virtlab.display.Language;

/**
 * A notebook without what it printed: streamed, so that gigabytes of outputs cost no memory, and
 * checked to be a notebook at all. Marks hang on the cells' sources only.
 */
final class NotebookText {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(2 << 20).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final ObjectMapper TREE = new ObjectMapper(JSON);

  private NotebookText() {}

  /** Reads a notebook file. */
  static SourceFile read(String name, byte[] content) throws RefusedException {
    try {
      String text = slim(content);
      JsonNode notebook = TREE.readTree(text);
      check(notebook);
      String exercise = notebook.path("metadata").path("virtlab").path("exercise").asText("");
      return SourceFile.of(name, SourceFile.Kind.NOTEBOOK, text, exercise);
    } catch (RefusedException e) {
      throw e;
    } catch (JacksonException e) {
      throw noNotebook(place(e.getLocation()) + e.getOriginalMessage());
    } catch (IOException e) {
      throw noNotebook(String.valueOf(e.getMessage()));
    }
  }

  private static String slim(byte[] content) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonParser in = JSON.createParser(content);
        JsonGenerator json = JSON.createGenerator(out)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw noNotebook(Language.say("it is no JSON object", "es ist kein JSON-Objekt"));
      }
      json.writeStartObject();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        json.writeFieldName(field);
        if (in.nextToken() == JsonToken.START_ARRAY && field.equals("cells")) {
          cells(in, json);
        } else {
          json.copyCurrentStructure(in);
        }
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void cells(JsonParser in, JsonGenerator json) throws IOException {
    json.writeStartArray();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw noNotebook(Language.say("a cell is no object", "eine Zelle ist kein Objekt"));
      }
      json.writeStartObject();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        field(in, json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void field(JsonParser in, JsonGenerator json) throws IOException {
    String field = in.currentName();
    in.nextToken();
    switch (field) {
      case "attachments" -> in.skipChildren();
      case "outputs" -> {
        in.skipChildren();
        json.writeArrayFieldStart(field);
        json.writeEndArray();
      }
      case "execution_count" -> {
        in.skipChildren();
        json.writeNullField(field);
      }
      default -> {
        json.writeFieldName(field);
        json.copyCurrentStructure(in);
      }
    }
  }

  private static void check(JsonNode notebook) throws RefusedException {
    int format = notebook.path("nbformat").asInt(0);
    if (format != 4) {
      throw noNotebook(
          Language.say(
              "its format is " + format + ", not 4; open and save it with a current Jupyter",
              "sein Format ist " + format + " statt 4; mit einem heutigen Jupyter neu speichern"));
    }
    if (!notebook.path("cells").isArray()) {
      throw noNotebook(Language.say("it has no list of cells", "es hat keine Liste von Zellen"));
    }
    int number = 0;
    for (JsonNode cell : notebook.path("cells")) {
      number++;
      if (!cell.path("cell_type").isTextual() || !isSource(cell.path("source"))) {
        throw noNotebook(
            Language.say(
                "cell " + number + " has no type or no source",
                "Zelle " + number + " hat keine Art oder keinen Text"));
      }
    }
  }

  private static boolean isSource(JsonNode source) {
    if (source.isArray()) {
      for (JsonNode line : source) {
        if (!line.isTextual()) {
          return false;
        }
      }
      return true;
    }
    return source.isTextual();
  }

  private static String place(JsonLocation at) {
    if (at == null) {
      return "";
    }
    String place = at.getLineNr() + ", " + at.getColumnNr() + ": ";
    return Language.say("line, column ", "Zeile, Spalte ") + place;
  }

  private static RefusedException noNotebook(String why) {
    return new RefusedException(
        Language.say("not a readable notebook: ", "kein lesbares Notebook: ") + why);
  }
}
