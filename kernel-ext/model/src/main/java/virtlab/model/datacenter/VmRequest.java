package virtlab.model.datacenter;

import virtlab.model.number.Digits;
import virtlab.model.resource.Flavour;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * A VM that somebody wants: {@code VmRequest.working(Seconds.of(5), Flavour.SMALL,
 * Seconds.of(600))}.
 *
 * @param arrival when it is asked for
 * @param flavour its size: what is reserved for it; its vCPUs are also its weight where processors
 *     are short
 * @param demand how much processor it can use, at most its vCPUs
 * @param end when it goes
 * @param amount its work in seconds of one core ({@link VmEnd#WORK_DONE}) or its time after the
 *     first start ({@link VmEnd#TIME_OVER}); means nothing for {@link VmEnd#NONE}
 */
public record VmRequest(Seconds arrival, Flavour flavour, Cpu demand, VmEnd end, Seconds amount) {
  /** Refuses a demand beyond the flavour's vCPUs. */
  public VmRequest {
    if (demand.compareTo(flavour.resources().cores().asCpu()) > 0) {
      throw new IllegalArgumentException(
          "demand: found "
              + demand
              + ", allowed is at most what flavour "
              + flavour.name()
              + " has, "
              + flavour.resources().cores());
    }
  }

  /** A VM that goes when it has done so much work, in seconds of one core, on all its vCPUs. */
  public static VmRequest working(Seconds arrival, Flavour flavour, Seconds work) {
    return new VmRequest(arrival, flavour, all(flavour), VmEnd.WORK_DONE, work);
  }

  /** A VM that goes after a time and uses all its vCPUs. */
  public static VmRequest staying(Seconds arrival, Flavour flavour, Seconds time) {
    return new VmRequest(arrival, flavour, all(flavour), VmEnd.TIME_OVER, time);
  }

  /** The same with another demand. */
  public VmRequest demanding(Cpu other) {
    return new VmRequest(arrival, flavour, other, end, amount);
  }

  static Cpu all(Flavour flavour) {
    return flavour.resources().cores().asCpu();
  }

  /** For example "small at 5 s: 600 s of work". */
  @Override
  public String toString() {
    String what =
        switch (end) {
          case WORK_DONE -> Digits.of(amount.value()) + " s of work";
          case TIME_OVER -> "stays " + amount;
          case NONE -> "stays";
        };
    return flavour.name() + " at " + arrival + ": " + what;
  }
}
