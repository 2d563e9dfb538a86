package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import virtlab.kernel.interpreter.CellRequest;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Interpreter;
import virtlab.kernel.protocol.Json;

/** Runs execute requests, one after the other, on the shell's thread. */
final class Cells {
  private static final Duration IN_FLIGHT = Duration.ofMillis(500);

  private final Front front;
  private final Supplier<Interpreter> interpreter;
  private final CellOutputs outputs;
  private final History history;
  private int count;
  private Instant failedAt = Instant.MIN;
  private volatile boolean stopComes;

  Cells(Front front, Supplier<Interpreter> interpreter, CellOutputs outputs, History history) {
    this.front = front;
    this.interpreter = interpreter;
    this.outputs = outputs;
    this.history = history;
  }

  void run(Request request) {
    if (isAborted(request)) {
      request.reply(Json.object().put("status", "aborted").put("execution_count", count));
      return;
    }
    String started = Instant.now().toString();
    CellRequest cell = cell(request.content(), request);
    if (cell.remembered()) {
      count = cell.executionCount();
      history.store(count, cell.code());
    }
    if (!cell.silent()) {
      ObjectNode input = Json.object().put("code", cell.code());
      front.publish(
          "execute_input", request.header(), input.put("execution_count", cell.executionCount()));
    }
    outputs.open(request.message(), cell.silent(), cell.allowStdin());
    CellResult result = execute(cell);
    ObjectNode reply = Json.object();
    if (result instanceof CellResult.Failure failure) {
      fail(request, cell, failure, reply);
    } else {
      reply.put("status", "ok");
      if (result instanceof CellResult.Value value && !cell.silent()) {
        ObjectNode content = Bundles.content(value.bundle());
        front.publish(
            "execute_result",
            request.header(),
            content.put("execution_count", cell.executionCount()));
        if (cell.remembered()) {
          history.storeOutput(count, value.bundle().data().getOrDefault("text/plain", ""));
        }
      }
      reply.set("user_expressions", expressions(request.content()));
      reply.putArray("payload");
    }
    reply.put("execution_count", cell.executionCount());
    request.reply(reply, Json.object().put("started", started));
  }

  /** Keeps the cell from running that waits for the interpreter's start. */
  void interruptStart() {
    stopComes = true;
  }

  private CellRequest cell(ObjectNode content, Request request) {
    String code = content.path("code").asText("");
    boolean silent = content.path("silent").asBoolean(false);
    boolean counts = !silent && content.path("store_history").asBoolean(true) && !code.isBlank();
    return new CellRequest(
        request.header().id(),
        request.message().metadata().path("cellId").asText(""),
        counts ? count + 1 : count,
        code,
        silent,
        counts,
        content.path("allow_stdin").asBoolean(false));
  }

  private CellResult execute(CellRequest cell) {
    if (cell.code().isBlank()) {
      return new CellResult.Done();
    }
    try {
      stopComes = false;
      Interpreter java = interpreter.get();
      return stopComes ? Failures.interrupted() : java.execute(cell, outputs);
    } catch (RuntimeException | Error e) {
      return Failures.ofKernel(e);
    }
  }

  private void fail(
      Request request, CellRequest cell, CellResult.Failure failure, ObjectNode reply) {
    ObjectNode error = Failures.content(failure);
    if (!cell.silent()) {
      front.publish("error", request.header(), error);
    }
    reply.put("status", "error").setAll(error);
    reply.putObject("user_expressions");
    if (request.content().path("stop_on_error").asBoolean(true)) {
      failedAt = Instant.now();
    }
  }

  /** Whether a cell before this one failed before this one's sender could know. */
  private boolean isAborted(Request request) {
    if (request.arrived().isBefore(failedAt)) {
      return true;
    }
    if (failedAt.equals(Instant.MIN) || request.arrived().isAfter(failedAt.plus(IN_FLIGHT))) {
      return false;
    }
    try {
      return OffsetDateTime.parse(request.header().date()).toInstant().isBefore(failedAt);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private ObjectNode expressions(ObjectNode content) {
    ObjectNode values = Json.object();
    content
        .path("user_expressions")
        .properties()
        .forEach(entry -> values.set(entry.getKey(), evaluate(entry.getValue().asText(""))));
    return values;
  }

  private ObjectNode evaluate(String expression) {
    CellResult result;
    try {
      result = interpreter.get().evaluate(expression);
    } catch (RuntimeException | Error e) {
      result = Failures.ofKernel(e);
    }
    if (result instanceof CellResult.Failure failure) {
      return Failures.content(failure).put("status", "error");
    }
    ObjectNode value = Json.object().put("status", "ok");
    if (result instanceof CellResult.Value shown) {
      value.setAll(Bundles.content(shown.bundle()));
    } else {
      value.putObject("data");
      value.putObject("metadata");
    }
    return value;
  }
}
