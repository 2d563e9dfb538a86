package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.placement.FitRule;
import virtlab.model.resource.Overcommitment;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Hosts on which VMs come and go, share processors, move and fall: {@code
 * DataCenter.of(hosts).placing(FitRule.bestFit()).run(arrivals, Seconds.of(86_400), 1)}.
 *
 * <p>A run goes from event to event: an arrival, the end of a boot, of a piece of work or of a
 * stay, another demand, a phase of a migration, a failure or a repair, a step of a group. Between
 * two events shares are constant, so that what each VM received and when it finished is solved, not
 * stepped. An event touches only the hosts that it changes.
 *
 * @param hosts at least one, each name once
 * @param rules how it decides
 * @param failures when hosts fail
 * @param groups VMs that an autoscaler starts and stops, each name once
 * @param intervals into how many parts of equal length a run is divided for {@link
 *     DataCenterRun#moments()} and {@link DataCenterRun#used(int, int)}, 1 to 10,000
 */
public record DataCenter(
    List<Host> hosts,
    DataCenterRules rules,
    HostFailures failures,
    List<ScaledGroup> groups,
    int intervals) {
  private static final int INTERVALS = 24;

  /** Copies both lists; refuses no host and names that come twice. */
  public DataCenter {
    hosts = List.copyOf(hosts);
    groups = List.copyOf(groups);
    Require.atLeast("hosts", hosts.size(), 1L);
    Names.distinct("host", hosts.stream().map(Host::id).toList());
    Names.distinct("group", groups.stream().map(ScaledGroup::name).toList());
    Require.between("intervals", intervals, 1, 10_000);
  }

  /** These hosts with the usual rules; none fails, and 24 intervals are told apart. */
  public static DataCenter of(List<Host> hosts) {
    return new DataCenter(
        hosts, DataCenterRules.usual(), HostFailures.none(), List.of(), INTERVALS);
  }

  /** These hosts with the usual rules; none fails, and 24 intervals are told apart. */
  public static DataCenter of(Host... hosts) {
    return of(List.of(hosts));
  }

  /** The same with other rules. */
  public DataCenter ruledBy(DataCenterRules other) {
    return new DataCenter(hosts, other, failures, groups, intervals);
  }

  /** The same with another rule of placement. */
  public DataCenter placing(FitRule rule) {
    return ruledBy(rules.placing(rule));
  }

  /** The same with hosts that promise more than they have, or less. */
  public DataCenter promising(Overcommitment overcommitment) {
    return ruledBy(rules.promising(overcommitment));
  }

  /** The same with a line in which so many VMs may wait for a host. */
  public DataCenter queueing(int vms) {
    return ruledBy(rules.queueing(vms));
  }

  /** The same with VMs that need a time to boot. */
  public DataCenter booting(Seconds time) {
    return ruledBy(rules.booting(time));
  }

  /** The same with hosts that fail, and what becomes of their VMs. */
  public DataCenter failing(HostFailures other, RestartRule restart) {
    return new DataCenter(hosts, rules.restarting(restart), other, groups, intervals);
  }

  /** The same with VMs that move. */
  public DataCenter migrating(MigrationRule rule) {
    return ruledBy(rules.migrating(rule));
  }

  /** The same with VMs whose demand changes, after so long on average. */
  public DataCenter varying(Seconds meanPause) {
    return ruledBy(rules.varying(meanPause));
  }

  /** The same with more groups. */
  public DataCenter scaling(ScaledGroup... more) {
    List<ScaledGroup> all = new ArrayList<>(groups);
    all.addAll(List.of(more));
    return new DataCenter(hosts, rules, failures, all, intervals);
  }

  /** The same, telling apart another number of intervals. */
  public DataCenter observing(int parts) {
    return new DataCenter(hosts, rules, failures, groups, parts);
  }

  /**
   * Runs it from second 0 on; the same seed gives the same result.
   *
   * @param end more than nothing
   */
  public DataCenterRun run(VmArrivals arrivals, Seconds end, long seed) {
    Require.above("end in seconds", end.value(), 0);
    return new CenterEngine(this, arrivals.until(end, seed), end, seed).run();
  }
}
