package virtlab.model.network;

import virtlab.model.unit.Bandwidth;

/** What one virtual interface wants to send: {@code Flow.of("web", Bandwidth.gbit(4))}. */
public record Flow(VirtualNic nic, Bandwidth demand) {
  /** A demand of an interface with the default weight and no limit. */
  public static Flow of(String nic, Bandwidth demand) {
    return new Flow(VirtualNic.of(nic), demand);
  }

  /** The same through an interface of another weight. */
  public Flow withWeight(int weight) {
    return new Flow(nic.withWeight(weight), demand);
  }

  /** The same through an interface with a limit. */
  public Flow withLimit(Bandwidth limit) {
    return new Flow(nic.withLimit(limit), demand);
  }

  /** The most this flow can take: its demand or its interface's limit. */
  public Bandwidth ceiling() {
    return demand.min(nic.limit());
  }
}
