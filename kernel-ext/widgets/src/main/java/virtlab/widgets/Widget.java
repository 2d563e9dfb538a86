package virtlab.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import virtlab.display.Displayable;
import virtlab.display.Json;
import virtlab.display.MimeBundle;

/**
 * A widget: values that are kept equal here and in the front end (Jupyter's widget protocol 2.1).
 * It is told to the front end when it is first shown, alone or in a box.
 */
public abstract class Widget implements Displayable {
  static final String VIEW = "application/vnd.jupyter.widget-view+json";

  private final String id = UUID.randomUUID().toString();
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Map<String, List<Runnable>> watchers = new LinkedHashMap<>();
  private final Map<String, List<Runnable>> listeners = new LinkedHashMap<>();
  private boolean open;

  protected Widget() {}

  /** The name by which the front end knows it. */
  public final String id() {
    return id;
  }

  /** Takes it out of the front end, wherever it is shown. */
  public final void close() {
    synchronized (values) {
      open = false;
    }
    OpenWidgets.close(this);
  }

  @Override
  public MimeBundle bundle() {
    open();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("version_major", 2);
    view.put("version_minor", 0);
    view.put("model_id", id);
    return MimeBundle.text(toString()).with(VIEW, Json.write(view));
  }

  /** Its name and what a reader would see of it. */
  @Override
  public String toString() {
    return Summary.of(getClass().getSimpleName(), values());
  }

  /** Sets a value's beginning. */
  final void initially(String name, @Nullable Object value) {
    values.put(name, Numbers.like(null, value));
  }

  final @Nullable Object get(String name) {
    synchronized (values) {
      return values.get(name);
    }
  }

  /** Sets a value, here and in the front end, and calls who watches it. */
  final void put(String name, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    changed.put(name, value);
    change(changed, Map.of());
  }

  /** Sets a value even if it is the same: the front end may have changed it meanwhile. */
  final void replace(String name, Object value) {
    synchronized (values) {
      values.remove(name);
    }
    put(name, value);
  }

  /** Takes over values that the front end has set. */
  final void moved(Map<String, @Nullable Object> told) {
    change(told, told);
  }

  private void change(Map<String, ?> asked, Map<String, ?> known) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    Map<String, @Nullable Object> news = new LinkedHashMap<>();
    synchronized (values) {
      asked.forEach((name, value) -> store(name, value, changed));
      if (open) {
        bound(changed);
        news.putAll(changed);
        news.entrySet().removeIf(one -> Numbers.same(one.getValue(), known.get(one.getKey())));
      }
    }
    if (!news.isEmpty()) {
      OpenWidgets.update(this, news);
    }
    for (String name : changed.keySet()) {
      called(watchers, name).forEach(Runnable::run);
    }
  }

  private void store(String name, @Nullable Object value, Map<String, @Nullable Object> changed) {
    Object before = values.get(name);
    Object next = Numbers.like(before, value);
    if (!values.containsKey(name) || !Objects.deepEquals(before, next)) {
      values.put(name, next);
      changed.put(name, next);
    }
  }

  /** Keeps the value between its bounds, where it has bounds. */
  private void bound(Map<String, @Nullable Object> changed) {
    if (!values.containsKey("base") // whose bounds are exponents
        && values.get("min") instanceof Number low
        && values.get("max") instanceof Number high
        && values.get("value") instanceof Number value) {
      double least = Math.min(value.doubleValue(), high.doubleValue());
      double kept = Math.max(low.doubleValue(), least);
      if (kept != value.doubleValue()) {
        store("value", kept, changed);
      }
    }
  }

  /** Calls this whenever a value of this name changes, whoever changes it. */
  final void watch(String name, Runnable watcher) {
    add(watchers, name, watcher);
  }

  /** Calls this whenever the front end tells of an event of this name. */
  final void hear(String event, Runnable listener) {
    add(listeners, event, listener);
  }

  final void happened(String event) {
    called(listeners, event).forEach(Runnable::run);
  }

  private void add(Map<String, List<Runnable>> lists, String name, Runnable one) {
    synchronized (values) {
      lists.computeIfAbsent(name, unused -> new ArrayList<>()).add(one);
    }
  }

  private List<Runnable> called(Map<String, List<Runnable>> lists, String name) {
    synchronized (values) {
      return List.copyOf(lists.getOrDefault(name, List.of()));
    }
  }

  /** A copy of all values. */
  final Map<String, @Nullable Object> values() {
    synchronized (values) {
      return new LinkedHashMap<>(values);
    }
  }

  /** Tells the front end of it, if it does not know it yet. */
  final void open() {
    synchronized (values) {
      if (open) {
        return;
      }
      open = true;
      bound(new LinkedHashMap<>());
    }
    OpenWidgets.open(this);
  }

  /** The front end has let go of it. */
  final void closed() {
    synchronized (values) {
      open = false;
    }
  }

  final int whole(String name) {
    return Objects.requireNonNull(wholeOrNull(name));
  }

  final @Nullable Integer wholeOrNull(String name) {
    return get(name) instanceof Number number ? number.intValue() : null;
  }

  final double decimal(String name) {
    return Objects.requireNonNull(decimalOrNull(name));
  }

  final @Nullable Double decimalOrNull(String name) {
    return get(name) instanceof Number number ? number.doubleValue() : null;
  }

  final <T> List<T> items(String name, Class<T> type) {
    List<T> items = new ArrayList<>();
    if (get(name) instanceof List<?> list) {
      list.forEach(item -> items.add(type.cast(item)));
    }
    return items;
  }

  /** The value, if it is one of those allowed. */
  static @Nullable String oneOf(String name, @Nullable String value, String... allowed) {
    if (value != null && !List.of(allowed).contains(value)) {
      throw new IllegalArgumentException(
          name + " is \"" + value + "\"; it may be \"" + String.join("\", \"", allowed) + "\"");
    }
    return value;
  }
}
