package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import virtlab.kernel.interpreter.Interpreter;
import virtlab.kernel.protocol.Json;

/** Completion, documentation and completeness; positions on the wire are code points. */
final class CodeHelp {
  private final Supplier<Interpreter> interpreter;

  CodeHelp(Supplier<Interpreter> interpreter) {
    this.interpreter = interpreter;
  }

  void complete(Request request) {
    String code = code(request);
    Interpreter.Completion found = interpreter.get().complete(code, cursor(request, code));
    ObjectNode reply = Json.object().put("status", "ok");
    int start = codePoints(code, found.start());
    int end = codePoints(code, found.end());
    ArrayNode matches = reply.putArray("matches");
    reply.put("cursor_start", start).put("cursor_end", end);
    ArrayNode types = reply.putObject("metadata").putArray("_jupyter_types_experimental");
    for (Interpreter.Candidate candidate : found.candidates()) {
      matches.add(candidate.text());
      ObjectNode type = types.addObject().put("start", start).put("end", end);
      type.put("text", candidate.text()).put("type", candidate.type());
      type.put("signature", candidate.signature());
    }
    request.reply(reply);
  }

  void inspect(Request request) {
    String code = code(request);
    int detail = request.content().path("detail_level").asInt(0);
    Interpreter.Inspection found = interpreter.get().inspect(code, cursor(request, code), detail);
    ObjectNode reply = Json.object().put("status", "ok").put("found", found.found());
    ObjectNode data = reply.putObject("data");
    reply.putObject("metadata");
    if (found.found()) {
      data.put("text/plain", found.text());
      if (!found.html().isEmpty()) {
        data.put("text/html", found.html());
      }
    }
    request.reply(reply);
  }

  void isComplete(Request request) {
    Interpreter.Completeness found = interpreter.get().isComplete(code(request));
    ObjectNode reply = Json.object().put("status", found.status());
    if (found.status().equals("incomplete")) {
      reply.put("indent", found.indent());
    }
    request.reply(reply);
  }

  private static String code(Request request) {
    return request.content().path("code").asText("");
  }

  private static int cursor(Request request, String code) {
    int length = code.codePointCount(0, code.length());
    int cursor = request.content().path("cursor_pos").asInt(length);
    return code.offsetByCodePoints(0, Math.max(0, Math.min(cursor, length)));
  }

  private static int codePoints(String code, int offset) {
    return code.codePointCount(0, Math.max(0, Math.min(offset, code.length())));
  }
}
