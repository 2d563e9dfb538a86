package virtlab.display;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Renderers by type; of those that fit, the latest wins. */
final class Registrations {
  private final Map<Class<?>, BiFunction<Object, List<String>, MimeBundle>> byType =
      new LinkedHashMap<>();

  synchronized <T> void put(Class<T> type, BiFunction<? super T, List<String>, MimeBundle> form) {
    byType.remove(type);
    byType.put(type, (value, types) -> form.apply(type.cast(value), types));
  }

  synchronized @Nullable BiFunction<Object, List<String>, MimeBundle> find(Class<?> type) {
    BiFunction<Object, List<String>, MimeBundle> found = null;
    for (var entry : byType.entrySet()) {
      if (entry.getKey().isAssignableFrom(type)) {
        found = entry.getValue();
      }
    }
    return found;
  }
}
