package virtlab.widgets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import virtlab.display.CommMessage;
import virtlab.display.Json;
import virtlab.display.Session;

/** The widgets that the front end knows, each on a comm that has its id. */
final class OpenWidgets {
  private static final String TARGET = "jupyter.widget";

  /** The target on which a front end asks for all widgets at once, for example after a reload. */
  private static final String CONTROL = "jupyter.widget.control";

  private static final Map<String, Widget> OPEN =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private static final Set<String> CONTROLS = Collections.synchronizedSet(new LinkedHashSet<>());

  static {
    Session.current().onComm(TARGET, OpenWidgets::received);
    Session.current().onComm(CONTROL, OpenWidgets::received);
  }

  private OpenWidgets() {}

  static void open(Widget widget) {
    Parts parts = new Parts();
    Map<String, Object> data = state(parts, widget.values());
    OPEN.put(widget.id(), widget);
    send(CommMessage.OPEN, widget.id(), data, parts);
  }

  static void update(Widget widget, Map<String, @Nullable Object> values) {
    Parts parts = new Parts();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("method", "update");
    data.putAll(state(parts, values));
    send(CommMessage.MESSAGE, widget.id(), data, parts);
  }

  static void close(Widget widget) {
    if (OPEN.remove(widget.id()) != null) {
      Session.current().comm(CommMessage.close(widget.id()));
    }
  }

  private static Map<String, Object> state(Parts parts, Map<String, @Nullable Object> values) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("state", parts.of(values, List.of()));
    data.put("buffer_paths", parts.paths());
    return data;
  }

  private static void send(String kind, String comm, Map<String, Object> data, Parts parts) {
    String target = kind.equals(CommMessage.OPEN) ? TARGET : "";
    Session.current().comm(new CommMessage(kind, comm, target, Json.write(data), parts.buffers()));
  }

  private static void received(CommMessage message) {
    String id = message.commId();
    switch (message.kind()) {
      case CommMessage.OPEN -> opened(message);
      case CommMessage.CLOSE -> {
        CONTROLS.remove(id);
        Widget widget = OPEN.remove(id);
        if (widget != null) {
          widget.closed();
        }
      }
      default -> {
        Widget widget = OPEN.get(id);
        if (Json.read(message.json()) instanceof Map<?, ?> data) {
          if (widget != null) {
            told(widget, data, message.buffers());
          } else if (CONTROLS.contains(id) && "request_states".equals(data.get("method"))) {
            tellAll(id);
          }
        }
      }
    }
  }

  /** A front end may ask for all states; widgets are made here only. */
  private static void opened(CommMessage message) {
    if (message.target().equals(CONTROL)) {
      CONTROLS.add(message.commId());
    } else {
      Session.current().comm(CommMessage.close(message.commId()));
    }
  }

  private static void told(Widget widget, Map<?, ?> data, List<byte[]> buffers) {
    switch (String.valueOf(data.get("method"))) {
      case "update" -> widget.moved(Parts.whole(data, buffers));
      case "request_state" -> update(widget, widget.values());
      case "custom" -> {
        if (data.get("content") instanceof Map<?, ?> content) {
          widget.happened(String.valueOf(content.get("event")));
        }
      }
      default -> {
        // What a later protocol adds can be left out.
      }
    }
  }

  private static void tellAll(String control) {
    Parts parts = new Parts();
    Map<String, Object> states = new LinkedHashMap<>();
    for (Widget widget : List.copyOf(OPEN.values())) {
      Map<String, @Nullable Object> values = widget.values();
      Map<String, @Nullable Object> state = new LinkedHashMap<>();
      state.put("model_name", values.get("_model_name"));
      state.put("model_module", values.get("_model_module"));
      state.put("model_module_version", values.get("_model_module_version"));
      state.put("state", parts.of(values, List.of(widget.id())));
      states.put(widget.id(), state);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("method", "update_states");
    data.put("states", states);
    data.put("buffer_paths", parts.paths());
    send(CommMessage.MESSAGE, control, data, parts);
  }
}
