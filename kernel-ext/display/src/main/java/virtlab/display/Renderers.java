package virtlab.display;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the forms in which a value is shown. */
public final class Renderers {
  private static final Map<Class<?>, BiFunction<Object, List<String>, MimeBundle>> REGISTERED =
      new LinkedHashMap<>();

  private Renderers() {}

  /** Shows values of this type (and its subtypes) so from now on; the latest registration wins. */
  public static synchronized <T> void register(Class<T> type, Function<T, MimeBundle> renderer) {
    register(type, (value, types) -> renderer.apply(value));
  }

  /** The same with a renderer that is told the MIME types asked for; none: those it prefers. */
  public static synchronized <T> void register(
      Class<T> type, BiFunction<T, List<String>, MimeBundle> renderer) {
    REGISTERED.remove(type);
    REGISTERED.put(type, (value, types) -> renderer.apply(type.cast(value), types));
  }

  /**
   * The forms of a value that have these MIME types, beside its text. A string is taken to be of
   * the types asked for: {@code render("<b>bold</b>", "text/html")}.
   */
  public static MimeBundle render(@Nullable Object value, String... types) {
    List<String> asked = List.of(types);
    if (value instanceof CharSequence text && find(value.getClass()) == null) {
      MimeBundle bundle = MimeBundle.text(text.toString());
      for (String type : asked) {
        bundle = bundle.with(type, text.toString());
      }
      return bundle;
    }
    MimeBundle all = render(value, asked);
    Map<String, String> kept = new LinkedHashMap<>(all.data());
    kept.keySet().removeIf(type -> !type.equals(MimeBundle.TEXT) && !matches(type, asked));
    return new MimeBundle(kept, all.metadata());
  }

  private static boolean matches(String type, List<String> asked) {
    return asked.stream()
        .anyMatch(
            wanted ->
                wanted.endsWith("/*")
                    ? type.startsWith(wanted.substring(0, wanted.length() - 1))
                    : wanted.equals(type));
  }

  /** The forms of a value: its own, a registered renderer's, or its text. */
  public static MimeBundle render(@Nullable Object value) {
    return render(value, List.of());
  }

  private static MimeBundle render(@Nullable Object value, List<String> types) {
    if (value instanceof MimeBundle bundle) {
      return bundle;
    }
    if (value instanceof Displayable displayable) {
      return types.isEmpty() ? displayable.bundle() : displayable.bundle(types);
    }
    BiFunction<Object, List<String>, MimeBundle> renderer =
        value == null ? null : find(value.getClass());
    if (renderer != null && value != null) {
      return renderer.apply(value, types);
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

  private static synchronized @Nullable BiFunction<Object, List<String>, MimeBundle> find(
      Class<?> type) {
    BiFunction<Object, List<String>, MimeBundle> found = null;
    for (var entry : REGISTERED.entrySet()) {
      if (entry.getKey().isAssignableFrom(type)) {
        found = entry.getValue();
      }
    }
    return found;
  }
}
