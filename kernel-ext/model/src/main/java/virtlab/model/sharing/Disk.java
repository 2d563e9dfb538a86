package virtlab.model.sharing;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A disk that virtual machines share by its time: a request takes the time before its first byte,
 * plus size / throughput, and the disk's seconds are shared by {@link MaxMin}.
 *
 * <p>An HDD spends most of its time seeking, so a neighbour with few but random requests can take
 * almost all of it; an SSD hardly. Source: Ruemmler and Wilkes, An Introduction to Disk Drive
 * Modeling, IEEE Computer 27 (1994): seek, rotation and transfer.
 *
 * @param id its name
 * @param random time before the first byte of a random request: seek and half a turn
 * @param sequential the same of a request that follows the one before
 * @param bytesPerSecond throughput, 1 to 10^12
 */
public record Disk(String id, Seconds random, Seconds sequential, long bytesPerSecond) {
  private static final long NANOS = 1_000_000_000L;

  /** Refuses a missing name and a throughput outside its range. */
  public Disk {
    Require.name("disk", id);
    Require.between("disk " + id + ": byte/s", bytesPerSecond, 1, 1_000_000_000_000L);
  }

  /** An HDD of 7200 turns a minute: 8.5 ms seek, half a turn of 4.17 ms, 160 MB/s. */
  public static Disk hdd(String id) {
    return new Disk(id, Seconds.micros(8_500 + 4_167), Seconds.ZERO, 160_000_000);
  }

  /** An SSD on SATA: 10 µs per request, 500 MB/s. */
  public static Disk ssd(String id) {
    return new Disk(id, Seconds.micros(10), Seconds.micros(10), 500_000_000);
  }

  /**
   * What a VM asks of a disk.
   *
   * @param vm its name
   * @param requestsPerSecond how many it would issue, 0 to 10^9
   * @param size of each request, at most 2^40 bytes
   * @param sequential whether each follows the one before
   * @param limitPerSecond the most requests it may issue, 0 or more
   * @param weight its part of the disk's time against the others', 1 or more
   */
  public record Requests(
      String vm,
      long requestsPerSecond,
      Bytes size,
      boolean sequential,
      long limitPerSecond,
      long weight) {
    /** Refuses values outside their ranges. */
    public Requests {
      Require.name("VM", vm);
      Require.between("VM " + vm + ": requests per second", requestsPerSecond, 0, NANOS);
      Require.between("VM " + vm + ": bytes of a request", size.count(), 0, 1L << 40);
      Require.atLeast("VM " + vm + ": limit of requests per second", limitPerSecond, 0L);
      Require.between("VM " + vm + ": weight", weight, 1, NANOS);
    }

    /** Random requests with weight 100 and no limit. */
    public static Requests random(String vm, long requestsPerSecond, Bytes size) {
      return new Requests(vm, requestsPerSecond, size, false, Long.MAX_VALUE, 100);
    }

    /** Sequential requests with weight 100 and no limit. */
    public static Requests sequential(String vm, long requestsPerSecond, Bytes size) {
      return new Requests(vm, requestsPerSecond, size, true, Long.MAX_VALUE, 100);
    }

    /** The same with a limit of requests per second. */
    public Requests withLimit(long other) {
      return new Requests(vm, requestsPerSecond, size, sequential, other, weight);
    }

    /** The same with another weight. */
    public Requests withWeight(long other) {
      return new Requests(vm, requestsPerSecond, size, sequential, limitPerSecond, other);
    }
  }

  /**
   * What a VM gets of a disk.
   *
   * @param requests what it asked
   * @param perSecond requests served per second
   * @param time its part of the disk's time, 0 to 1
   */
  public record Row(Requests requests, double perSecond, double time) {
    /** Refuses values outside their ranges. */
    public Row {
      Require.atLeast("VM " + requests.vm() + ": requests served", perSecond, 0.0);
      Require.between("VM " + requests.vm() + ": part of the disk's time", time, 0, 1);
    }

    /** Throughput in MB/s (1000^2 bytes). */
    public double megabytesPerSecond() {
      return perSecond * requests.size().count() / 1e6;
    }

    /** For example "db: 78.9 requests/s, 100 % of the disk's time". */
    @Override
    public String toString() {
      return requests.vm()
          + ": "
          + Digits.of(perSecond, 1)
          + " requests/s, "
          + Digits.of(100 * time, 1)
          + " % of the disk's time";
    }
  }

  /** How long one such request takes when nobody else asks. */
  public Seconds service(Requests requests) {
    Seconds first = requests.sequential() ? sequential : random;
    return first.plus(Seconds.of((double) requests.size().count() / bytesPerSecond));
  }

  /** Shares the disk's time; exact to a billionth of it. */
  public List<Row> share(List<Requests> asked) {
    Names.distinct("VM", asked.stream().map(Requests::vm).toList());
    List<Claim> claims = new ArrayList<>();
    for (Requests each : asked) {
      double nanos = service(each).value() * NANOS;
      long most = Math.min(each.requestsPerSecond(), each.limitPerSecond());
      long demand = (long) Math.min(NANOS, Math.ceil(most * nanos));
      claims.add(Claim.of(each.vm(), demand).withWeight(each.weight()));
    }
    long[] shares = MaxMin.share(NANOS, claims);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Requests each = asked.get(i);
      double most = Math.min(each.requestsPerSecond(), each.limitPerSecond());
      double nanos = service(each).value() * NANOS;
      rows.add(
          new Row(
              each,
              nanos == 0 ? most : Math.min(most, shares[i] / nanos),
              (double) shares[i] / NANOS));
    }
    return rows;
  }
}
