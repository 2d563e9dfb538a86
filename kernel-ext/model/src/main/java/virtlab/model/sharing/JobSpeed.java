package virtlab.model.sharing;

/** How fast each job runs when several are present. */
@FunctionalInterface
public interface JobSpeed {
  /** The cores that each of {@code jobs} present jobs gets, more than 0. */
  double cores(int jobs);
}
