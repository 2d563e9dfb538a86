package virtlab.cli.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zeromq.SocketType;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** Messages that must be skipped; afterwards the kernel answers as before. */
final class BadMessageChecks {
  private BadMessageChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("forged", "a wrong signature is skipped", BadMessageChecks::forged),
        Check.of("forged-control", "also on control", BadMessageChecks::forgedControl),
        Check.of("torn", "a torn message is skipped", BadMessageChecks::torn),
        Check.of("empty-frame", "an empty message is skipped", BadMessageChecks::empty),
        Check.of("not-json", "a message that is not JSON is skipped", BadMessageChecks::notJson),
        Check.of("no-type", "a header without a type is skipped", BadMessageChecks::noType),
        Check.of("unknown-type", "an unknown type is skipped", BadMessageChecks::unknownType),
        Check.of(
            "unknown-control", "an unknown type on control is skipped", BadMessageChecks::control),
        Check.of("bad-content", "a request without its content", BadMessageChecks::badContent),
        Check.of("stray-answer", "an answer that nobody asked for", BadMessageChecks::strayAnswer),
        Check.of("buffers", "a request with binary buffers", BadMessageChecks::buffers));
  }

  private static void forged(Trial trial) {
    forge(trial, Channel.SHELL, "execute_request");
    trial.nextCellWorks();
  }

  private static void forgedControl(Trial trial) {
    forge(trial, Channel.CONTROL, "shutdown_request");
    answersOnControl(trial);
    trial.nextCellWorks();
  }

  private static void forge(Trial trial, Channel channel, String type) {
    ConnectionInfo real = trial.kernel().connection();
    ConnectionInfo forged =
        new ConnectionInfo(real.transport(), real.ip(), "another key", real.ports());
    try (FrontEnd forger = new FrontEnd(forged)) {
      forger.send(channel, type, Json.object().put("code", trial.code(Sample.SUM)));
    }
  }

  private static void torn(Trial trial) {
    raw(trial, "<IDS|MSG>");
    raw(trial, "<IDS|MSG>", "0000", "{}");
    raw(trial, "no delimiter at all");
    trial.nextCellWorks();
  }

  private static void empty(Trial trial) {
    raw(trial, "");
    trial.nextCellWorks();
  }

  private static void raw(Trial trial, String... parts) {
    try (RawSocket socket = shell(trial)) {
      socket.send(
          List.of(parts).stream().map(part -> part.getBytes(StandardCharsets.UTF_8)).toList());
    }
  }

  private static RawSocket shell(Trial trial) {
    return new RawSocket(trial.kernel().connection(), Channel.SHELL, SocketType.DEALER);
  }

  private static void notJson(Trial trial) {
    try (RawSocket socket = shell(trial)) {
      socket.sendSigned("{not json", "{}", "{}", "{}");
      socket.sendSigned("[]", "1", "null", "\"text\"");
    }
    trial.nextCellWorks();
  }

  private static void noType(Trial trial) {
    try (RawSocket socket = shell(trial)) {
      socket.sendSigned("{}", "{}", "{}", "{}");
    }
    trial.nextCellWorks();
  }

  private static void unknownType(Trial trial) {
    trial.front().send(Channel.SHELL, "strange_request", Json.object());
    trial.nextCellWorks();
  }

  private static void control(Trial trial) {
    trial.front().send(Channel.CONTROL, "strange_request", Json.object());
    answersOnControl(trial);
    trial.nextCellWorks();
  }

  private static void answersOnControl(Trial trial) {
    trial.front().ask(Channel.CONTROL, "kernel_info_request", Json.object());
  }

  private static void badContent(Trial trial) {
    FrontEnd front = trial.front();
    ObjectNode goingOn = Json.object().put("stop_on_error", false);
    front.send(Channel.SHELL, "execute_request", goingOn.deepCopy());
    front.send(Channel.SHELL, "complete_request", Json.object());
    front.send(Channel.SHELL, "execute_request", goingOn.put("code", 7));
    trial.nextCellWorks();
  }

  private static void strayAnswer(Trial trial) {
    trial.front().send(Channel.STDIN, "input_reply", Json.object().put("value", "stray"));
    trial.nextCellWorks();
  }

  private static void buffers(Trial trial) {
    FrontEnd front = trial.front();
    Header header = front.message("kernel_info_request", Json.object()).header();
    byte[] buffer = {0, 1, 2};
    Message message =
        new Message(
            List.of(), header, Header.none(), Json.object(), Json.object(), List.of(buffer));
    front.reply(front.send(Channel.SHELL, message));
  }
}
