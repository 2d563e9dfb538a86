package virtlab.views;

import java.util.List;
import java.util.Map;
import virtlab.model.cost.Bill;
import virtlab.model.cost.CostCurve;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.ElasticityMetrics;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.energy.Consolidation;
import virtlab.model.energy.PowerModel;
import virtlab.model.host.HostLoad;
import virtlab.model.infrastructure.ChangePlan;
import virtlab.model.infrastructure.DriftEntry;
import virtlab.model.isolation.Latencies;
import virtlab.model.memory.Balloon;
import virtlab.model.memory.HostMemory;
import virtlab.model.migration.Migration;
import virtlab.model.network.WireShares;
import virtlab.model.placement.Placement;
import virtlab.model.serverless.FaasResult;
import virtlab.model.serverless.FunctionCall;
import virtlab.model.service.Advice;
import virtlab.model.service.Responsibilities;
import virtlab.model.sharing.CpuShares;
import virtlab.model.sharing.CreditTimeline;
import virtlab.model.sharing.Quanta;
import virtlab.model.sharing.QuotaTimeline;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Dots;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.HeatMap;
import virtlab.views.chart.Lines;
import virtlab.views.chart.WaterLevels;
import virtlab.views.diagram.Matrix;
import virtlab.views.table.Table;

/**
 * The part of {@link Views} for what happens over time, for what is shared, and for services: a
 * class of its own because one would be too long.
 */
abstract sealed class ResultViews permits Views {
  ResultViews() {}

  /** How full every host is in each resource, the fuller the darker. */
  public static HeatMap heat(Placement placement) {
    return HostViews.heat(placement.hosts());
  }

  /** How full every host is in each resource, the fuller the darker. */
  public static HeatMap heat(List<HostLoad> hosts) {
    return HostViews.heat(hosts);
  }

  /** When each round was sent, and when the VM stood still. */
  public static Gantt gantt(Migration migration) {
    return CostViews.gantt(migration);
  }

  /** Who ran in which quantum; of very many the first. */
  public static Gantt gantt(Quanta quanta) {
    return SharingViews.gantt(quanta);
  }

  /** Who ran when on which CPU. */
  public static Gantt gantt(CreditTimeline timeline) {
    return SharingViews.gantt(timeline);
  }

  /** When a group ran and when it was throttled; of very many periods the first. */
  public static Gantt gantt(QuotaTimeline timeline) {
    return SharingViews.gantt(timeline);
  }

  /** The periods of a quota. */
  public static Table table(QuotaTimeline timeline) {
    return SharingViews.table(timeline);
  }

  /** The shares of processors as water in vessels. */
  public static WaterLevels level(CpuShares shares) {
    return SharingViews.level(shares);
  }

  /** The shares of a wire as water in vessels. */
  public static WaterLevels level(WireShares shares) {
    return SharingViews.level(shares);
  }

  /** What was taken back from each guest, and how, stacked. */
  public static Bars chart(HostMemory.Reclaimed reclaimed) {
    return MemoryViews.chart(reclaimed);
  }

  /** What was taken back from each guest, and how. */
  public static Table table(HostMemory.Reclaimed reclaimed) {
    return MemoryViews.table(reclaimed);
  }

  /** What the balloon took from each guest and left to it, stacked. */
  public static Bars chart(Balloon balloon) {
    return MemoryViews.chart(balloon);
  }

  /** The four states of a host that runs short of memory. */
  public static Table memoryStates() {
    return MemoryViews.states();
  }

  /** Percentiles of response times, in the map's order: give a {@code LinkedHashMap}. */
  public static Bars latencies(Map<String, Latencies> measured) {
    return IsolationViews.latencies(measured);
  }

  /** The same percentiles as a table. */
  public static Table latencyTable(Map<String, Latencies> measured) {
    return IsolationViews.table(measured);
  }

  /** What a neighbour feels of what goes wrong in a guest, with limits or without. */
  public static Matrix incidents(boolean limited) {
    return IsolationViews.incidents(limited);
  }

  /** The response time of each call, by how it started; of very many calls the first. */
  public static Dots calls(List<FunctionCall> calls) {
    return FaasViews.scatter(calls);
  }

