package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import java.util.Set;
import virtlab.display.Displayable;
import virtlab.display.MimeBundle;

/** A value that renders itself as one or more MIME types. */
public interface DisplayDataRenderable extends Displayable {
  /** The types that it can be rendered as. */
  Set<MIMEType> getSupportedRenderTypes();

  /** The types that it is rendered as when nobody asks for certain ones. */
  default Set<MIMEType> getPreferredRenderTypes() {
    return getSupportedRenderTypes();
  }

  /** Puts the forms that the context asks for into its container. */
  void render(RenderContext context);

  @Override
  default MimeBundle bundle() {
    return bundle(getPreferredRenderTypes().stream().map(MIMEType::toString).toList());
  }

  @Override
  default MimeBundle bundle(List<String> types) {
    RenderContext context = new RenderContext(types, new DisplayData(String.valueOf(this)));
    render(context);
    return context.getOutputContainer().bundle();
  }
}
