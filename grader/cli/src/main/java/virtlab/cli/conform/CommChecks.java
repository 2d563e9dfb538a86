package virtlab.cli.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Json;

/** Comms: what widgets talk over. */
final class CommChecks {
  private CommChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("comm-info", "`comm_info_request` is answered", CommChecks::info),
        Check.of("comm-unknown", "an unknown target is closed at once", CommChecks::unknown),
        Check.of("comm-stray", "a message to no comm hurts nothing", CommChecks::stray),
        Check.of("comm-status", "busy and idle around a comm message", CommChecks::status));
  }

  private static void info(Trial trial) {
    ObjectNode reply = trial.ask("comm_info_request", Json.object());
    Failed.unlessSame("the status", "ok", reply.path("status").asText());
    Failed.unless(reply.path("comms").isObject(), "there are no comms");
    ObjectNode filtered =
        trial.ask("comm_info_request", Json.object().put("target_name", "no.such.target"));
    Failed.unlessSame("comms of an unknown target", 0, filtered.path("comms").size());
  }

  private static void unknown(Trial trial) {
    ObjectNode open = Json.object().put("comm_id", "c-unknown").put("target_name", "no.such");
    open.putObject("data");
    trial.front().send(Channel.SHELL, "comm_open", open);
    trial
        .front()
        .await(
            "comm_close",
            m ->
                m.type().equals("comm_close")
                    && m.content().path("comm_id").asText().equals("c-unknown"));
  }

  private static void stray(Trial trial) {
    message(trial, "comm_msg");
    message(trial, "comm_close");
    trial.nextCellWorks();
  }

  private static void status(Trial trial) {
    String sent = message(trial, "comm_msg");
    trial.front().status(sent, "busy");
    trial.front().status(sent, "idle");
  }

  private static String message(Trial trial, String type) {
    ObjectNode content = Json.object().put("comm_id", "c-nobody");
    content.putObject("data");
    return trial.front().send(Channel.SHELL, type, content);
  }
}
