package virtlab.display;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the forms in which a value is shown. */
public final class Renderers {
  private static final Registrations NOTEBOOK = new Registrations();

  private Renderers() {}

  /** Shows values of this type (and its subtypes) so from now on; the latest registration wins. */
  public static <T> void register(Class<T> type, Function<T, MimeBundle> renderer) {
    register(type, (value, types) -> renderer.apply(value));
  }

  /** The same with a renderer that is told the MIME types asked for; none: those it prefers. */
  public static <T> void register(
      Class<T> type, BiFunction<? super T, List<String>, MimeBundle> renderer) {
    NOTEBOOK.put(type, renderer);
  }

  /** Whoever adds to the class path calls this, so that renderers of new libraries are found. */
  public static void lookForLibraries() {
    Libraries.look();
  }

  /**
   * The forms of a value that have these MIME types, beside its text. A string is taken to be of
   * the types asked for: {@code render("<b>bold</b>", "text/html")}; so are bytes, of an image.
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
    if (value instanceof byte[] bytes
        && asked.stream().anyMatch(type -> type.startsWith("image/"))) {
      return MimeBundle.text(bytes.length + " B")
          .with(asked.get(0), Base64.getEncoder().encodeToString(bytes));
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
    return ownForms(value, types).orElseGet(() -> DefaultForms.of(value));
  }

  /** The forms of a value that knows its own, or that somebody has registered, or of an image. */
  static Optional<MimeBundle> ownForms(Object value) {
    return ownForms(value, List.of());
  }

  private static Optional<MimeBundle> ownForms(@Nullable Object value, List<String> types) {
    if (value == null) {
      return Optional.empty();
    } else if (value instanceof MimeBundle bundle) {
      return Optional.of(bundle);
    } else if (value instanceof Displayable displayable) {
      return Optional.of(types.isEmpty() ? displayable.bundle() : displayable.bundle(types));
    }
    BiFunction<Object, List<String>, MimeBundle> renderer = find(value.getClass());
    if (renderer != null) {
      return Optional.of(renderer.apply(value, types));
    }
    return mayBeImage(value.getClass()) && Images.isImage(value)
        ? Optional.of(Images.of(value, types))
        : Optional.empty();
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

  private static @Nullable BiFunction<Object, List<String>, MimeBundle> find(Class<?> type) {
    BiFunction<Object, List<String>, MimeBundle> found = NOTEBOOK.find(type);
    return found != null || type.getName().startsWith("java.lang.")
        ? found
        : Libraries.found().find(type);
  }
}
