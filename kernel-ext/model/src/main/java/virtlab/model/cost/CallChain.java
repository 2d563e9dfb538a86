package virtlab.model.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Functions that call one another in a row: {@code CallChain.of(link, link)}.
 *
 * <p>A function that waits for the next one is billed for its own time and for all that it waits
 * for: double spending. Source: Kratzke, Cloud-native Computing, chapter on serverless.
 *
 * @param links the first one calls the second, and so on
 */
public record CallChain(List<Link> links) {
  /**
   * One function.
   *
   * @param name of the function
   * @param memory of an instance
   * @param own the time it works itself, without waiting
   */
  public record Link(String name, Bytes memory, Seconds own) {
    /** Refuses a nameless function. */
    public Link {
      Require.name("function", name);
    }
  }

  /** Copies the links; refuses a chain of none. */
  public CallChain {
    links = List.copyOf(links);
    Require.atLeast("functions in the chain", links.size(), 1L);
  }

  /** A chain in the order of the calls. */
  public static CallChain of(Link... links) {
    return new CallChain(List.of(links));
  }

  /** What so many calls use if each function waits for the next. */
  public List<FaasUse> waiting(long calls) {
    List<FaasUse> uses = new ArrayList<>();
    BigDecimal below = BigDecimal.ZERO;
    for (int i = links.size() - 1; i >= 0; i--) {
      below = below.add(Metered.seconds(links.get(i).own()));
      uses.add(0, new FaasUse(calls, links.get(i).memory(), Seconds.of(below.doubleValue())));
    }
    return List.copyOf(uses);
  }

  /** What so many calls use if each function ends after it has sent a message to the next. */
  public List<FaasUse> passingOn(long calls) {
    return links.stream().map(link -> new FaasUse(calls, link.memory(), link.own())).toList();
  }

  /** What waiting costs more than passing on. */
  public Money doubleSpending(FaasPrices prices, long calls) {
    return prices.bill(waiting(calls)).total().minus(prices.bill(passingOn(calls)).total());
  }
}
