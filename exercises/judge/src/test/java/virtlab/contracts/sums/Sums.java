package virtlab.contracts.sums;

import java.util.List;

/** A small contract for the judge's own tests. */
public interface Sums {
  int sum(List<Integer> numbers);

  List<Item> doubled(List<Item> items);

  /** An item. */
  record Item(String name, int count) {}
}
