package virtlab.display;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a notebook calls to show something; its methods are imported into every cell. */
public class Display {
  protected Display() {}

  /** Shows a value now, and returns the display id under which it can be updated. */
  public static String display(@Nullable Object value) {
    return show(value, Renderers.render(value));
  }

  /** Shows a value now as these MIME types, beside its text, and returns the display id. */
  public static String display(@Nullable Object value, String... types) {
    return show(value, Renderers.render(value, types));
  }

  private static String show(@Nullable Object value, MimeBundle bundle) {
    Optional<String> own =
        value instanceof Displayable displayable ? displayable.displayId() : Optional.empty();
    String id = own.orElseGet(() -> UUID.randomUUID().toString());
    Session.current().display(bundle, id);
    return id;
  }

  /** Replaces what {@link #display} showed under this id. */
  public static void updateDisplay(String displayId, @Nullable Object value) {
    Session.current().update(Renderers.render(value), displayId);
  }

  /** Replaces what {@link #display} showed under this id, as these MIME types. */
  public static void updateDisplay(String displayId, @Nullable Object value, String... types) {
    Session.current().update(Renderers.render(value, types), displayId);
  }

  /** Clears this cell's output; with {@code wait}, when the next output arrives. */
  public static void clearOutput(boolean wait) {
    Session.current().clearOutput(wait);
  }

  /** Clears this cell's output now. */
  public static void clearOutput() {
    clearOutput(false);
  }

  /** Asks the reader for a line. */
  public static String readLine(String prompt) {
    return Session.current().readLine(prompt, false);
  }

  /** Asks the reader for a line that is not shown while it is typed. */
  public static String readPassword(String prompt) {
    return Session.current().readLine(prompt, true);
  }
}
