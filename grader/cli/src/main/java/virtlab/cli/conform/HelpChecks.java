package virtlab.cli.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import virtlab.kernel.protocol.Json;

/** Completion, inspection and completeness; positions are code points. */
final class HelpChecks {
  private HelpChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("complete", "a member is completed", HelpChecks::complete),
        Check.of("complete-emoji", "positions count code points", HelpChecks::completeEmoji),
        Check.of("complete-types", "completions tell their types", HelpChecks::completeTypes),
        Check.of("complete-odd", "a position past the end, and no code", HelpChecks::completeOdd),
        Check.of(
            "complete-busy",
            "completion within " + Trial.BRISK_MILLIS + " ms while a cell runs",
            trial -> whileBusy(trial, () -> matches(member(trial, Sample.MEMBER)))),
        Check.of("inspect", "documentation of a name", HelpChecks::inspect),
        Check.of("inspect-emoji", "positions count code points", HelpChecks::inspectEmoji),
        Check.of("inspect-nothing", "an unknown name: found is false", HelpChecks::inspectNothing),
        Check.of(
            "inspect-busy",
            "inspection within " + Trial.BRISK_MILLIS + " ms while a cell runs",
            trial -> whileBusy(trial, () -> found(documented(trial, Sample.DOCUMENTED)))),
        Check.of(
            "is-complete", "whole code is complete", trial -> is(trial, Sample.SUM, "complete")),
        Check.of(
            "is-incomplete", "an open block is incomplete, with an indent", HelpChecks::incomplete),
        Check.of(
            "is-invalid", "wrong code is invalid", trial -> is(trial, Sample.INVALID, "invalid")));
  }

  private static void complete(Trial trial) {
    ObjectNode reply = member(trial, Sample.MEMBER);
    String wanted = trial.code(Sample.MEMBER_FOUND);
    Failed.unless(found(reply, wanted), wanted + " is not in " + reply.path("matches"));
  }

  private static boolean found(ObjectNode reply, String wanted) {
    for (JsonNode match : reply.path("matches")) {
      if (match.asText().contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static void completeEmoji(Trial trial) {
    complete(trial);
    String code = trial.code(Sample.EMOJI_MEMBER);
    ObjectNode reply = member(trial, Sample.EMOJI_MEMBER);
    int length = code.codePointCount(0, code.length());
    Failed.unlessSame("cursor_end", length, reply.path("cursor_end").asInt());
    int start = code.codePointCount(0, code.lastIndexOf('.') + 1);
    Failed.unlessSame("cursor_start", start, reply.path("cursor_start").asInt());
    Failed.unless(
        found(reply, trial.code(Sample.MEMBER_FOUND)), "matches are " + reply.path("matches"));
  }

  private static void completeTypes(Trial trial) {
    ObjectNode reply = member(trial, Sample.MEMBER);
    JsonNode types = reply.path("metadata").path("_jupyter_types_experimental");
    Failed.unless(types.size() > 0, "there are none");
    Failed.unless(!types.path(0).path("type").asText().isEmpty(), "the type is empty");
  }

  private static void completeOdd(Trial trial) {
    String code = trial.code(Sample.MEMBER);
    for (int cursor : List.of(0, 10_000)) {
      trial.ask("complete_request", at(code, cursor));
    }
    trial.ask("complete_request", at("", 0));
    trial.ask("inspect_request", at("", 0).put("detail_level", 0));
    trial.nextCellWorks();
  }

  private static void inspect(Trial trial) {
    ObjectNode reply = documented(trial, Sample.DOCUMENTED);
    found(reply);
    Failed.unless(reply.path("data").has("text/plain"), "there is no plain text");
  }

  private static void inspectEmoji(Trial trial) {
    found(documented(trial, Sample.DOCUMENTED));
    found(documented(trial, Sample.EMOJI_DOCUMENTED));
  }

  private static void inspectNothing(Trial trial) {
    ObjectNode reply = documented(trial, Sample.UNKNOWN);
    Failed.unlessSame("status", "ok", reply.path("status").asText());
    Failed.unless(!reply.path("found").asBoolean(true), "something was found");
  }

  private static void incomplete(Trial trial) {
    ObjectNode reply = is(trial, Sample.INCOMPLETE, "incomplete");
    Failed.unless(!reply.path("indent").asText().isEmpty(), "there is no indent");
  }

  private static ObjectNode is(Trial trial, Sample code, String status) {
    ObjectNode asked = Json.object().put("code", trial.code(code));
    ObjectNode reply = trial.ask("is_complete_request", asked);
    Failed.unlessSame("the status", status, reply.path("status").asText());
    return reply;
  }

  /** The median of five answers, each of which must come before the cell's end. */
  private static void whileBusy(Trial trial, Runnable ask) {
    ask.run();
    String cell = trial.send(Sample.SLEEP);
    trial.front().status(cell, "busy");
    List<Long> millis = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        long begun = System.nanoTime();
        ask.run();
        millis.add((System.nanoTime() - begun) / 1_000_000);
      }
    } catch (Failed e) {
      throw new Failed("while a cell runs: " + e.getMessage());
    } finally {
      InterruptChecks.endQuietly(trial, cell);
    }
    millis.sort(null);
    Failed.unless(trial.isBrisk(millis.get(2)), "it took " + millis.get(2) + " ms");
  }

  private static void matches(ObjectNode reply) {
    Failed.unless(!reply.path("matches").isEmpty(), "nothing was found");
  }

  private static void found(ObjectNode reply) {
    Failed.unless(reply.path("found").asBoolean(), "nothing was found");
  }

  private static ObjectNode member(Trial trial, Sample code) {
    return trial.ask("complete_request", atEnd(trial.code(code)));
  }

  private static ObjectNode documented(Trial trial, Sample code) {
    String text = trial.code(code);
    int inName = Math.max(0, text.lastIndexOf(trial.code(Sample.NAME))) + 2;
    ObjectNode asked = at(text, text.codePointCount(0, inName)).put("detail_level", 0);
    return trial.ask("inspect_request", asked);
  }

  private static ObjectNode atEnd(String code) {
    return at(code, code.codePointCount(0, code.length()));
  }

  private static ObjectNode at(String code, int cursor) {
    return Json.object().put("code", code).put("cursor_pos", cursor);
  }
}
