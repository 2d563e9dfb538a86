package virtlab.display;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** The forms of values that nobody has said anything else about. */
final class DefaultForms {
  private DefaultForms() {}

  static MimeBundle of(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return MimeBundle.text(String.valueOf(value));
    } else if (value instanceof BaseStream<?, ?> stream) {
      return StreamForms.of(stream);
    } else if (value instanceof Duration duration) {
      return MimeBundle.text(Times.text(duration));
    } else if (value instanceof Instant instant) {
      return MimeBundle.text(Times.text(instant));
    } else if (value instanceof Throwable thrown) {
      return ThrownForms.of(thrown);
    } else if (value instanceof Optional<?> optional && optional.isPresent()) {
      return Renderers.render(optional.get())
          .with(MimeBundle.TEXT, "Optional[" + textOf(optional.get()) + "]");
    }
    MimeBundle text = LongText.of(PlainText.of(value));
    return GridHtml.of(value).map(html -> text.with(MimeBundle.HTML, html)).orElse(text);
  }

  private static String textOf(Object value) {
    return Renderers.render(value).data().getOrDefault(MimeBundle.TEXT, String.valueOf(value));
  }
}
