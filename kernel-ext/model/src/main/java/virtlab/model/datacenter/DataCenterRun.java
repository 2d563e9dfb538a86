package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import virtlab.model.isolation.Latencies;
import virtlab.model.number.Digits;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * What happened in a data centre: a row for each VM, host, rejection, migration and failure, and
 * what they come to.
 *
 * <p>No VM is forgotten: each has one {@link VmFate}. No work is: what hosts gave is what VMs
 * received.
 */
public final class DataCenterRun {
  private final DataCenter center;
  private final Seconds end;
  private final List<VmLife> vms;
  private final List<HostUse> hosts;
  private final List<double[]> busy;
  private final List<VmRejection> rejections;
  private final List<LiveMigration> migrations;
  private final List<HostLoss> failures;
  private final List<CenterMoment> moments;
  private final List<List<GroupMoment>> groups;
  private final long events;
  private final long sharings;

  DataCenterRun(DataCenter center, Seconds end, CenterTables tables) {
    this.center = center;
    this.end = end;
    vms = tables.ledger().lives();
    hosts = List.copyOf(tables.uses());
    busy = List.copyOf(tables.busy());
    rejections = List.copyOf(tables.ledger().rejections);
    migrations = List.copyOf(tables.ledger().migrations);
    failures = List.copyOf(tables.ledger().losses);
    moments = List.copyOf(tables.ledger().moments);
    groups = tables.groups().stream().map(List::copyOf).toList();
    events = tables.events();
    sharings = tables.sharings();
  }

  /** What ran. */
  public DataCenter center() {
    return center;
  }

  /** Until when. */
  public Seconds end() {
    return end;
  }

  /** All VMs in the order in which they came, those of groups included. */
  public List<VmLife> vms() {
    return vms;
  }

  /** How much each host was used, in the order of the hosts. */
  public List<HostUse> hosts() {
    return hosts;
  }

  /** The first thousand rejections and what lacked, in the order of time. */
  public List<VmRejection> rejections() {
    return rejections;
  }

  /** All migrations in the order in which they ended. */
  public List<LiveMigration> migrations() {
    return migrations;
  }

  /** All failures of hosts in the order of time. */
  public List<HostLoss> failures() {
    return failures;
  }

  /** How it stood at the beginning and at the end of each interval: one more than intervals. */
  public List<CenterMoment> moments() {
    return moments;
  }

  /** How a group stood at the end of each of its steps; refuses an unknown name. */
  public List<GroupMoment> group(String name) {
    List<String> names = center.groups().stream().map(ScaledGroup::name).toList();
    if (!names.contains(name)) {
      throw Require.unknown("group", name, names);
    }
    return groups.get(names.indexOf(name));
  }

  /**
   * The part of a host's processors' time that it gave away in an interval, downtime included, 0 to
   * 1.
   *
   * @param host its place in the list of hosts
   * @param interval 0 for the first
   */
  public double used(int host, int interval) {
    Require.index("host number", host, hosts.size());
    Require.index("interval", interval, center.intervals());
    double length = end.value() / center.intervals();
    double most = hosts.get(host).host().capacity().cores().count() * length;
    return most == 0 ? 0 : Math.min(1, busy.get(host)[interval] / most);
  }

  /** How many VMs had this fate. */
  public int count(VmFate fate) {
    int count = 0;
    for (VmLife each : vms) {
      count += each.fate() == fate ? 1 : 0;
    }
    return count;
  }

  /** How many events were handled. */
  public long events() {
    return events;
  }

  /** How often the processors of a host were shared anew: the hosts that events touched. */
  public long sharings() {
    return sharings;
  }

  /** How long VMs with work took from arrival to end; refuses a run in which none finished. */
  public Latencies response() {
    List<Seconds> times = new ArrayList<>();
    for (VmLife each : vms) {
      if (each.request().end() == VmEnd.WORK_DONE) {
        each.response().ifPresent(times::add);
      }
    }
    return Latencies.of(times);
  }

  /** How long VMs waited for their first host; refuses a run in which none got one. */
  public Latencies waiting() {
    List<Seconds> times = new ArrayList<>();
    for (VmLife each : vms) {
      each.waiting().ifPresent(times::add);
    }
    return Latencies.of(times);
  }

  /**
   * How many times longer VMs with work took than they would have with all the processor that they
   * wanted at once, 1 or more; those without work or demand left out. Refuses a run in which none
   * finished.
   */
  public Percentiles stretch() {
    double[] stretches = new double[vms.size()];
    int count = 0;
    for (VmLife each : vms) {
      double least = each.request().amount().value() / each.request().demand().toCores();
      boolean counts = each.request().end() == VmEnd.WORK_DONE;
      Optional<Seconds> response = counts ? each.response() : Optional.empty();
      if (response.isPresent() && least > 0 && least < Double.POSITIVE_INFINITY) {
        stretches[count++] = response.get().value() / least;
      }
    }
    return Percentiles.of(stretches, count);
  }

  /** How much the hosts were used while they were there, 0 to 1. */
  public Percentiles utilisation() {
    return Percentiles.of(hosts.stream().map(HostUse::utilisation).toList());
  }

  /** All computing time that hosts gave, in seconds of one core. */
  public Seconds given() {
    double sum = 0;
    for (HostUse each : hosts) {
      sum += each.busy().value();
    }
    return Seconds.of(sum);
  }

  /** All computing time that VMs received, in seconds of one core. */
  public Seconds received() {
    double sum = 0;
    for (VmLife each : vms) {
      sum += each.work().received().value();
    }
    return Seconds.of(sum);
  }

  /**
   * For example "20 VMs: 12 finished, 3 running, 0 waiting, 4 rejected, 1 lost; 2 migrations, 1
   * failure; hosts used 43.2 %".
   */
  @Override
  public String toString() {
    return vms.size()
        + (vms.size() == 1 ? " VM: " : " VMs: ")
        + count(VmFate.FINISHED)
        + " finished, "
        + count(VmFate.RUNNING)
        + " running, "
        + count(VmFate.WAITING)
        + " waiting, "
        + count(VmFate.REJECTED)
        + " rejected, "
        + count(VmFate.LOST)
        + " lost; "
        + migrations.size()
        + (migrations.size() == 1 ? " migration, " : " migrations, ")
        + failures.size()
        + (failures.size() == 1 ? " failure; hosts used " : " failures; hosts used ")
        + Digits.of(100 * utilisation().mean(), 1)
        + " %";
  }
}
