package virtlab.model.network;

import java.util.Optional;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Require;

/**
 * A VM's virtual network interface.
 *
 * @param id its name
 * @param weight its share against others on the same wire, 1 to 10000 (default 100)
 * @param limit the most it may ever use; {@link #UNLIMITED} for no limit
 */
public record VirtualNic(String id, int weight, Bandwidth limit) {
  /** No limit but the wire. */
  public static final Bandwidth UNLIMITED = new Bandwidth(Long.MAX_VALUE);

  static final int DEFAULT_WEIGHT = 100;

  /** Refuses a missing name and a weight outside 1 to 10000. */
  public VirtualNic {
    Require.name("virtual NIC", id);
    Require.between("virtual NIC " + id + ": weight", weight, 1, 10_000);
  }

  /** An interface with the default weight and no limit. */
  public static VirtualNic of(String id) {
    return new VirtualNic(id, DEFAULT_WEIGHT, UNLIMITED);
  }

  /** The same with another weight. */
  public VirtualNic withWeight(int other) {
    return new VirtualNic(id, other, limit);
  }

  /** The same with a limit. */
  public VirtualNic withLimit(Bandwidth other) {
    return new VirtualNic(id, weight, other);
  }

  /** The limit, if there is one. */
  public Optional<Bandwidth> limited() {
    return limit.equals(UNLIMITED) ? Optional.empty() : Optional.of(limit);
  }

  /** This interface with something to send. */
  public Traffic sending(Bandwidth demand) {
    return new Traffic(this, demand);
  }
}
