package virtlab.widgets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A widget with which one of several values is chosen. */
public abstract class Choice extends Widget {
  private volatile List<Object> offered = List.of();

  protected Choice() {}

  final void offer(List<?> values) {
    offered = List.copyOf(values);
    put("_options_labels", new ArrayList<>(values.stream().map(String::valueOf).toList()));
    put("index", values.isEmpty() ? null : 0);
  }

  /** The chosen value; null if none is chosen. */
  public final @Nullable Object selected() {
    Integer index = wholeOrNull("index");
    return index == null || index < 0 || index >= offered.size() ? null : offered.get(index);
  }

  /** Chooses this value. */
  public final void select(Object value) {
    int index = offered.indexOf(value);
    if (index < 0) {
      throw new IllegalArgumentException(value + " is none of the options " + offered);
    }
    put("index", index);
  }
}
