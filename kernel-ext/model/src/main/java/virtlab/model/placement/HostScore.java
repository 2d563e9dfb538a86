package virtlab.model.placement;

/**
 * How well a host suits a demand that fits on it: less is better, and of equal ones the first host
 * is taken.
 *
 * <p>The arrays hold one amount per resource in the order of {@link
 * virtlab.model.resource.Resource}, cores or bytes; they must not be changed. The score may depend
 * on nothing else, because an index keeps it until the host changes.
 */
@FunctionalInterface
public interface HostScore {
  /** The score, any number but {@link Long#MAX_VALUE}. */
  long of(long[] demand, long[] free, long[] capacity);
}
