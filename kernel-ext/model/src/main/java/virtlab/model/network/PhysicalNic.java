package virtlab.model.network;

import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Require;

/**
 * A host's network card: the wire that its VMs' virtual interfaces share.
 *
 * @param id its name, once on a host
 * @param bandwidth of the wire
 */
public record PhysicalNic(String id, Bandwidth bandwidth) {
  /** Refuses a card without a name. */
  public PhysicalNic {
    Require.name("physical NIC", id);
  }

  /** The wire behind this card. */
  public Wire wire() {
    return new Wire(bandwidth);
  }
}
