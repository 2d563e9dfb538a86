package virtlab.model.cost;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Some machines reserved for what is always needed, the others rented as they are needed: {@code
 * new RentalPlan(2, MachinePrice.reserved("0", "0.06"), MachinePrice.onDemand("0.10"))}.
 *
 * @param reserved how many machines are reserved, 0 or more
 * @param base how those are paid: for the whole term, used or not
 * @param peak how the others are paid
 */
public record RentalPlan(int reserved, MachinePrice base, MachinePrice peak) {
  /** Refuses a negative number of machines. */
  public RentalPlan {
    Require.between("reserved machines", reserved, 0, 1_000_000);
  }

  /** All machines rented in one way. */
  public static RentalPlan all(MachinePrice price) {
    return new RentalPlan(0, price, price);
  }

  /** The same with another number of reserved machines. */
  public RentalPlan reserving(int machines) {
    return new RentalPlan(machines, base, peak);
  }

  /**
   * The bill of machines that come and go.
   *
   * @param term the time looked at
   * @param runs the runs of the first machine, of the second, which is only there while the first
   *     is, and so on: what {@code ElasticTimeline.runs()} gives
   */
  public Bill bill(Seconds term, List<List<Seconds>> runs) {
    List<Seconds> always = new ArrayList<>();
    for (int i = 0; i < reserved; i++) {
      always.add(term);
    }
    List<Seconds> rented = new ArrayList<>();
    for (int i = reserved; i < runs.size(); i++) {
      rented.addAll(runs.get(i));
    }
    Bill rest = peak.bill(term, rented);
    return reserved == 0 ? rest : base.bill(term, always).plus(rest);
  }

  /**
   * The same with the number of reserved machines at which the bill is smallest; of equal ones the
   * fewest.
   */
  public RentalPlan cheapest(Seconds term, List<List<Seconds>> runs) {
    RentalPlan best = reserving(0);
    for (int i = 1; i <= runs.size(); i++) {
      RentalPlan next = reserving(i);
      if (next.bill(term, runs).total().compareTo(best.bill(term, runs).total()) < 0) {
        best = next;
      }
    }
    return best;
  }
}
