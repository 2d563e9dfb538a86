package virtlab.model.cost;

import java.util.OptionalLong;
import virtlab.model.unit.Require;

/** What an offer costs for a load; more load never costs less. */
@FunctionalInterface
public interface CostCurve {
  /** The cost of so many calls, 0 or more. */
  Money of(long calls);

  /** Functions: paid by the call. */
  static CostCurve functions(FaasPrices prices, FaasUse oneCall) {
    return calls -> prices.bill(new FaasUse(calls, oneCall.memory(), oneCall.duration())).total();
  }

  /**
   * Whole machines: paid whether they work or not.
   *
   * @param machine what one costs for the time looked at
   * @param callsEach how many calls one serves in that time, 1 or more
   * @param least how many run even without a call, 0 or more
   */
  static CostCurve machines(Money machine, long callsEach, long least) {
    Require.atLeast("calls of a machine", callsEach, 1L);
    Require.atLeast("machines", least, 0L);
    return calls -> {
      Require.atLeast("calls", calls, 0L);
      return machine.times(Math.max(least, calls / callsEach + (calls % callsEach == 0 ? 0 : 1)));
    };
  }

  /**
   * The smallest load, 0 to {@code most}, for which this costs more than another; none if it never
   * does. Exact for any two curves that never fall; where the other one has steps there may be
   * further crossings beyond it.
   */
  default OptionalLong firstAbove(CostCurve other, long most) {
    Require.atLeast("most calls", most, 0L);
    long calls = 0;
    while (of(calls).compareTo(other.of(calls)) <= 0) {
      Money level = other.of(calls);
      if (of(most).compareTo(level) <= 0) {
        return OptionalLong.empty();
      }
      long low = calls;
      long high = most;
      while (high - low > 1) {
        long middle = low + (high - low) / 2;
        if (of(middle).compareTo(level) > 0) {
          high = middle;
        } else {
          low = middle;
        }
      }
      calls = high;
    }
    return OptionalLong.of(calls);
  }
}
