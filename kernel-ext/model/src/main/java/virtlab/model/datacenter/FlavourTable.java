package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import virtlab.model.resource.Flavour;

/** The flavours of a run, by number; a name stands for one size. */
final class FlavourTable {
  private final List<Flavour> flavours = new ArrayList<>();
  private final SortedMap<String, Integer> numbers = new TreeMap<>();

  /** The number of a flavour, which is added if it is new. */
  int number(Flavour flavour) {
    Integer known = numbers.get(flavour.name());
    if (known == null) {
      numbers.put(flavour.name(), flavours.size());
      flavours.add(flavour);
      return flavours.size() - 1;
    }
    if (!flavours.get(known).equals(flavour)) {
      throw new IllegalArgumentException(
          "flavour "
              + flavour.name()
              + ": found with "
              + flavours.get(known).resources()
              + " and with "
              + flavour.resources()
              + ", allowed is one size for a name");
    }
    return known;
  }

  Flavour get(int number) {
    return flavours.get(number);
  }

  List<Flavour> all() {
    return flavours;
  }
}
