package virtlab.model.published;

import static virtlab.model.published.PublishedRow.calibrated;
import static virtlab.model.published.PublishedRow.predicted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import virtlab.model.cost.FaasPrices;
import virtlab.model.cost.FaasUse;
import virtlab.model.hypervisor.CpuTechnique;
import virtlab.model.number.Digits;
import virtlab.model.overhead.EventCosts;
import virtlab.model.overhead.PublishedMeasurement;
import virtlab.model.overhead.SliceLoss;
import virtlab.model.resource.Resources;
import virtlab.model.sharing.DominantShares;
import virtlab.model.sharing.Quanta;
import virtlab.model.sharing.QuantumChoice;
import virtlab.model.sharing.Tickets;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Seconds;

/** Overheads, shares and prices that were published. */
final class PublishedShares {
  private static final int SEEDS = 1000;

  private PublishedShares() {}

  static List<PublishedRow> overheads() {
    List<PublishedRow> rows = new ArrayList<>();
    for (PublishedMeasurement each : PublishedMeasurement.all()) {
      double factor = each.slowdown().factor();
      double ours =
          each.higherIsBetter() ? each.nativeValue() / factor : each.nativeValue() * factor;
      String what = each.system() + ", " + each.benchmark() + ", " + each.unit();
      rows.add(calibrated(what, each.virtualValue(), ours, "itself: data, no model"));
    }
    return rows;
  }

  static List<PublishedRow> slices() {
    SliceLoss xen = SliceLoss.explaining(0.075, Seconds.millis(5));
    return List.of(
        calibrated(
            "128 domains, slices of 5 ms, % lost",
            7.5, 100 * xen.loss(), "the switch cost is fitted"),
        calibrated(
            "the same, slices of 50 ms, % lost (\"almost eliminated\")",
            0, 100 * xen.withSlice(Seconds.millis(50)).loss(), "the switch cost of the row above"));
  }

  static List<PublishedRow> events() {
    return List.of(
        event(CpuTechnique.BINARY_TRANSLATION, "call and return", 11, 51),
        event(CpuTechnique.BINARY_TRANSLATION, "page-table write", 1, 391),
        event(CpuTechnique.HARDWARE, "port read", 3209, 15826),
        event(CpuTechnique.HARDWARE, "call and return", 11, 11),
        event(CpuTechnique.HARDWARE, "page-table write", 1, 12733));
  }

  private static PublishedRow event(CpuTechnique how, String event, long bare, long virtual) {
    double ours = bare + EventCosts.of(how, event).extraCycles();
    return calibrated(how + ", " + event + ", cycles", virtual, ours, "itself: data, no model");
  }

  static List<PublishedRow> dominant() {
    DominantShares shares =
        DominantShares.share(
            Resources.of(Cores.of(9), Bytes.gb(18)),
            List.of(
                new DominantShares.User("A", Resources.of(Cores.of(1), Bytes.gb(4))),
                new DominantShares.User("B", Resources.of(Cores.of(3), Bytes.gb(1)))));
    String inputs = "9 CPUs and 18 GB; tasks of (1 CPU, 4 GB) and (3 CPUs, 1 GB)";
    return List.of(
        predicted("tasks of A", 3, shares.rows().get(0).tasks(), inputs),
        predicted("tasks of B", 2, shares.rows().get(1).tasks(), inputs),
        predicted("dominant share of A, %", 200.0 / 3, 100 * shares.rows().get(0).share(), inputs),
        predicted("dominant share of B, %", 200.0 / 3, 100 * shares.rows().get(1).share(), inputs));
  }

  static List<PublishedRow> lottery() {
    return List.of(ratio(10, 600, 13.42), ratio(20, 1800, 19.08), ratio(2, 2000, 2.01));
  }

  /** The median over many seeds, and where all but 3 in 1000 of them lie. */
  private static PublishedRow ratio(int tickets, int quanta, double published) {
    List<Tickets> clients = List.of(new Tickets("many", tickets), new Tickets("one", 1));
    double[] ratios = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      long s = seed;
      long[] counts = Quanta.run(clients, quanta, c -> QuantumChoice.lottery(c, s)).counts();
      ratios[seed] = (double) counts[0] / counts[1];
    }
    Arrays.sort(ratios);
    return predicted(
        tickets + ":1 over " + quanta / 10 + " s, ratio to 1",
        published,
        ratios[SEEDS / 2],
        "quanta of 100 ms; of 1000 seeds all but the 3 farthest lie from "
            + Digits.of(ratios[1], 2)
            + " to "
            + Digits.of(ratios[SEEDS - 3], 2));
  }

  static List<PublishedRow> prices() {
    FaasUse use = new FaasUse(1_000_000, Bytes.mib(512), Seconds.millis(300));
    FaasPrices list = FaasPrices.awsLambda().withoutFree();
    return List.of(
        predicted(
            "AWS Lambda, GB-seconds",
            150_000,
            list.gigabyteSeconds(use).doubleValue(),
            "1,000,000 calls of 512 MB and 300 ms"),
        predicted(
            "AWS Lambda, dollars before the free tier",
            2.700005,
            list.bill(use).total().toDouble(),
            "the same at $0.20 a million calls and $0.0000166667 a GB-second"));
  }
}
