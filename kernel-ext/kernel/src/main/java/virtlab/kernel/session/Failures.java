package virtlab.kernel.session;

import static virtlab.display.Language.say;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import virtlab.kernel.channel.Complaints;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.protocol.Json;

/** Failures as the protocol wants them. */
final class Failures {
  private Failures() {}

  static ObjectNode content(CellResult.Failure failure) {
    ObjectNode content = Json.object().put("ename", failure.name());
    content.put("evalue", failure.message());
    ArrayNode traceback = content.putArray("traceback");
    failure.traceback().forEach(traceback::add);
    return content;
  }

  /** The end of a cell that was interrupted before it could run. */
  static CellResult.Failure interrupted() {
    String message =
        say(
            "The cell was interrupted before it ran.",
            "Die Zelle wurde unterbrochen, bevor sie lief.");
    return new CellResult.Failure("Interrupted", message, List.of(message));
  }

  /** A failure that is the kernel's own. */
  static CellResult.Failure ofKernel(Throwable cause) {
    Complaints.say("a cell could not be run", cause);
    String name = cause.getClass().getName();
    String message =
        say(
            "The kernel failed while it ran this cell (" + name + "); it goes on.",
            "Der Kernel ist an dieser Zelle gescheitert (" + name + "); er läuft weiter.");
    return new CellResult.Failure(
        name, message, List.of(message, String.valueOf(cause.getMessage())));
  }
}
