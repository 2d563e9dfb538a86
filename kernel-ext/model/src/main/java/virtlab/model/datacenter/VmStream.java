package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * VMs that come at random: {@code VmStream.working(EventSource.poisson(0.01),
 * ServiceTime.exponential(Seconds.of(600)), Flavour.SMALL, Flavour.LARGE)}.
 *
 * <p>The times of arrival come from one random stream, what a VM is from a stream of its own.
 *
 * @param source when the next one comes
 * @param amount how much work each has, or how long it stays; in seconds
 * @param end which of both the amount is
 * @param flavours each equally likely; one that is named twice is twice as likely
 * @param demand the part of its vCPUs that a VM can use, 0 to 1
 * @param most how many come at most, 0 to 10,000,000
 */
public record VmStream(
    EventSource source,
    ServiceTime amount,
    VmEnd end,
    List<Flavour> flavours,
    double demand,
    int most)
    implements VmArrivals {
  static final int MOST = 10_000_000;

  /** Refuses no flavour, and numbers outside their ranges. */
  public VmStream {
    flavours = List.copyOf(flavours);
    Require.atLeast("flavours", flavours.size(), 1L);
    Require.between("demand as a part of the vCPUs", demand, 0, 1);
    Require.between("most VMs", most, 0, MOST);
  }

  /** VMs with work, in seconds of one core, which they do on all their vCPUs. */
  public static VmStream working(EventSource source, ServiceTime work, Flavour... flavours) {
    return new VmStream(source, work, VmEnd.WORK_DONE, List.of(flavours), 1, MOST);
  }

  /** VMs that stay for a time and use all their vCPUs. */
  public static VmStream staying(EventSource source, ServiceTime time, Flavour... flavours) {
    return new VmStream(source, time, VmEnd.TIME_OVER, List.of(flavours), 1, MOST);
  }

  /** The same with VMs that use only a part of their vCPUs, 0 to 1. */
  public VmStream demanding(double part) {
    return new VmStream(source, amount, end, flavours, part, most);
  }

  /** The same, ending after so many VMs. */
  public VmStream first(int count) {
    return new VmStream(source, amount, end, flavours, demand, count);
  }

  @Override
  public List<VmRequest> until(Seconds last, long seed) {
    RandomStream gaps = RandomStream.of(seed, "arrivals");
    List<Cpu> demands = flavours.stream().map(this::demandOf).toList();
    List<VmRequest> requests = new ArrayList<>();
    double now = 0;
    while (requests.size() < most) {
      double next = source.next(now, gaps);
      if (!(next >= now)) {
        throw new IllegalArgumentException(
            "arrival of VM "
                + requests.size()
                + ": found "
                + Digits.exact(next)
                + ", allowed is a time from the last arrival, "
                + Digits.exact(now));
      }
      if (next > last.value()) {
        break;
      }
      now = next;
      RandomStream random = RandomStream.of(seed, requests.size());
      int which = flavours.size() == 1 ? 0 : (int) random.below(flavours.size());
      Seconds drawn = Seconds.of(amount.next(random));
      requests.add(
          new VmRequest(Seconds.of(now), flavours.get(which), demands.get(which), end, drawn));
    }
    if (requests.size() == MOST) {
      throw new IllegalArgumentException(
          "VMs: found " + MOST + " or more, allowed are fewer; let fewer come or end earlier");
    }
    return requests;
  }

  private Cpu demandOf(Flavour flavour) {
    return new Cpu((long) (VmRequest.all(flavour).nanoCores() * demand));
  }

  @Override
  public String toString() {
    return RecordText.of(
        "VmStream[source, amount, end, flavours, demand, most]",
        source,
        amount,
        end,
        flavours,
        demand,
        most);
  }
}
