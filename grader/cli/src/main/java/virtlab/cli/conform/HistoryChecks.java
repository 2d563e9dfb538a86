package virtlab.cli.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import virtlab.kernel.client.Request;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Json;

/** What was run before, asked for in each of the three ways. */
final class HistoryChecks {
  private HistoryChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("history-tail", "the last inputs", HistoryChecks::tail),
        Check.of("history-range", "a range of this session", HistoryChecks::range),
        Check.of("history-search", "a search with `*` and `?`", HistoryChecks::search),
        Check.of("history-set", "a search with `[...]`", HistoryChecks::set),
        Check.of("history-unique", "each input once", HistoryChecks::unique),
        Check.of("history-n", "at most so many", HistoryChecks::atMost),
        Check.of("history-output", "with outputs", HistoryChecks::output),
        Check.of("history-not-stored", "without what was not to be stored", HistoryChecks::hidden),
        Check.of("history-restart", "also after a restart", HistoryChecks::restart));
  }

  private static ObjectNode tail(int n) {
    return Json.object().put("hist_access_type", "tail").put("n", n).put("raw", true);
  }

  private static ObjectNode search(String pattern) {
    ObjectNode asked = Json.object().put("hist_access_type", "search").put("raw", true);
    return asked.put("pattern", pattern).put("n", 100).put("output", false);
  }

  /** The entries, each a session, a line and an input. */
  private static List<JsonNode> ask(Trial trial, ObjectNode asked) {
    ObjectNode reply = trial.ask("history_request", asked);
    Failed.unless(reply.path("history").isArray(), "the reply has no history");
    return StreamSupport.stream(reply.path("history").spliterator(), false).toList();
  }

  private static List<String> inputs(Trial trial, ObjectNode asked) {
    return ask(trial, asked).stream().map(entry -> entry.path(2).asText()).toList();
  }

  private static void run(Trial trial, String... cells) {
    for (String cell : cells) {
      trial.front().run(cell).well();
    }
  }

  private static void tail(Trial trial) {
    run(trial, "100+1", "100+2");
    Failed.unlessSame(
        "the tail", List.of("100+1", "100+2"), inputs(trial, tail(2).put("output", false)));
  }

  private static void range(Trial trial) {
    int first = trial.front().run("200+1").well().count();
    run(trial, "200+2");
    ObjectNode asked = Json.object().put("hist_access_type", "range").put("session", 0);
    asked.put("start", first).put("stop", first + 2).put("raw", true).put("output", false);
    Failed.unlessSame("the range", List.of("200+1", "200+2"), inputs(trial, asked));
  }

  private static void search(Trial trial) {
    run(trial, "300+11", "300+12", "310+11");
    Failed.unlessSame("30?+*", List.of("300+11", "300+12"), inputs(trial, search("30?+*")));
  }

  private static void set(Trial trial) {
    run(trial, "400+1", "400+2", "400+3");
    Failed.unlessSame("400+[13]", List.of("400+1", "400+3"), inputs(trial, search("400+[13]")));
  }

  private static void unique(Trial trial) {
    run(trial, "500+1", "500+2", "500+1");
    List<String> found = inputs(trial, search("500+*").put("unique", true));
    Failed.unlessSame("the number of inputs", 2, found.size());
    Failed.unlessSame("the inputs", List.of("500+1", "500+2"), found.stream().sorted().toList());
  }

  private static void atMost(Trial trial) {
    run(trial, "600+1", "600+2", "600+3");
    Failed.unlessSame(
        "the last 2", List.of("600+2", "600+3"), inputs(trial, search("600+*").put("n", 2)));
  }

  private static void output(Trial trial) {
    int count = trial.front().run("700+1").well().count();
    ObjectNode asked = Json.object().put("hist_access_type", "range").put("session", 0);
    asked.put("start", count).put("stop", count + 1).put("raw", true).put("output", true);
    List<JsonNode> found = ask(trial, asked);
    Failed.unlessSame("the number of entries", 1, found.size());
    JsonNode pair = found.get(0).path(2);
    Failed.unlessSame("the input", "700+1", pair.path(0).asText());
    Failed.unlessSame("the output", "701", pair.path(1).asText());
  }

  private static void hidden(Trial trial) {
    run(trial, "800+1");
    trial.front().run(Request.of("800+2").withoutHistory()).well();
    trial.front().run(Request.of("800+3").silently()).well();
    Failed.unlessSame("the history", List.of("800+1"), inputs(trial, search("800+*")));
  }

  private static void restart(Trial trial) throws InterruptedException {
    LiveKernel first = trial.ready();
    first.front().run("900+1").well();
    Failed.unless(first.shutdown(), "the kernel did not end");
    LiveKernel second = trial.ready();
    ObjectNode reply = second.front().ask(Channel.SHELL, "history_request", search("900+*"));
    String found = reply.path("history").path(0).path(2).asText();
    Failed.unlessSame("what is found", "900+1", found);
  }
}
