package virtlab.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import virtlab.display.Json;

/**
 * Values as messages carry them: a widget as a reference, bytes apart from the JSON with the path
 * at which each belongs. Bytes in a map leave no trace there, those in a list a null.
 */
final class Parts {
  private static final Object APART = new Object();

  private final List<List<Object>> paths = new ArrayList<>();
  private final List<byte[]> buffers = new ArrayList<>();

  /** The JSON form of values that stand at this path. */
  Map<String, @Nullable Object> of(Map<?, ?> values, List<?> path) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          Object part = part(value, with(path, String.valueOf(name)));
          if (part != APART) {
            told.put(String.valueOf(name), part);
          }
        });
    return told;
  }

  List<List<Object>> paths() {
    return paths;
  }

  List<byte[]> buffers() {
    return buffers;
  }

  private @Nullable Object part(@Nullable Object value, List<Object> path) {
    if (value instanceof Widget widget) {
      widget.open();
      return "IPY_MODEL_" + widget.id();
    } else if (value instanceof byte[] bytes) {
      paths.add(path);
      buffers.add(bytes);
      return APART;
    } else if (value instanceof Map<?, ?> map) {
      return of(map, path);
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        Object item = part(list.get(i), with(path, i));
        items.add(item == APART ? null : item);
      }
      return items;
    }
    return value;
  }

  private static List<Object> with(List<?> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** Puts buffers back where they belong in the state that a message tells. */
  static Map<String, @Nullable Object> whole(Map<?, ?> data, List<byte[]> buffers) {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    if (data.get("state") instanceof Map<?, ?> told) {
      told.forEach((name, value) -> state.put(String.valueOf(name), value));
    }
    if (data.get("buffer_paths") instanceof List<?> paths) {
      for (int i = 0; i < Math.min(paths.size(), buffers.size()); i++) {
        if (paths.get(i) instanceof List<?> path && !path.isEmpty()) {
          put(state, path, buffers.get(i));
        }
      }
    }
    return state;
  }

  @SuppressWarnings("unchecked") // maps and lists are those that the JSON reader has just made
  private static void put(Object root, List<?> path, byte[] bytes) {
    Object at = root;
    for (Object step : path.subList(0, path.size() - 1)) {
      at =
          at instanceof List<?> list && step instanceof Number i
              ? list.get(i.intValue())
              : at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    Object last = path.get(path.size() - 1);
    if (at instanceof List<?> list && last instanceof Number i) {
      ((List<Object>) list).set(i.intValue(), bytes);
    } else if (at instanceof Map<?, ?> map) {
      ((Map<Object, Object>) map).put(last, bytes);
    }
  }

  /** The text of a message's data. */
  static String json(Map<String, ?> data) {
    return Json.write(data);
  }
}
