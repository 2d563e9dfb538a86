package virtlab.display;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a notebook calls to show something; its methods are imported into every cell. */
public class Display {
  protected Display() {}

  /** Shows a value now, and returns the display id under which it can be updated. */
  public static String display(@Nullable Object value) {
    String id = UUID.randomUUID().toString();
    Session.current().display(Renderers.render(value), id);
    return id;
  }

  /** Replaces what {@link #display} showed under this id. */
  public static void updateDisplay(String displayId, @Nullable Object value) {
    Session.current().update(Renderers.render(value), displayId);
  }

  /** Clears this cell's output; with {@code wait}, when the next output arrives. */
  public static void clearOutput(boolean wait) {
    Session.current().clearOutput(wait);
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
