package virtlab.model.isolation;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.sharing.Claim;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.JobSpeed;
import virtlab.model.sharing.MaxMin;
import virtlab.model.sharing.ProcessorSharing;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A host on which one VM serves requests while its neighbours compute: what the neighbours do to
 * the response times.
 *
 * <p>At each moment the processors are shared by weighted max-min; the serving VM wants as many
 * cores as it has requests, each neighbour what it claims. The VM's own requests share what it
 * gets. Caches and memory bandwidth are left out.
 *
 * @param capacity the host's processors
 * @param serving the VM that serves; its demand is the number of its virtual CPUs
 * @param neighbours the VMs that compute all the time
 */
public record SharedProcessors(Cpu capacity, CpuClaim serving, List<CpuClaim> neighbours) {
  private static final long CORE = 1_000_000_000L;

  /** Refuses two VMs of one name, and reservations that do not fit. */
  public SharedProcessors {
    neighbours = List.copyOf(neighbours);
    List<CpuClaim> all = new ArrayList<>(neighbours);
    all.add(serving);
    Names.distinct("VM", all.stream().map(CpuClaim::vm).toList());
    MaxMin.share(capacity.nanoCores(), all.stream().map(SharedProcessors::claim).toList());
  }

  /** A VM that serves alone. */
  public static SharedProcessors alone(Cpu capacity, CpuClaim serving) {
    return new SharedProcessors(capacity, serving, List.of());
  }

  /** The same with one more neighbour. */
  public SharedProcessors with(CpuClaim neighbour) {
    List<CpuClaim> more = new ArrayList<>(neighbours);
    more.add(neighbour);
    return new SharedProcessors(capacity, serving, more);
  }

  /** What the serving VM gets when it has this many requests at once, 1 or more. */
  public Cpu received(int requests) {
    Require.atLeast("requests", requests, 1L);
    long wanted = Math.min(serving.demand().nanoCores(), requests * CORE);
    List<Claim> claims = new ArrayList<>();
    for (CpuClaim each : neighbours) {
      claims.add(claim(each));
    }
    CpuClaim now = CpuClaim.of(serving.vm(), new Cpu(wanted)).withWeight(serving.weight());
    claims.add(claim(now.withLimit(serving.limit()).withReservation(serving.reservation())));
    return new Cpu(MaxMin.share(capacity.nanoCores(), claims)[neighbours.size()]);
  }

  /**
   * Serves requests to the last and returns their response times; the same seed, the same times.
   */
  public Latencies serve(RequestLoad load, long seed) {
    List<Seconds> times = new ArrayList<>();
    for (ProcessorSharing.Finished done : ProcessorSharing.run(load.jobs(seed), speed())) {
      times.add(done.response());
    }
    return Latencies.of(times);
  }

  /** Speeds by the number of requests, each found once; more than virtual CPUs change nothing. */
  private JobSpeed speed() {
    int most = (int) Math.max(1, Math.min(1 << 20, Math.ceil(serving.demand().toCores())));
    List<Double> known = new ArrayList<>();
    return requests -> {
      int busy = Math.min(requests, most);
      while (known.size() < busy) {
        known.add(received(known.size() + 1).toCores());
      }
      return known.get(busy - 1) / requests;
    };
  }

  private static Claim claim(CpuClaim claim) {
    return new Claim(
        claim.vm(),
        claim.demand().nanoCores(),
        claim.limit().nanoCores(),
        claim.reservation().nanoCores(),
        claim.weight());
  }
}
