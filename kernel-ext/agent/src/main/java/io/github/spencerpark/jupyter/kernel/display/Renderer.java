package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import virtlab.display.MimeBundle;
import virtlab.display.Renderers;

/** How values are shown; registrations go to {@link Renderers}. */
public final class Renderer {
  private static final ThreadLocal<@Nullable Map<String, Object>> PARAMS = new ThreadLocal<>();

  /** Made by {@code JavaKernel}. */
  public Renderer() {}

  /** Begins to say how values of this class are shown. */
  public <T> RenderRegistration<T> createRegistration(Class<T> type) {
    return new RenderRegistration<>(type);
  }

  /** The forms in which a value is shown. */
  public DisplayData render(@Nullable Object value) {
    return value instanceof DisplayData data ? data : new DisplayData(Renderers.render(value));
  }

  /** The forms of a value that have these MIME types, beside its text. */
  public DisplayData renderAs(@Nullable Object value, String... types) {
    return new DisplayData(Renderers.render(value, types));
  }

  /** The same with more to tell to who renders it, see {@link RenderContext#getParams}. */
  public DisplayData renderAs(@Nullable Object value, Map<String, Object> params, String... types) {
    PARAMS.set(Map.copyOf(params));
    try {
      return renderAs(value, types);
    } finally {
      PARAMS.remove();
    }
  }

  static Map<String, Object> params() {
    Map<String, Object> told = PARAMS.get();
    return told == null ? Map.of() : told;
  }

  /** How values of some classes are shown. */
  public static final class RenderRegistration<T> {
    private final List<Class<? extends T>> classes = new ArrayList<>();
    private final Set<String> supported = new LinkedHashSet<>();
    private final Set<String> preferred = new LinkedHashSet<>();

    private RenderRegistration(Class<T> type) {
      classes.add(type);
    }

    /** Types that can be asked for. */
    public RenderRegistration<T> supporting(MIMEType... types) {
      Stream.of(types).map(MIMEType::toString).forEach(supported::add);
      return this;
    }

    /** Types that can be asked for. */
    public RenderRegistration<T> supporting(String... types) {
      supported.addAll(List.of(types));
      return this;
    }

    /** Types that are made when nobody asks for certain ones. */
    public RenderRegistration<T> preferring(MIMEType... types) {
      Stream.of(types).map(MIMEType::toString).forEach(preferred::add);
      return supporting(types);
    }

    /** Types that are made when nobody asks for certain ones. */
    public RenderRegistration<T> preferring(String... types) {
      preferred.addAll(List.of(types));
      return supporting(types);
    }

    /** One more class. */
    public RenderRegistration<T> onType(Class<? extends T> type) {
      classes.add(type);
      return this;
    }

    /** From now on values are shown so. */
    public void register(RenderFunction<? super T> function) {
      Set<String> usual = preferred.isEmpty() ? supported : preferred;
      for (Class<? extends T> type : classes) {
        Renderers.register(
            type,
            (value, types) ->
                render(value, types.isEmpty() ? List.copyOf(usual) : types, function));
      }
    }

    private static <T> MimeBundle render(
        T value, List<String> types, RenderFunction<? super T> function) {
      RenderContext context = new RenderContext(types, new DisplayData(String.valueOf(value)));
      function.render(value, context);
      return context.getOutputContainer().bundle();
    }
  }
}
