package virtlab.cli.conform;

import java.util.List;
import virtlab.kernel.client.Request;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** Cells that ask the reader for a line. */
final class StdinChecks {
  private StdinChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("read", "a cell reads what is answered on stdin", StdinChecks::read),
        Check.of("prompt", "its question has a prompt", StdinChecks::prompt),
        Check.of("password", "a password is asked for as one", StdinChecks::password),
        Check.of("asker-only", "only the cell's sender is asked", StdinChecks::askerOnly),
        Check.of("no-stdin", "`allow_stdin: false`: no question, no hang", StdinChecks::noStdin),
        Check.of("ask-stop", "an interrupt ends the waiting cell", StdinChecks::interrupt));
  }

  private static void read(Trial trial) {
    Ran ran = answered(trial, ask(trial, Sample.READ));
    Failed.unless(ran.result().contains("Ada"), "the cell read " + ran.result());
  }

  private static void prompt(Trial trial) {
    String cell = ask(trial, Sample.ASK);
    Heard question = question(trial, cell);
    Failed.unlessSame("the prompt", "your name? ", question.content().path("prompt").asText());
    Failed.unless(!question.content().path("password").asBoolean(true), "it is a password");
    Failed.unlessSame("its socket", Channel.STDIN, question.channel());
    Ran ran = answered(trial, cell);
    Failed.unless(ran.result().contains("Ada"), "the cell read " + ran.result());
  }

  private static void password(Trial trial) {
    String cell = ask(trial, Sample.ASK_SECRET);
    boolean password = question(trial, cell).content().path("password").asBoolean();
    Failed.unless(password, "it is asked for openly");
    Ran ran = answered(trial, cell);
    Failed.unless(ran.result().contains("Ada"), "the cell read " + ran.result());
  }

  private static void askerOnly(Trial trial) {
    try (FrontEnd other = trial.kernel().another()) {
      String cell = ask(trial, Sample.READ);
      answered(trial, cell);
      other.status(cell, "idle");
      boolean asked = other.heard().stream().anyMatch(m -> m.type().equals("input_request"));
      Failed.unless(!asked, "the other front end was asked too");
    }
  }

  private static void noStdin(Trial trial) {
    Ran ran = trial.run(Sample.READ);
    boolean asked = ran.heard().stream().anyMatch(m -> m.type().equals("input_request"));
    Failed.unless(!asked, "it was asked");
    trial.nextCellWorks();
  }

  private static void interrupt(Trial trial) throws Exception {
    String cell = ask(trial, Sample.READ);
    question(trial, cell);
    trial.kernel().interrupt();
    trial.front().ended(cell).failed();
    trial.nextCellWorks();
  }

  private static String ask(Trial trial, Sample cell) {
    return trial.front().send(Request.of(trial.code(cell)).asking());
  }

  private static Heard question(Trial trial, String cell) {
    FrontEnd front = trial.front();
    return front.await(
        "input_request",
        m ->
            m.belongsTo(cell)
                && (m.type().equals("input_request") || m.type().equals("execute_reply")));
  }

  /** Answers the cell's question, and lets it end. */
  private static Ran answered(Trial trial, String cell) {
    Heard question = question(trial, cell);
    if (question.isReply()) {
      trial.front().ended(cell).well();
      throw new Failed("the cell ended without a question");
    }
    Header header = trial.front().message("input_reply", Json.object()).header();
    Header parent = question.message().header();
    trial
        .front()
        .send(
            Channel.STDIN,
            Message.of(List.of(), header, parent, Json.object().put("value", "Ada")));
    return trial.front().ended(cell).well();
  }
}
