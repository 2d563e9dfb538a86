package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One rendering: the types asked for, and where the forms go. */
public final class RenderContext {
  private final List<MIMEType> asked;
  private final DisplayData out;
  private final Map<String, Object> params;

  RenderContext(List<String> asked, DisplayData out) {
    this.asked = asked.stream().map(MIMEType::parse).toList();
    this.out = out;
    this.params = Renderer.params();
  }

  /** Where the forms go. */
  public DisplayData getOutputContainer() {
    return out;
  }

  /** The renderer, for values inside of this one. */
  public Renderer getRenderer() {
    return io.github.spencerpark.ijava.JavaKernel.instance().getRenderer();
  }

  /** Whether somebody asks for this type. */
  public boolean wantsDataRenderedAs(MIMEType type) {
    return resolveRequestedType(type) != null;
  }

  /** The type under which a form of the given type is wanted, or null. */
  public @Nullable MIMEType resolveRequestedType(MIMEType supported) {
    for (MIMEType type : asked) {
      if (type.covers(supported)) {
        return type.isWildcard() ? supported : type;
      }
      if (supported.covers(type)) {
        return type;
      }
    }
    return null;
  }

  /** Renders if this type is asked for, and tells whether it is. */
  public boolean renderIfRequested(MIMEType supported, BiConsumer<MIMEType, DisplayData> render) {
    MIMEType type = resolveRequestedType(supported);
    if (type != null) {
      render.accept(type, out);
    }
    return type != null;
  }

  /** Renders if this type is asked for, and tells whether it is. */
  public boolean renderIfRequested(MIMEType supported, Function<MIMEType, Object> render) {
    return renderIfRequested(supported, (type, data) -> data.putData(type, render.apply(type)));
  }

  /** Renders if this type is asked for, and tells whether it is. */
  public boolean renderIfRequested(MIMEType supported, Supplier<Object> render) {
    return renderIfRequested(supported, (type, data) -> data.putData(type, render.get()));
  }

  /** What the caller of the rendering has told beside the types. */
  public Map<String, Object> getParams() {
    return params;
  }

  /** One of {@link #getParams}, or null. */
  public @Nullable Object getParameter(String name) {
    return params.get(name);
  }
}
