package virtlab.display;

import java.util.List;
import java.util.Optional;

/** A value that knows its own pictures. The result of a cell that implements this is shown so. */
public interface Displayable {
  /** The forms in which this value is shown; {@code text/plain} is always among them. */
  MimeBundle bundle();

  /** The forms for who asks for these MIME types; may hold others. */
  default MimeBundle bundle(List<String> types) {
    return bundle();
  }

  /** The display id under which it wants to be shown, if it matters. */
  default Optional<String> displayId() {
    return Optional.empty();
  }
}
