package virtlab.cli.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zeromq.SocketType;
import virtlab.kernel.protocol.Channel;

/** What a cell prints and shows: all of it, in order, under its own cell. */
final class OutputChecks {
  private static final int LINES = 20_000;
  private static final int LONG_LINE = 10_000_000;

  private OutputChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("stdout", "standard output", OutputChecks::stdout),
        Check.of("stderr", "standard error, under its own name", OutputChecks::stderr),
        Check.of("unicode", "characters beyond the first plane", OutputChecks::unicode),
        Check.of("half-pair", "half a surrogate pair hurts nothing", OutputChecks::halfPair),
        Check.of("controls", "NUL and escape characters", OutputChecks::controls),
        Check.of("flushed", "text without a line end comes before idle", OutputChecks::flushed),
        Check.of("at-once", "text comes while the cell runs", OutputChecks::atOnce),
        Check.of("order", "text and displays keep their order", OutputChecks::order),
        Check.of("display", "`display_data` with its text", OutputChecks::display),
        Check.of("update", "`update_display_data` with the same id", OutputChecks::update),
        Check.of("clear", "`clear_output`", OutputChecks::clear),
        Check.of("lines", "20,000 lines: every one, then idle", OutputChecks::lines),
        Check.of("coalesced", "in fewer than 2,000 messages", OutputChecks::coalesced),
        Check.of("long-line", "10 MB on one line", OutputChecks::longLine),
        Check.of("slow-reader", "a reader that sleeps 3 s hears all", OutputChecks::slowReader),
        Check.of("gone-reader", "a reader that leaves stops nothing", OutputChecks::goneReader),
        Check.of("late", "text of a thread that outlives its cell", OutputChecks::late),
        Check.of("late-own", "it comes under its cell, not the next", OutputChecks::lateOwn));
  }

  private static void stdout(Trial trial) {
    printed(trial, Sample.HELLO, "stdout", "hello\n");
  }

  private static void stderr(Trial trial) {
    printed(trial, Sample.STDERR, "stderr", "oh no\n");
  }

  private static void unicode(Trial trial) {
    printed(trial, Sample.EMOJI, "stdout", "a😀b\n");
    String value = trial.run(Sample.EMOJI_VALUE).well().result();
    Failed.unless(value.contains("a😀b"), "as a result it is " + value);
  }

  private static void printed(Trial trial, Sample cell, String stream, String text) {
    Failed.unlessSame(stream, text, trial.run(cell).well().text(stream));
  }

  private static void halfPair(Trial trial) {
    trial.run(Sample.HALF_PAIR);
    printed(trial, Sample.HELLO, "stdout", "hello\n");
  }

  private static void controls(Trial trial) {
    printed(trial, Sample.CONTROLS, "stdout", "a\0b\u001b[1mc\n");
  }

  private static void flushed(Trial trial) {
    Ran ran = trial.run(Sample.NO_LINE_END).well();
    int idle = 0;
    while (!ran.heard().get(idle).isStatus("idle")) {
      idle++;
    }
    Ran before = new Ran(ran.replied(), ran.heard().subList(0, idle));
    Failed.unlessSame("stdout before idle", "the end", before.text("stdout"));
  }

  private static void atOnce(Trial trial) {
    FrontEnd front = trial.front();
    String cell = trial.send(Sample.SOON);
    Heard text = front.await("stream", m -> m.type().equals("stream") && m.belongsTo(cell));
    long after = front.ended(cell).replied().nanos() - text.nanos();
    Failed.unless(after > 1_000_000_000L, "it came " + after / 1_000_000 + " ms before the end");
  }

  private static void order(Trial trial) {
    List<String> types =
        trial.run(Sample.MIXED).well().heard().stream()
            .map(Heard::type)
            .filter(type -> type.equals("stream") || type.equals("display_data"))
            .toList();
    Failed.unlessSame("the order", List.of("stream", "display_data", "stream"), types);
  }

  private static void display(Trial trial) {
    List<? extends JsonNode> shown = trial.run(Sample.DISPLAY).well().all("display_data");
    Failed.unlessSame("the number of displays", 1, shown.size());
    String text = shown.get(0).path("data").path("text/plain").asText();
    Failed.unless(text.contains("shown"), "its text is " + text);
  }

  private static void update(Trial trial) {
    Ran ran = trial.run(Sample.UPDATE).well();
    Failed.unless(!ran.all("display_data").isEmpty(), "there is no display");
    Failed.unless(!ran.all("update_display_data").isEmpty(), "there is no update");
    String id = id(ran.all("display_data").get(0));
    Failed.unless(!id.isEmpty(), "the display has no id");
    Failed.unlessSame("the id of the update", id, id(ran.all("update_display_data").get(0)));
  }

  private static String id(JsonNode content) {
    return content.path("transient").path("display_id").asText();
  }

  private static void clear(Trial trial) {
    Ran ran = trial.run(Sample.CLEAR).well();
    Failed.unlessSame("the number of clear_output", 1, ran.all("clear_output").size());
  }

  private static void lines(Trial trial) {
    String text = trial.run(Sample.LINES).well().text("stdout");
    long found = text.chars().filter(c -> c == '\n').count();
    Failed.unlessSame("the number of lines", (long) LINES, found);
    String wanted = IntStream.range(0, LINES).mapToObj(i -> i + "\n").collect(Collectors.joining());
    Failed.unless(text.equals(wanted), "the lines are out of order");
  }

  private static void coalesced(Trial trial) {
    int messages = trial.run(Sample.LINES).well().all("stream").size();
    Failed.unless(messages < 2_000, "there were " + messages);
  }

  private static void longLine(Trial trial) {
    int found = trial.run(Sample.LONG_LINE).well().text("stdout").length();
    Failed.unlessSame("the number of characters", LONG_LINE + 1, found);
  }

  private static void slowReader(Trial trial) throws Exception {
    try (RawSocket slow =
        new RawSocket(trial.kernel().connection(), Channel.IOPUB, SocketType.SUB)) {
      slow.awaitSubscribed(trial::info);
      String cell = trial.send(Sample.WIDE_LINES);
      trial.front().ended(cell).well();
      Thread.sleep(3_000);
      long lines = 0;
      Heard heard;
      do {
        heard = slow.heard("'idle' of the cell");
        if (heard.belongsTo(cell) && heard.type().equals("stream")) {
          String text = heard.content().path("text").asText();
          lines += text.chars().filter(c -> c == '\n').count();
        }
      } while (!heard.isStatus("idle") || !heard.belongsTo(cell));
      Failed.unlessSame("the number of lines", (long) LINES, lines);
    }
  }

  private static void goneReader(Trial trial) {
    String cell;
    try (FrontEnd gone = trial.kernel().another()) {
      cell = trial.send(Sample.WIDE_LINES);
      gone.status(cell, "busy");
    }
    trial.front().ended(cell, Duration.ofSeconds(20)).well();
    trial.nextCellWorks();
  }

  private static void late(Trial trial) {
    String cell = trial.send(Sample.LATE);
    trial.front().ended(cell).well();
    trial.front().await("late text", OutputChecks::isLate);
  }

  private static void lateOwn(Trial trial) {
    String cell = trial.send(Sample.LATE);
    trial.front().ended(cell).well();
    trial.run(Sample.SOON).well();
    Heard late = trial.front().await("late text", OutputChecks::isLate);
    Failed.unless(late.belongsTo(cell), "it came under the next cell");
  }

  private static boolean isLate(Heard heard) {
    return heard.type().equals("stream") && heard.content().path("text").asText().contains("late");
  }
}
