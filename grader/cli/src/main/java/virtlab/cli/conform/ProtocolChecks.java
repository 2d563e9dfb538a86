package virtlab.cli.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zeromq.SocketType;
import virtlab.kernel.client.Request;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** What every message and every socket owes, whatever the kernel's language. */
final class ProtocolChecks {
  private ProtocolChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("info-status", "`kernel_info_reply` has a status", ProtocolChecks::infoStatus),
        Check.of("info-fields", "`kernel_info_reply` has every field", ProtocolChecks::infoFields),
        Check.of("info-version", "it speaks protocol 5.5 or later", ProtocolChecks::version),
        Check.of("info-features", "it lists its `supported_features`", ProtocolChecks::features),
        Check.of("info-control", "`kernel_info` on control", ProtocolChecks::control),
        Check.of(
            "control-while-busy", "control answers while a cell runs", ProtocolChecks::busyControl),
        Check.of("status", "busy and idle around every request", ProtocolChecks::status),
        Check.of("welcome", "`iopub_welcome` for a subscriber", ProtocolChecks::welcome),
        Check.of("welcome-second", "and for the second one", ProtocolChecks::secondWelcome),
        Check.of("heartbeat", "the heartbeat echoes", ProtocolChecks::heartbeat),
        Check.of("heartbeat-busy", "also while a cell runs", ProtocolChecks::heartbeatBusy),
        Check.of("connect", "`connect_request` names the ports", ProtocolChecks::connect),
        Check.of("parent", "a reply repeats the request's header whole", ProtocolChecks::parent),
        Check.of("headers", "ids are unique, one session, ISO dates", ProtocolChecks::headers),
        Check.of("two-front-ends", "a reply goes to its asker only", ProtocolChecks::twoFrontEnds),
        Check.of("early", "a cell sent before the kernel listens runs", ProtocolChecks::early),
        Check.of("minimal", "a request may leave out what is optional", ProtocolChecks::minimal));
  }

  private static void infoStatus(Trial trial) {
    Failed.unlessSame("status", "ok", trial.info().path("status").asText());
  }

  private static void infoFields(Trial trial) {
    ObjectNode info = trial.info();
    for (String field : List.of("protocol_version", "implementation", "banner")) {
      Failed.unless(!info.path(field).asText().isEmpty(), field + " is missing");
    }
    Failed.unless(
        !info.path("implementation_version").asText().isEmpty(),
        "implementation_version is missing");
    for (String field : List.of("name", "version", "mimetype", "file_extension")) {
      String value = info.path("language_info").path(field).asText();
      Failed.unless(!value.isEmpty(), "language_info." + field + " is missing");
    }
  }

  private static void version(Trial trial) {
    String version = trial.info().path("protocol_version").asText();
    String[] parts = version.split("\\.", -1);
    Failed.unless(
        parts.length > 1 && Integer.parseInt(parts[0]) == 5 && Integer.parseInt(parts[1]) >= 5,
        "protocol_version is " + version);
  }

  private static void features(Trial trial) {
    Failed.unless(trial.info().path("supported_features").isArray(), "there is no such list");
  }

  private static void control(Trial trial) {
    String asked = trial.front().send(Channel.CONTROL, "kernel_info_request", Json.object());
    Heard reply = trial.front().reply(asked);
    Failed.unlessSame("the reply's socket", Channel.CONTROL, reply.channel());
    Failed.unlessSame("the reply's type", "kernel_info_reply", reply.type());
  }

  private static void busyControl(Trial trial) {
    String cell = trial.send(Sample.SLEEP);
    trial.front().status(cell, "busy");
    try {
      control(trial);
    } finally {
      InterruptChecks.endQuietly(trial, cell);
    }
  }

  private static void status(Trial trial) {
    FrontEnd front = trial.front();
    ObjectNode code = Json.object().put("code", "x").put("cursor_pos", 1);
    for (String type : List.of("kernel_info", "complete", "comm_info", "is_complete")) {
      String asked = front.send(Channel.SHELL, type + "_request", code.deepCopy());
      front.reply(asked);
      front.status(asked, "busy");
      front.status(asked, "idle");
    }
  }

  private static void welcome(Trial trial) {
    FrontEnd front = trial.started().front();
    front.awaitReady(FrontEnd.PATIENCE.multipliedBy(2));
    welcomed(front);
  }

  private static void secondWelcome(Trial trial) {
    try (FrontEnd second = trial.kernel().another()) {
      welcomed(second);
    }
  }

  private static void welcomed(FrontEnd front) {
    Heard welcome = front.await("iopub_welcome", m -> m.type().equals("iopub_welcome"));
    Failed.unless(welcome.content().has("subscription"), "it names no subscription");
    Failed.unless(welcome.message().parent().id().isEmpty(), "it has a parent");
  }

  private static void heartbeat(Trial trial) {
    try (RawSocket socket =
        new RawSocket(trial.kernel().connection(), Channel.HEARTBEAT, SocketType.REQ)) {
      socket.send(List.of("ping".getBytes(StandardCharsets.US_ASCII)));
      String echo = new String(socket.receive("echo").get(0), StandardCharsets.US_ASCII);
      Failed.unlessSame("the echo", "ping", echo);
    }
  }

  private static void heartbeatBusy(Trial trial) {
    String cell = trial.send(Sample.PAUSE);
    trial.front().status(cell, "busy");
    heartbeat(trial);
    trial.front().ended(cell);
  }

  private static void connect(Trial trial) {
    ObjectNode reply = trial.ask("connect_request", Json.object());
    for (Channel channel : List.of(Channel.SHELL, Channel.IOPUB)) {
      String name = channel.portKey().replace("_port", "");
      boolean named = reply.has(channel.portKey()) || reply.has(name);
      Failed.unless(named, channel.portKey() + " is missing");
    }
  }

  private static void parent(Trial trial) {
    Message request = trial.front().message("kernel_info_request", Json.object());
    request.header().fields().put("extra", "kept");
    Heard reply = trial.front().reply(trial.front().send(Channel.SHELL, request));
    Failed.unlessSame(
        "the parent header", request.header().fields(), reply.message().parent().fields());
  }

  private static void headers(Trial trial) {
    trial.run(Sample.HELLO).well();
    Set<String> ids = new HashSet<>();
    Set<String> sessions = new HashSet<>();
    for (Heard heard : trial.front().heard()) {
      Header header = heard.message().header();
      Failed.unless(ids.add(header.id()), "an id comes twice: " + header.id());
      sessions.add(header.session());
      try {
        OffsetDateTime.parse(header.date());
      } catch (DateTimeParseException e) {
        throw new Failed("a date is no ISO 8601 date with a zone: " + header.date());
      }
    }
    Failed.unlessSame("the number of sessions", 1, sessions.size());
    Failed.unless(trial.front().bad().isEmpty(), "there was " + trial.front().bad());
  }

  private static void twoFrontEnds(Trial trial) {
    try (FrontEnd other = trial.kernel().another()) {
      String cell = other.send(Request.of(trial.code(Sample.HELLO)));
      other.ended(cell).well();
      trial.front().status(cell, "idle");
      trial.nextCellWorks();
      boolean leaked = trial.front().heard(cell).stream().anyMatch(Heard::isReply);
      Failed.unless(!leaked, "the reply also went to the other front end");
    }
  }

  private static void early(Trial trial) {
    LiveKernel kernel = trial.started();
    String cell = kernel.front().send(trial.cell(Sample.SUM));
    String status =
        kernel
            .front()
            .await(
                "execute_reply",
                FrontEnd.PATIENCE.multipliedBy(2),
                m -> m.isReply() && m.belongsTo(cell))
            .content()
            .path("status")
            .asText();
    Failed.unlessSame("the status", "ok", status);
  }

  private static void minimal(Trial trial) {
    ObjectNode content = Json.object().put("code", trial.code(Sample.SUM));
    Ran ran = trial.front().ended(trial.front().send(Channel.SHELL, "execute_request", content));
    Failed.unlessSame("the result", "2", ran.well().result());
  }
}