  /** How many calls of each function started warm and cold, stacked. */
  public static Bars chart(FaasResult result) {
    return FaasViews.chart(result);
  }

  /** What became of each function's events. */
  public static Table table(FaasResult result) {
    return FaasViews.table(result);
  }

  /**
   * How long the calls of all functions took, percentiles of warm and cold ones beside each other.
   */
  public static Table responseTable(FaasResult result) {
    return FaasViews.responses(result);
  }

  /** What offers cost from no call to so many, in the map's order. */
  public static Lines costs(Map<String, CostCurve> offers, long most) {
    return BillViews.curves(offers, most);
  }

  /** Bills side by side, by what is paid for, in the map's order. */
  public static Bars bills(Map<String, Bill> bills) {
    return BillViews.bills(bills);
  }

  /** A bill, line by line. */
  public static Table table(Bill bill) {
    return BillViews.table(bill);
  }

  /** The instances needed and ready over time; over a short one also those paid. */
  public static Lines chart(ElasticTimeline run) {
    return ElasticityViews.supply(run);
  }

  /** The requests that arrive, are served, wait and are lost over time. */
  public static Lines requests(ElasticTimeline run) {
    return ElasticityViews.queue(run);
  }

  /** What became of a load. */
  public static Table table(ElasticTimeline run) {
    return ElasticityViews.table(Map.of("", run));
  }

  /** Several autoscalers side by side, in the map's order: give a {@code LinkedHashMap}. */
  public static Table compare(Map<String, ElasticTimeline> runs) {
    return ElasticityViews.table(runs);
  }

  /** How far and how long instances were too few and too many. */
  public static Table table(ElasticityMetrics metrics) {
    return ElasticityViews.table(metrics);
  }

  /** How many requests wait with ever more servers. */
  public static Lines chart(ServerQueue queue) {
    return ElasticityViews.waits(queue);
  }

  /** A host's power by its use. */
  public static Lines chart(PowerModel power) {
    return EnergyViews.power(power);
  }

  /** Each host's power before and after consolidation. */
  public static Bars chart(Consolidation packed) {
    return EnergyViews.chart(packed);
  }

  /** What consolidation saves and risks. */
  public static Table table(Consolidation packed) {
    return EnergyViews.table(packed);
  }

  /** Who runs which layer under which service model. */
  public static Matrix diagram(Responsibilities responsibilities) {
    return ServiceViews.matrix(responsibilities);
  }

  /** Who runs which layer under which service model, and why. */
  public static Table table(Responsibilities responsibilities) {
    return ServiceViews.table(responsibilities);
  }

  /** What speaks for and against each way of running a workload. */
  public static Table advice(List<Advice> advice) {
    return ServiceViews.advice(advice);
  }

  /** What a plan does with each piece of infrastructure, and why. */
  public static Table table(ChangePlan plan) {
    return InfrastructureViews.table(plan);
  }

  /** What somebody changed by hand. */
  public static Table drift(List<DriftEntry> drift) {
    return InfrastructureViews.drift(drift);
  }

  /** How much every host of a data centre was used over time, the more the darker. */
  public static HeatMap heat(DataCenterRun run) {
    return DataCenterViews.heat(run);
  }

  /** How many VMs of a data centre run, wait and were rejected or lost, over time. */
  public static Lines chart(DataCenterRun run) {
    return DataCenterViews.vms(run);
  }

  /** A group's work and its VMs over time. */
  public static Lines chart(DataCenterRun run, String group) {
    return DataCenterViews.group(run, group);
  }

  /** When each VM waited and was on a host; of very many the first. */
  public static Gantt gantt(DataCenterRun run) {
    return DataCenterViews.stays(run);
  }

  /** Percentiles of response, waiting, stretch and use. */
  public static Table table(DataCenterRun run) {
    return DataCenterViews.summary(run);
  }

  /** How much each host of a data centre was used, and how often it failed. */
  public static Table hosts(DataCenterRun run) {
    return DataCenterViews.hosts(run);
  }

  /** Which VMs found no host, and what lacked; of very many the first. */
  public static Table rejections(DataCenterRun run) {
    return DataCenterViews.rejections(run);
  }

  /** Which VMs moved from host to host. */
  public static Table migrations(DataCenterRun run) {
    return DataCenterViews.migrations(run);
  }
}
