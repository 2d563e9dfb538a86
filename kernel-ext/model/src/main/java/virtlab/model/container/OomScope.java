package virtlab.model.container;

/** Whose memory ran out, and so among whom the kernel chooses. */
public enum OomScope {
  /** A container reached its {@code memory.max}: only its own processes are chosen from. */
  CONTAINER,
  /** The host has none left: the processes of all containers are. */
  HOST
}
