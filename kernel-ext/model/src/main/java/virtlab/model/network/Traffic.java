package virtlab.model.network;

import virtlab.model.unit.Bandwidth;

/**
 * What one virtual interface wants to send: {@code Traffic.of("web", Bandwidth.gbit(4))}.
 *
 * @param nic the interface, with its weight and limit
 * @param demand what it wants to send
 */
public record Traffic(VirtualNic nic, Bandwidth demand) {
  /** A demand of an interface with the default weight and no limit. */
  public static Traffic of(String nic, Bandwidth demand) {
    return new Traffic(VirtualNic.of(nic), demand);
  }

  /** The same through an interface of another weight. */
  public Traffic withWeight(int weight) {
    return new Traffic(nic.withWeight(weight), demand);
  }

  /** The same through an interface with a limit. */
  public Traffic withLimit(Bandwidth limit) {
    return new Traffic(nic.withLimit(limit), demand);
  }

  /** The most this flow can take: its demand or its interface's limit. */
  public Bandwidth ceiling() {
    return demand.min(nic.limit());
  }
}
