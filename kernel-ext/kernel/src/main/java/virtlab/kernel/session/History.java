package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import virtlab.kernel.protocol.Json;

/** The inputs of this session and of those before it; used on one worker's thread. */
final class History {
  /** One input and the text of its result; empty if it showed none, or has not ended. */
  record Line(int session, int number, String input, String output) {}

  private final Worker worker;
  private final HistoryFile file;

  History(Worker worker, HistoryFile file) {
    this.worker = worker;
    this.file = file;
  }

  void store(int number, String input) {
    worker.submit(() -> file.add(number, input));
  }

  /** Adds the text of the result to the input of this number. */
  void storeOutput(int number, String text) {
    worker.submit(() -> file.addOutput(number, text));
  }

  void answer(Request request) {
    ObjectNode asked = request.content();
    List<Line> found =
        switch (asked.path("hist_access_type").asText("tail")) {
          case "range" -> range(asked);
          case "search" -> search(asked);
          default -> last(file.lines(), asked.path("n").asInt(Integer.MAX_VALUE));
        };
    ObjectNode reply = Json.object().put("status", "ok");
    ArrayNode history = reply.putArray("history");
    boolean output = asked.path("output").asBoolean(false);
    for (Line line : found) {
      ArrayNode tuple = history.addArray().add(line.session()).add(line.number());
      if (output) {
        ArrayNode both = tuple.addArray().add(line.input());
        var unused = line.output().isEmpty() ? both.addNull() : both.add(line.output());
      } else {
        tuple.add(line.input());
      }
    }
    request.reply(reply);
  }

  private List<Line> range(ObjectNode asked) {
    int session = asked.path("session").asInt(0);
    int wanted = session > 0 ? session : file.session() + session;
    int start = asked.path("start").asInt(0);
    int stop = asked.path("stop").asInt(Integer.MAX_VALUE);
    return file.lines().stream()
        .filter(l -> l.session() == wanted && l.number() >= start && l.number() < stop)
        .toList();
  }

  private List<Line> search(ObjectNode asked) {
    Pattern glob = Glob.pattern(asked.path("pattern").asText("*"));
    List<Line> found = new ArrayList<>();
    for (Line line : file.lines()) {
      if (glob.matcher(line.input()).matches()) {
        found.add(line);
      }
    }
    if (asked.path("unique").asBoolean(false)) {
      Map<String, Line> latest = new LinkedHashMap<>();
      Collections.reverse(found);
      found.forEach(line -> latest.putIfAbsent(line.input(), line));
      found = new ArrayList<>(latest.values());
      Collections.reverse(found);
    }
    return last(found, asked.path("n").asInt(Integer.MAX_VALUE));
  }

  private static List<Line> last(List<Line> lines, int n) {
    return lines.subList(Math.max(0, lines.size() - Math.max(0, n)), lines.size());
  }
}
