package virtlab.ipynb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a notebook, without its outputs.
 *
 * @param id the cell's id; of notebooks older than 4.5 a made one ({@code cell-3})
 * @param kind code, markdown or raw
 * @param source its text, lines ended by {@code \n}
 * @param metadata as it stands in the file
 */
public record Cell(String id, Kind kind, String source, ObjectNode metadata) {
  /** What a cell is; the words of the file in lower case. */
  public enum Kind {
    CODE,
    MARKDOWN,
    RAW
  }

  /** The tags in the metadata. */
  public List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : metadata.path("tags")) {
      tags.add(tag.asText());
    }
    return tags;
  }
}
