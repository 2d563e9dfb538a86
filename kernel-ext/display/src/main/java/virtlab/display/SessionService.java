package virtlab.display;

/**
 * Marks an interface that the kernel's process serves to the reader's code: its methods take and
 * return plain values (records, enums, numbers, strings, lists, maps, optionals). {@link
 * Session#service} hands out a proxy; the implementation is found with {@link
 * java.util.ServiceLoader} in the kernel's process, so neither side depends on the other.
 */
public interface SessionService {}
