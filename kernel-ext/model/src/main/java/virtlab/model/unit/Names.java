package virtlab.model.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names in a list that must differ from each other. */
public final class Names {
  private Names() {}

  /** Refuses the first name that stands twice. */
  public static void distinct(String kind, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            kind + " " + name + ": found twice, allowed is each name once");
      }
    }
  }
}
