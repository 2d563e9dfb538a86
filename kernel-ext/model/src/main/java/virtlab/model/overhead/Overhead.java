package virtlab.model.overhead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Hertz;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * What a workload loses in a VM, by cause: slowdown = 1 + Σ rate_j · extra_j / f.
 *
 * <p>Rates are per second of the native run, extra costs in cycles, f in cycles per second. Rules:
 * exercise E06. {@code Overhead.of(Hertz.ghz(2.4), EventCost.of("system call",
 * 2000).times(50_000))}.
 *
 * @param clock of the processor
 * @param causes each event once
 */
public record Overhead(Hertz clock, List<EventLoad> causes) {
  /**
   * One cause and what it adds to the slowdown.
   *
   * @param event its name
   * @param added to the slowdown, without unit; negative if the event is faster in the VM
   */
  public record Part(String event, double added) {
    /** Refuses what is no finite number. */
    public Part {
      Require.finite("event " + event + ": added", added);
    }

    @Override
    public String toString() {
      return RecordText.of("Part[event, added]", event, added);
    }
  }

  /** Refuses the same event twice and a slowdown of 0 or less. */
  public Overhead {
    causes = List.copyOf(causes);
    Names.distinct("event", causes.stream().map(cause -> cause.cost().event()).toList());
    new Slowdown(factor(clock, causes));
  }

  /** The overhead of these events on a processor of this clock. */
  public static Overhead of(Hertz clock, EventLoad... causes) {
    return new Overhead(clock, List.of(causes));
  }

  /** How many times longer the work takes. */
  public Slowdown slowdown() {
    return new Slowdown(factor(clock, causes));
  }

  /** The share of the performance that is lost: 1 − 1 / slowdown. */
  public double loss() {
    return slowdown().loss();
  }

  /** What each cause adds to the slowdown, in input order; 1 + their sum is the slowdown. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (EventLoad cause : causes) {
      parts.add(
          new Part(cause.cost().event(), cause.extraCyclesPerSecond() / clock.cyclesPerSecond()));
    }
    return List.copyOf(parts);
  }

  /** The cause that adds most; none if no cause adds anything; of equal ones the first. */
  public Optional<EventLoad> largestCause() {
    EventLoad largest = null;
    double most = 0;
    for (EventLoad cause : causes) {
      if (cause.extraCyclesPerSecond() > most) {
        most = cause.extraCyclesPerSecond();
        largest = cause;
      }
    }
    return Optional.ofNullable(largest);
  }

  /**
   * The rate per second of one event at which a loss is just reached while the others stay: 0 if
   * the others reach it already, none if the event costs nothing extra.
   */
  public Optional<Double> rateForLoss(String event, double loss) {
    double wanted = (Slowdown.ofLoss(loss).factor() - 1) * clock.cyclesPerSecond();
    EventCost cost = null;
    double others = 0;
    for (EventLoad cause : causes) {
      if (cause.cost().event().equals(event)) {
        cost = cause.cost();
      } else {
        others += cause.extraCyclesPerSecond();
      }
    }
    if (cost == null) {
      throw Require.unknown(
          "event", event, causes.stream().map(cause -> cause.cost().event()).toList());
    }
    if (others >= wanted) {
      return Optional.of(0.0);
    }
    return cost.extraCycles() <= 0
        ? Optional.empty()
        : Optional.of((wanted - others) / cost.extraCycles());
  }

  private static double factor(Hertz clock, List<EventLoad> causes) {
    double extra = 0;
    for (EventLoad cause : causes) {
      extra += cause.extraCyclesPerSecond();
    }
    return 1 + extra / clock.cyclesPerSecond();
  }

  /** Slowdown, loss and each cause's part. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(slowdown().toString());
    for (Part part : parts()) {
      text.append(", ").append(part.event()).append(' ');
      text.append(Digits.of(100 * part.added(), 2)).append(" %");
    }
    return text.toString();
  }
}
