package virtlab.views;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import virtlab.display.Language;
import virtlab.model.consolidation.ConsolidationLimit;
import virtlab.model.consolidation.ConsolidationPlan;
import virtlab.model.consolidation.EvacuationPlan;
import virtlab.model.consolidation.EvacuationRun;
import virtlab.model.container.ContainerStorage;
import virtlab.model.container.ImagePull;
import virtlab.model.container.MemoryOutcome;
import virtlab.model.container.StartTime;
import virtlab.model.host.HostLoad;
import virtlab.model.hypervisor.Hypervisor;
import virtlab.model.hypervisor.VirtualizedHost;
import virtlab.model.migration.Migration;
import virtlab.model.network.WireShares;
import virtlab.model.orchestration.PlatformRun;
import virtlab.model.orchestration.ScalingDecision;
import virtlab.model.overhead.Overhead;
import virtlab.model.placement.Placement;
import virtlab.model.sharing.CpuShares;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.Lines;
import virtlab.views.diagram.Blocks;
import virtlab.views.diagram.Blocks.Block;
import virtlab.views.table.Table;

/**
 * From a result of the model to its picture in one call: {@code chart}, {@code table} and {@code
 * diagram} take whatever has one. A chart's data are its {@link Bars#table()}; what a result says
 * stands in {@link Sentences}.
 */
public final class Views extends ResultViews {
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

  /** When each layer was asked for and flowed. */
  public static Gantt chart(ImagePull pull) {
    return ContainerViews.pull(pull);
  }

  /** The layers of a pull, from the cache or over the wire. */
  public static Table table(ImagePull pull) {
    return ContainerViews.table(pull);
  }

  /** What containers take on the disk, with shared layers and with a copy for each. */
  public static Bars chart(ContainerStorage storage) {
    return ContainerViews.storage(storage);
  }

  /** What each container takes on the disk. */
  public static Table table(ContainerStorage storage) {
    return ContainerViews.table(storage);
  }

  /** What each container uses of its memory, after one of them asked for more. */
  public static Bars chart(MemoryOutcome outcome) {
    return ContainerViews.memory(outcome);
  }

  /** Who was killed when memory ran out, and why. */
  public static Table table(MemoryOutcome outcome) {
    return ContainerViews.table(outcome);
  }

  /** Starts side by side, by their parts. */
  public static Bars chart(StartTime... starts) {
    return ContainerViews.starts(List.of(starts));
  }

  /** The parts of starts, each with its source. */
  public static Table table(StartTime... starts) {
    return ContainerViews.startTable(List.of(starts));
  }

  /** What is desired of each deployment, and what is ready. */
  public static Lines chart(PlatformRun run) {
    return PlatformViews.replicas(run);
  }

  /** The replicas of one deployment: desired, existing, ready, ready in the new version. */
  public static Lines chart(PlatformRun run, String deployment) {
    return PlatformViews.replicas(run, deployment);
  }

  /** When each replica waited for a node, started, was ready, had crashed or lost its node. */
  public static Gantt gantt(PlatformRun run) {
    return PlatformViews.phases(run);
  }

  /** What happened on a platform, in order. */
  public static Table table(PlatformRun run) {
    return PlatformViews.table(run);
  }

  /** What an autoscaler's formula gives, and what it does. */
  public static Lines decisions(List<ScalingDecision> decisions) {
    return PlatformViews.decisions(decisions);
  }

  /** The decisions of an autoscaler, one per row. */
  public static Table decisionTable(List<ScalingDecision> decisions) {
    return PlatformViews.decisionTable(decisions);
  }

  /** How full every host is before and after hosts are emptied. */
  public static Bars chart(ConsolidationPlan plan) {
    return ConsolidationViews.plan(plan);
  }

  /** Which VMs move so that hosts become empty. */
  public static Table table(ConsolidationPlan plan) {
    return ConsolidationViews.table(plan);
  }

  /** Utilisation, response and what falls with one host, over the number of hosts. */
  public static Lines chart(ConsolidationLimit limit) {
    return ConsolidationViews.limit(limit);
  }

  /** The same as numbers. */
  public static Table table(ConsolidationLimit limit) {
    return ConsolidationViews.table(limit);
  }

  /** How full the hosts are before and after an evacuation. */
  public static Bars chart(EvacuationPlan plan) {
    return ConsolidationViews.chart(plan);
  }

  /** Where each VM of a host shall go, and what lacks for those that stay. */
  public static Table table(EvacuationPlan plan) {
    return ConsolidationViews.table(plan);
  }

  /** When each VM of a host moves and stands still. */
  public static Gantt chart(EvacuationRun run) {
    return ConsolidationViews.run(run);
  }

  /** How the move of each VM of a host went. */
  public static Table table(EvacuationRun run) {
    return ConsolidationViews.table(run);
  }
}
