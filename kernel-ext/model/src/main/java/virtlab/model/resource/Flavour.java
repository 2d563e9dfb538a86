package virtlab.model.resource;

import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Require;

/**
 * A named size of VM, as clouds sell them.
 *
 * <p>The four ready ones are this course's own: 4 GiB of RAM and 20 GB of SSD per core, doubling
 * from one to the next, the ratio of the usual general-purpose offers.
 *
 * @param name as it is sold
 * @param resources of a VM of this size
 */
public record Flavour(String name, Resources resources) {
  /** 1 core. */
  public static final Flavour SMALL = perCore("small", 1);

  /** 2 cores. */
  public static final Flavour MEDIUM = perCore("medium", 2);

  /** 4 cores. */
  public static final Flavour LARGE = perCore("large", 4);

  /** 8 cores. */
  public static final Flavour XLARGE = perCore("xlarge", 8);

  /** Refuses a flavour without a name. */
  public Flavour {
    Require.name("flavour", name);
  }

  /** The four ready ones, smallest first. */
  public static List<Flavour> all() {
    return List.of(SMALL, MEDIUM, LARGE, XLARGE);
  }

  private static Flavour perCore(String name, int cores) {
    Resources size =
        Resources.of(Cores.of(cores), Bytes.gib(4.0 * cores)).withSsd(Bytes.gb(20.0 * cores));
    return new Flavour(name, size);
  }
}
