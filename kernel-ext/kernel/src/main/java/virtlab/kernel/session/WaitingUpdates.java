package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Updates of widgets that wait for their turn. While one is handled only the newest of each comm
 * needs to wait: it overtakes the one before it and takes over the values that it does not set
 * itself. No update overtakes a cell, a click or anything else.
 */
final class WaitingUpdates {
  private final Map<String, Request> newest = new HashMap<>();
  private final Map<Request, Request> overtakenBy = new IdentityHashMap<>();

  /** A request has arrived that is to be handled in turn. */
  synchronized void arrived(Request request) {
    if (!isUpdate(request)) {
      newest.clear();
      return;
    }
    Request before = newest.put(comm(request), request);
    if (before != null) {
      overtakenBy.put(before, request);
    }
  }

  /** It is this request's turn; whether a newer one stands for it. */
  synchronized boolean isOvertaken(Request request) {
    newest.remove(comm(request), request);
    Request next = overtakenBy.remove(request);
    if (next == null) {
      return false;
    }
    ObjectNode values = state(next);
    state(request).properties().stream()
        .filter(value -> !values.has(value.getKey()))
        .forEach(value -> values.set(value.getKey(), value.getValue()));
    return true;
  }

  private static boolean isUpdate(Request request) {
    return request.type().equals("comm_msg")
        && request.content().path("data").path("method").asText("").equals("update")
        && request.content().path("data").path("state").isObject()
        && request.message().buffers().isEmpty();
  }

  private static String comm(Request request) {
    return request.content().path("comm_id").asText("");
  }

  private static ObjectNode state(Request request) {
    return (ObjectNode) request.content().path("data").path("state");
  }
}
