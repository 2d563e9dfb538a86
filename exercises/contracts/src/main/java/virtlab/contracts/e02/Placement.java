package virtlab.contracts.e02;

import java.util.Optional;

/**
 * Where one virtual machine went.
 *
 * @param vm the virtual machine's id
 * @param host the id of its host; empty if it fitted nowhere
 */
public record Placement(String vm, Optional<String> host) {
  /** This virtual machine runs on that host. */
  public static Placement on(String vm, String host) {
    return new Placement(vm, Optional.of(host));
  }

  /** This virtual machine fitted nowhere. */
  public static Placement nowhere(String vm) {
    return new Placement(vm, Optional.empty());
  }
}
