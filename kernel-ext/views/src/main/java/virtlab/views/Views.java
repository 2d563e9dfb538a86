package virtlab.views;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import virtlab.display.Language;
import virtlab.model.host.HostLoad;
import virtlab.model.hypervisor.Hypervisor;
import virtlab.model.hypervisor.VirtualizedHost;
import virtlab.model.migration.Migration;
import virtlab.model.network.WireShares;
import virtlab.model.overhead.Overhead;
import virtlab.model.placement.Placement;
import virtlab.model.sharing.CpuShares;
import virtlab.views.chart.Bars;
import virtlab.views.diagram.Blocks;
import virtlab.views.diagram.Blocks.Block;
import virtlab.views.table.Table;

/**
 * From a result of the model to its picture in one call: {@code chart}, {@code table} and {@code
 * diagram} take whatever has one. A chart's data are its {@link Bars#table()}.
 */
public final class Views {
  private Views() {}

  /** The block diagram of a host, its hypervisor and its guests. */
  public static Blocks diagram(VirtualizedHost host) {
    return HypervisorViews.diagram(host);
  }

  /** The block diagram of a host whose containers share one kernel. */
  public static Blocks containers(String host, String... containers) {
    return new Blocks(
        Language.say("Host " + host + " with containers", "Host " + host + " mit Containern"),
        List.of(),
        Arrays.stream(containers).map(Block::of).toList(),
        Block.of(Language.say("container engine", "Container-Engine")),
        List.of(
            Block.of(
                Language.say(
                    "operating system: one kernel for all", "Betriebssystem: ein Kernel für alle")),
            Block.of("Hardware " + host)));
  }

  /** How much of each of its resources every VM takes, stacked. */
  public static Bars chart(HostLoad load) {
    return HostViews.filled(load);
  }

  /** How full every host is, per resource. */
  public static Bars chart(Placement placement) {
    return HostViews.filled(placement.hosts());
  }

  /** How full every host is, per resource. */
  public static Bars chart(List<HostLoad> hosts) {
    return HostViews.filled(hosts);
  }

  /** What was sent in every round. */
  public static Bars chart(Migration migration) {
    return CostViews.rounds(migration);
  }

  /** What each cause adds to the time, stacked, with the loss. */
  public static Bars chart(Overhead overhead) {
    return CostViews.overhead(Map.of("", overhead));
  }

  /** Several workloads side by side, in the map's order: give a {@code LinkedHashMap}. */
  public static Bars chart(Map<String, Overhead> workloads) {
    return CostViews.overhead(workloads);
  }

  /** What each VM wanted of the processor and what it received. */
  public static Bars chart(CpuShares shares) {
    return CostViews.shares(shares);
  }

  /** What each virtual NIC wanted of the wire and what it received. */
  public static Bars chart(WireShares shares) {
    return CostViews.shares(shares);
  }

  /** The VMs of a host, what they take and what is left. */
  public static Table table(HostLoad load) {
    return HostViews.table(load);
  }

  /** Where each VM went, or why nowhere. */
  public static Table table(Placement placement) {
    return HostViews.table(placement);
  }

  /** The rounds of a migration. */
  public static Table table(Migration migration) {
    return CostViews.table(migration);
  }

  /** Products on the four axes, as a table. */
  public static Table table(List<Hypervisor> products) {
    return HypervisorViews.table(products);
  }

  /** Products on a map: placement across, guest interface down. */
  public static ProductMap map(List<Hypervisor> products) {
    return new ProductMap(products);
  }
}
