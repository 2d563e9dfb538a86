package virtlab.display;

/** A value that knows its own pictures. The result of a cell that implements this is shown so. */
public interface Displayable {
  /** The forms in which this value is shown; {@code text/plain} is always among them. */
  MimeBundle bundle();
}
