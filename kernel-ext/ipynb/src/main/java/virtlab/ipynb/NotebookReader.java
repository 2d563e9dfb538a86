package virtlab.ipynb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads notebooks as a stream within fixed bounds; outputs are skipped, so a file of gigabytes of
 * pictures costs no memory.
 */
public final class NotebookReader {
  private static final long MAX_BYTES = 512L << 20;
  private static final int MAX_CELLS = 10_000;
  private static final int MAX_SOURCE = 4 << 20;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(100)
                      .maxStringLength(256 << 20)
                      .maxDocumentLength(MAX_BYTES)
                      .build())
              .build());

  private final JsonParser parser;
  private final String name;
  private final List<Cell> cells = new ArrayList<>();
  private @Nullable ObjectNode metadata;
  private @Nullable Integer format;

  private NotebookReader(JsonParser parser, String name) {
    this.parser = parser;
    this.name = name;
  }

  /** Reads a file. */
  public static Notebook read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name);
    } catch (IOException e) {
      throw new NotebookException(name + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** Reads bytes; the name stands in messages. */
  public static Notebook read(byte[] bytes, String name) {
    return read(new ByteArrayInputStream(bytes), name);
  }

  private static Notebook read(InputStream in, String name) {
    try (JsonParser parser = MAPPER.getFactory().createParser(in)) {
      return new NotebookReader(parser, name).notebook();
    } catch (JsonProcessingException e) {
      throw new NotebookException(
          name + ": not readable as JSON" + at(e.getLocation()) + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new NotebookException(name + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private NotebookException refuse(String what) {
    return new NotebookException(name + at(parser.currentTokenLocation()) + ": " + what);
  }

  private Notebook notebook() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw refuse("a notebook starts with {");
    }
    boolean sawCells = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "cells" -> {
          sawCells = true;
          readCells();
        }
        case "metadata" -> metadata = object("the notebook's metadata");
        case "nbformat" -> format = parser.getValueAsInt();
        default -> parser.skipChildren();
      }
    }
    if (format == null || format != 4) {
      throw refuse(
          "nbformat is "
              + (format == null ? "missing" : format)
              + ", needed is 4; open and save the notebook in JupyterLab");
    }
    if (!sawCells) {
      throw refuse("there is no list of cells");
    }
    return new Notebook(cells, metadata == null ? MAPPER.createObjectNode() : metadata);
  }

  private void readCells() throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw refuse("cells must be a list");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (cells.size() >= MAX_CELLS) {
        throw refuse("more than " + MAX_CELLS + " cells");
      }
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw refuse("cell " + (cells.size() + 1) + " must be an object");
      }
      cells.add(cell());
    }
  }

  private Cell cell() throws IOException {
    int number = cells.size() + 1;
    String id = "cell-" + number;
    Cell.@Nullable Kind kind = null;
    String source = "";
    ObjectNode own = MAPPER.createObjectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "id" -> id = parser.getValueAsString(id);
        case "cell_type" -> kind = kind(number);
        case "source" -> source = source(number);
        case "metadata" -> own = object("the metadata of cell " + number);
        default -> parser.skipChildren();
      }
    }
    if (kind == null) {
      throw refuse("cell " + number + " has no cell_type");
    }
    return new Cell(id, kind, source, own);
  }

  private Cell.Kind kind(int number) throws IOException {
    String word = parser.getValueAsString("");
    for (Cell.Kind kind : Cell.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw refuse("cell " + number + " has the unknown cell_type '" + word + "'");
  }

  private String source(int number) throws IOException {
    StringBuilder text = new StringBuilder();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        append(text, number);
      }
    } else {
      append(text, number);
    }
    return text.toString().replace("\r\n", "\n").replace('\r', '\n');
  }

  private void append(StringBuilder text, int number) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw refuse("the source of cell " + number + " must be text or a list of texts");
    }
    if (text.length() + parser.getTextLength() > MAX_SOURCE) {
      throw refuse("the source of cell " + number + " is longer than " + MAX_SOURCE);
    }
    text.append(parser.getText());
  }

  private ObjectNode object(String what) throws IOException {
    JsonNode node = MAPPER.readTree(parser);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw refuse(what + " must be an object");
  }
}
