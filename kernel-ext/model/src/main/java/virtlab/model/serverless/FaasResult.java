package virtlab.model.serverless;

import java.util.List;
import java.util.function.ToLongFunction;
import virtlab.model.number.Digits;
import virtlab.model.unit.Seconds;

/**
 * What became of all functions' events, function by function.
 *
 * @param functions one for each load, in the order of the loads
 */
public record FaasResult(List<FunctionResult> functions) {
  /** Copies the list. */
  public FaasResult {
    functions = List.copyOf(functions);
  }

  /** Events of all functions. */
  public long events() {
    return sum(FunctionResult::events);
  }

  /** Calls that an instance served. */
  public long calls() {
    return sum(FunctionResult::calls);
  }

  /** Calls that waited for a new instance. */
  public long cold() {
    return sum(FunctionResult::cold);
  }

  /** Tries that found no room. */
  public long refused() {
    return sum(FunctionResult::refused);
  }

  /** The calls' time without starts. */
  public Seconds busy() {
    double sum = 0;
    for (FunctionResult function : functions) {
      sum += function.busy().value();
    }
    return Seconds.of(sum);
  }

  /** How long instances stood warm without a call: what scale to zero saves at most. */
  public Seconds idle() {
    double sum = 0;
    for (FunctionResult function : functions) {
      sum += function.idle().value();
    }
    return Seconds.of(sum);
  }

  /** How long the calls of all functions took. */
  public Responses responses() {
    Responses.Counter counter = new Responses.Counter();
    for (FunctionResult function : functions) {
      counter.add(function.responses());
    }
    return counter.take();
  }

  private long sum(ToLongFunction<FunctionResult> part) {
    long sum = 0;
    for (FunctionResult function : functions) {
      sum += part.applyAsLong(function);
    }
    return sum;
  }

  /** For example "1 function: 120 calls, 3 cold (2.5 %), 0 refused". */
  @Override
  public String toString() {
    double share = calls() == 0 ? 0 : 100.0 * cold() / calls();
    return functions.size()
        + (functions.size() == 1 ? " function: " : " functions: ")
        + calls()
        + " calls, "
        + cold()
        + " cold ("
        + Digits.of(share, 2)
        + " %), "
        + refused()
        + " refused";
  }
}
