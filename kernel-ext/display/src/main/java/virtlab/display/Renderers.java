package virtlab.display;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the forms in which a value is shown. */
public final class Renderers {
  private static final Map<Class<?>, Function<Object, MimeBundle>> REGISTERED =
      new LinkedHashMap<>();

  private Renderers() {}

  /** Shows values of this type (and its subtypes) so from now on; the latest registration wins. */
  public static synchronized <T> void register(Class<T> type, Function<T, MimeBundle> renderer) {
    REGISTERED.remove(type);
    REGISTERED.put(type, value -> renderer.apply(type.cast(value)));
  }

  /** The forms of a value: its own, a registered renderer's, or its text. */
  public static MimeBundle render(@Nullable Object value) {
    if (value instanceof MimeBundle bundle) {
      return bundle;
    }
    if (value instanceof Displayable displayable) {
      return displayable.bundle();
    }
    Function<Object, MimeBundle> renderer = value == null ? null : find(value.getClass());
    if (renderer != null && value != null) {
      return renderer.apply(value);
    }
    return value != null && mayBeImage(value.getClass()) && Images.isImage(value)
        ? Images.png(value)
        : DefaultForms.of(value);
  }

  /** Whether a class of this type's family comes from the desktop module; loads nothing. */
  private static boolean mayBeImage(Class<?> type) {
    for (Class<?> next = type; next != null; next = next.getSuperclass()) {
      if (next.getName().startsWith("java.awt.image.")) {
        return true;
      }
    }
    return false;
  }

  private static synchronized @Nullable Function<Object, MimeBundle> find(Class<?> type) {
    Function<Object, MimeBundle> found = null;
    for (var entry : REGISTERED.entrySet()) {
      if (entry.getKey().isAssignableFrom(type)) {
        found = entry.getValue();
      }
    }
    return found;
  }
}
