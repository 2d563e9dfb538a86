package virtlab.cli.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import virtlab.kernel.client.Request;
import virtlab.kernel.protocol.Channel;

/** What an {@code execute_request} and its fields ask. */
final class ExecuteChecks {
  private ExecuteChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("result", "a value is shown with its text", ExecuteChecks::result),
        Check.of("no-result", "a null shows no result", ExecuteChecks::noResult),
        Check.of("empty", "an empty cell and a mere comment", ExecuteChecks::empty),
        Check.of("state", "variables live from cell to cell", ExecuteChecks::state),
        Check.of("sequence", "busy, input, output, result, idle", ExecuteChecks::sequence),
        Check.of("count", "one count in input, result and reply", ExecuteChecks::count),
        Check.of("reply-fields", "`user_expressions`, `payload`", ExecuteChecks::replyFields),
        Check.of("silent", "silent: no input, result or count", ExecuteChecks::silent),
        Check.of("silent-output", "silent: nothing printed is sent", ExecuteChecks::silentOutput),
        Check.of("store-history", "`store_history: false` counts nothing", ExecuteChecks::noCount),
        Check.of("user-expressions", "`user_expressions`: values", ExecuteChecks::expressions),
        Check.of(
            "user-expressions-error",
            "one that fails hurts no other",
            ExecuteChecks::expressionError),
        Check.of("stop-on-error", "`stop_on_error` aborts the queue", ExecuteChecks::stopOnError),
        Check.of("go-on-error", "`stop_on_error: false` does not", ExecuteChecks::goOnError),
        Check.of("after-abort", "a cell sent after an abort runs", ExecuteChecks::afterAbort),
        Check.of("error-twice", "an error on iopub and in the reply", ExecuteChecks::errorTwice),
        Check.of("queue", "queued cells run in order", ExecuteChecks::queue),
        Check.of("one-reply", "40 mixed cells: one reply each", ExecuteChecks::oneReply));
  }

  private static void result(Trial trial) {
    Failed.unlessSame("the result of 1+1", "2", trial.run(Sample.SUM).well().result());
  }

  private static void noResult(Trial trial) {
    Ran ran = trial.run(Sample.NOTHING).well();
    Failed.unless(ran.all("execute_result").isEmpty(), "the result shown is " + ran.result());
  }

  private static void empty(Trial trial) {
    trial.front().run("").well();
    trial.run(Sample.COMMENT).well();
  }

  private static void state(Trial trial) {
    trial.run(Sample.KEEP).well();
    trial.run(Sample.ADD).well();
    Failed.unlessSame("the variable", "42", trial.run(Sample.KEPT).well().result());
  }

  private static void sequence(Trial trial) {
    Ran ran = trial.front().run(trial.code(Sample.HELLO) + "\n" + trial.code(Sample.SUM));
    List<String> types =
        ran.heard().stream()
            .filter(heard -> heard.channel() == Channel.IOPUB)
            .map(
                heard ->
                    heard.type().equals("status")
                        ? heard.content().path("execution_state").asText()
                        : heard.type())
            .toList();
    Failed.unlessSame(
        "the sequence",
        List.of("busy", "execute_input", "stream", "execute_result", "idle"),
        types);
  }

  private static void count(Trial trial) {
    int before = trial.run(Sample.SUM).count();
    Ran ran = trial.run(Sample.SUM).well();
    Failed.unlessSame("the count of the reply", before + 1, ran.count());
    for (String type : List.of("execute_input", "execute_result")) {
      int count = ran.all(type).get(0).path("execution_count").asInt();
      Failed.unlessSame("the count of the " + type, before + 1, count);
    }
  }

  private static void replyFields(Trial trial) {
    Ran ran = trial.run(Sample.SUM).well();
    Failed.unless(ran.reply().path("user_expressions").isObject(), "no user_expressions");
    Failed.unless(ran.reply().path("payload").isArray(), "no payload");
  }

  private static void silent(Trial trial) {
    int before = trial.run(Sample.SUM).count();
    Ran silent = trial.front().run(Request.of(trial.code(Sample.SUM)).silently()).well();
    for (String type : List.of("execute_input", "execute_result")) {
      Failed.unless(silent.all(type).isEmpty(), "there is an " + type);
    }
    Failed.unlessSame("the next count", before + 1, trial.run(Sample.SUM).count());
  }

  private static void silentOutput(Trial trial) {
    Ran silent = trial.front().run(Request.of(trial.code(Sample.HELLO)).silently()).well();
    Failed.unlessSame("what was printed", "", silent.text("stdout"));
  }

  private static void noCount(Trial trial) {
    int before = trial.run(Sample.SUM).count();
    Ran uncounted = trial.front().run(Request.of(trial.code(Sample.SUM)).withoutHistory());
    Failed.unlessSame("its result", "2", uncounted.well().result());
    Failed.unlessSame("the next count", before + 1, trial.run(Sample.SUM).count());
  }

  private static void expressions(Trial trial) {
    JsonNode value = expression(trial, Map.of("sum", trial.code(Sample.SUM))).path("sum");
    Failed.unlessSame("its status", "ok", value.path("status").asText());
    Failed.unlessSame("its text", "2", value.path("data").path("text/plain").asText());
  }

  private static void expressionError(Trial trial) {
    JsonNode values =
        expression(
            trial, Map.of("sum", trial.code(Sample.SUM), "bad", trial.code(Sample.BAD_EXPRESSION)));
    JsonNode bad = values.path("bad");
    Failed.unlessSame("the status of the one that fails", "error", bad.path("status").asText());
    Failed.unless(!bad.path("ename").asText().isEmpty(), "its error has no ename");
    Failed.unlessSame("the other's status", "ok", values.path("sum").path("status").asText());
  }

  private static JsonNode expression(Trial trial, Map<String, String> asked) {
    Request cell = Request.of(trial.code(Sample.HELLO)).with(asked);
    return trial.front().run(cell).well().reply().path("user_expressions");
  }

  private static void stopOnError(Trial trial) {
    String first = trial.front().send(Request.of(trial.code(Sample.FAIL_SOON)));
    String second = trial.front().send(Request.of(trial.code(Sample.HELLO)));
    trial.front().ended(first).failed();
    Ran aborted = trial.front().ended(second);
    Failed.unlessSame("the status of the queued cell", "aborted", aborted.status());
    Failed.unlessSame("what it printed", "", aborted.text("stdout"));
  }

  private static void goOnError(Trial trial) {
    String first = trial.send(Sample.FAIL_SOON);
    String second = trial.send(Sample.SUM);
    trial.front().ended(first).failed();
    Failed.unlessSame("the queued cell's result", "2", trial.front().ended(second).result());
  }

  private static void afterAbort(Trial trial) {
    stopOnError(trial);
    trial.run(Sample.SUM).well();
  }

  private static void errorTwice(Trial trial) {
    Ran ran = trial.run(Sample.FAIL).failed();
    Failed.unlessSame("the number of errors on iopub", 1, ran.all("error").size());
    for (String field : List.of("ename", "evalue", "traceback")) {
      Failed.unlessSame(field, ran.reply().path(field), ran.all("error").get(0).path(field));
    }
    Failed.unless(ran.reply().path("traceback").isArray(), "the traceback is no list");
  }

  private static void queue(Trial trial) {
    trial.run(Sample.KEEP).well();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      cells.add(trial.send(Sample.ADD));
      cells.add(trial.send(Sample.KEPT));
    }
    for (int i = 0; i < 5; i++) {
      trial.front().ended(cells.get(2 * i));
      String value = trial.front().ended(cells.get(2 * i + 1)).well().result();
      Failed.unlessSame("value " + i, Integer.toString(42 + i), value);
    }
  }

  private static void oneReply(Trial trial) {
    FrontEnd front = trial.front();
    List<Sample> mix = List.of(Sample.SUM, Sample.FAIL, Sample.HELLO, Sample.INVALID);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      cells.add(front.send(trial.cell(mix.get(i % 4))));
    }
    for (String cell : cells) {
      front.ended(cell);
    }
    trial.nextCellWorks();
    for (int i = 0; i < 40; i++) {
      String cell = cells.get(i);
      List<Heard> replies = front.heard(cell).stream().filter(Heard::isReply).toList();
      Failed.unlessSame("the number of replies to a cell", 1, replies.size());
      Failed.unlessSame("its socket", Channel.SHELL, replies.get(0).channel());
      String wanted = i % 2 == 0 ? "ok" : "error";
      Failed.unlessSame("its status", wanted, replies.get(0).content().path("status").asText());
    }
    Set<String> known = Set.copyOf(cells);
    Failed.unlessSame(
        "the number of parents",
        known.size(),
        front.heard().stream()
            .map(heard -> heard.message().parent().id())
            .filter(known::contains)
            .collect(Collectors.toSet())
            .size());
  }
}
