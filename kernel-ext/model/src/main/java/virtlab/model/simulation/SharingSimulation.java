package virtlab.model.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * VMs on hosts whose processors are shared anew whenever a demand changes or a piece of work ends;
 * an event touches its own host only. Between two events shares are constant, so that what each VM
 * received and when it finished is solved, not stepped.
 *
 * <p>Not for use by several threads at once.
 */
public final class SharingSimulation {
  private static final int FIRST_ROOM = 16;

  private final HostShares[] hosts;
  private final Cpu[] free;
  private final FutureEvents events;
  private final List<CpuClaim> claims = new ArrayList<>();
  private int[] hostOf = new int[FIRST_ROOM];
  private int[] slotOf = new int[FIRST_ROOM];
  private double[] finish = new double[FIRST_ROOM];
  private double[] nextDemand = new double[FIRST_ROOM];
  private final int[][] vmAt;
  private double now;
  private long handled;

  /** Hosts with these processors, without VMs; at least one. */
  public SharingSimulation(List<Cpu> capacities) {
    Require.atLeast("hosts", capacities.size(), 1L);
    WaterLevel water = new WaterLevel();
    hosts = new HostShares[capacities.size()];
    free = capacities.toArray(Cpu[]::new);
    vmAt = new int[hosts.length][FIRST_ROOM];
    events = new FutureEvents(hosts.length);
    for (int i = 0; i < hosts.length; i++) {
      hosts[i] = new HostShares(capacities.get(i).toCores(), water);
    }
  }

  /**
   * Starts a VM on a host now, wanting its claim's demand; refuses a reservation beyond what the
   * VMs there have left.
   *
   * @param host the host's place in the list of hosts
   * @return the VM's number: 0 for the first one started, and so on
   */
  public int place(int host, CpuClaim claim) {
    Require.between("host", host, 0, hosts.length - 1);
    if (claim.reservation().compareTo(free[host]) > 0) {
      throw new IllegalArgumentException(
          "VM "
              + claim.vm()
              + ": found a reservation of "
              + claim.reservation()
              + ", allowed is what is not reserved on host "
              + host
              + ", "
              + free[host]);
    }
    free[host] = free[host].minus(claim.reservation());
    int vm = claims.size();
    claims.add(claim);
    if (vm == hostOf.length) {
      hostOf = Arrays.copyOf(hostOf, 2 * vm);
      slotOf = Arrays.copyOf(slotOf, 2 * vm);
      finish = Arrays.copyOf(finish, 2 * vm);
      nextDemand = Arrays.copyOf(nextDemand, 2 * vm);
    }
    hosts[host].advance(now);
    int slot =
        hosts[host].add(claim.weight(), claim.reservation().toCores(), claim.limit().toCores());
    hostOf[vm] = host;
    slotOf[vm] = slot;
    finish[vm] = Double.POSITIVE_INFINITY;
    if (slot == vmAt[host].length) {
      vmAt[host] = Arrays.copyOf(vmAt[host], 2 * slot);
    }
    vmAt[host][slot] = vm;
    hosts[host].setDemand(slot, claim.demand().toCores());
    share(host);
    return vm;
  }

  /**
   * Gives a VM a piece of work from now on, in seconds of one core; when done, it wants nothing.
   */
  public void work(int vm, Seconds work) {
    requireKnown(vm);
    HostShares host = hosts[hostOf[vm]];
    host.advance(now);
    host.setWork(slotOf[vm], work.value());
    share(hostOf[vm]);
  }

  /** Changes what a VM wants, from now on. */
  public void demand(int vm, Cpu demand) {
    requireKnown(vm);
    change(vm, demand.toCores());
  }

  /**
   * Lets time pass.
   *
   * @param until not before now
   */
  public void run(Seconds until) {
    run(until, (vm, time) -> new DemandStep(1e15, 0));
  }

  /**
   * Lets time pass, while a source changes the demand of every VM placed so far. Its first steps
   * count from now.
   *
   * @param until not before now
   */
  public void run(Seconds until, DemandSource source) {
    if (until.value() < now) {
      throw new IllegalArgumentException(
          "end: found " + until + ", allowed is " + new Seconds(now) + " or later");
    }
    for (int vm = 0; vm < claims.size(); vm++) {
      plan(vm, source);
    }
    while (events.nextTime() <= until.value()) {
      int entity = events.next();
      now = events.now();
      handled++;
      if (entity < hosts.length) {
        finishOn(entity);
      } else {
        int vm = entity - hosts.length;
        change(vm, nextDemand[vm]);
        plan(vm, source);
      }
    }
    now = until.value();
    for (HostShares host : hosts) {
      host.advance(now);
    }
  }

  private void plan(int vm, DemandSource source) {
    DemandStep step = source.next(vm, now);
    nextDemand[vm] = step.cores();
    events.schedule(hosts.length + vm, now + step.pause());
  }

  private void change(int vm, double cores) {
    HostShares host = hosts[hostOf[vm]];
    host.advance(now);
    host.setDemand(slotOf[vm], cores);
    share(hostOf[vm]);
  }

  private void finishOn(int host) {
    int slot = hosts[host].nextToFinish();
    hosts[host].advance(now);
    hosts[host].finish(slot);
    finish[vmAt[host][slot]] = now;
    share(host);
  }

  private void share(int host) {
    hosts[host].fill();
    int next = hosts[host].nextToFinish();
    if (next >= 0) {
      events.schedule(host, now + hosts[host].secondsLeft(next));
    } else {
      events.cancel(host);
    }
  }

  private void requireKnown(int vm) {
    Require.index("VM", vm, claims.size());
  }

  /** The time until which it ran. */
  public Seconds now() {
    return new Seconds(now);
  }

  /** How many changes and ends of work were handled so far. */
  public long events() {
    return handled;
  }

  /** What each VM received so far, in the order in which they were placed. */
  public List<SharedVm> result() {
    List<SharedVm> rows = new ArrayList<>();
    for (int vm = 0; vm < claims.size(); vm++) {
      HostShares host = hosts[hostOf[vm]];
      int slot = slotOf[vm];
      rows.add(
          new SharedVm(
              claims.get(vm), hostOf[vm], host.wanted(slot), host.received(slot), finish[vm]));
    }
    return rows;
  }
}
