package virtlab.model.published;

import static virtlab.model.published.PublishedRow.predicted;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.isolation.Latencies;
import virtlab.model.number.Exponential;
import virtlab.model.number.Logarithm;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.unit.Seconds;

/** Boot times and run times as log-normal distributions. */
final class PublishedStarts {
  private static final int DRAWS = 100_000;

  /** The standard normal's 99th percentile. */
  private static final double Z99 = 2.3263478740408408;

  private PublishedStarts() {}

  static List<PublishedRow> firecracker() {
    return List.of(
        p90("Firecracker, pre-configured, serial", 110, 113, 116),
        p90("Firecracker, pre-configured, 50 parallel", 113, 125, 148),
        p90("Firecracker, pre-configured, 100 parallel", 120, 137, 153),
        p90("Firecracker, end to end, serial", 161, 168, 172),
        p90("Firecracker, end to end, 50 parallel", 206, 230, 247),
        p90("Firecracker, end to end, 100 parallel", 217, 241, 262),
        p90("QEMU with qboot, serial", 214, 218, 221),
        p90("QEMU, serial", 244, 249, 259),
        p90("QEMU, 50 parallel", 231, 256, 280),
        p90("QEMU, 100 parallel", 240, 266, 296),
        p90("Firecracker with network, serial", 133, 140, 145),
        p90("Cloud Hypervisor with network, serial", 120, 128, 134),
        p90("QEMU with qboot and network, serial", 232, 242, 249));
  }

  private static PublishedRow p90(String what, double p50, double p90, double p99) {
    double sigma = Logarithm.of(p99 / p50) / Z99;
    Latencies boots = draw(ServiceTime.logNormal(Seconds.millis(p50), sigma));
    return new PublishedRow(
        what + ", 90th percentile, ms",
        p90,
        boots.percentile(90).toMillis(),
        false,
        "log-normal through its 50th and 99th percentile, "
            + Math.round(p50)
            + " and "
            + Math.round(p99)
            + " ms");
  }

  static List<PublishedRow> shahrad() {
    ServiceTime fit = ServiceTime.logNormal(Seconds.of(Exponential.of(-0.38)), 2.36);
    RandomStream random = RandomStream.of(1, "shahrad");
    int second = 0;
    int minute = 0;
    for (int i = 0; i < DRAWS; i++) {
      double time = fit.next(random);
      second += time < 1 ? 1 : 0;
      minute += time < 60 ? 1 : 0;
    }
    String inputs = "the paper's log-normal fit: mean of the logarithm -0.38, sigma 2.36";
    return List.of(
        predicted("functions under 1 s, %", 50, 100.0 * second / DRAWS, inputs),
        predicted("functions under 60 s, %", 96, 100.0 * minute / DRAWS, inputs));
  }

  private static Latencies draw(ServiceTime time) {
    RandomStream random = RandomStream.of(1, "boot");
    List<Seconds> times = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      times.add(Seconds.of(time.next(random)));
    }
    return Latencies.of(times);
  }
}
