package virtlab.model.infrastructure;

import java.util.List;
import virtlab.model.unit.Require;

/**
 * A kind of infrastructure and which of its attributes nobody can change in place.
 *
 * @param name for example "vm"
 * @param fixed attributes whose change needs a new one in place of the old
 */
public record DeclarationKind(String name, List<String> fixed) {
  /** A network: its address range is fixed. */
  public static final DeclarationKind NETWORK = of("network", "range");

  /** A disk: its type is fixed, its size is not. */
  public static final DeclarationKind DISK = of("disk", "type");

  /** A virtual machine: its image and zone are fixed, its size is not. */
  public static final DeclarationKind VM = of("vm", "image", "zone");

  /** A load balancer: nothing is fixed. */
  public static final DeclarationKind BALANCER = of("balancer");

  /** Copies the list; refuses a kind without a name. */
  public DeclarationKind {
    Require.name("kind", name);
    fixed = List.copyOf(fixed);
  }

  /** A kind with these fixed attributes. */
  public static DeclarationKind of(String name, String... fixed) {
    return new DeclarationKind(name, List.of(fixed));
  }
}
