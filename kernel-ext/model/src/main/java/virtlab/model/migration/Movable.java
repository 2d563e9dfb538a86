package virtlab.model.migration;

import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * What a VM needs at whatever place it runs: {@code Movable.of("web",
 * Bytes.gib(4)).onStorage("san1")}.
 *
 * @param vm its name
 * @param ram its memory
 * @param storage the stores its disks are on
 * @param cpuFeatures what the guest was told its processor can do, for example avx2
 * @param passthrough the physical devices it drives itself
 * @param networks the networks its addresses belong to
 */
public record Movable(
    String vm,
    Bytes ram,
    List<String> storage,
    List<String> cpuFeatures,
    List<String> passthrough,
    List<String> networks) {
  /** Copies the lists; refuses a VM without a name. */
  public Movable {
    Require.name("VM", vm);
    storage = List.copyOf(storage);
    cpuFeatures = List.copyOf(cpuFeatures);
    passthrough = List.copyOf(passthrough);
    networks = List.copyOf(networks);
  }

  /** A VM that needs memory only. */
  public static Movable of(String vm, Bytes ram) {
    return new Movable(vm, ram, List.of(), List.of(), List.of(), List.of());
  }

  /** The same with disks on these stores. */
  public Movable onStorage(String... names) {
    return new Movable(vm, ram, List.of(names), cpuFeatures, passthrough, networks);
  }

  /** The same for a guest that was told of these features. */
  public Movable using(String... features) {
    return new Movable(vm, ram, storage, List.of(features), passthrough, networks);
  }

  /** The same with physical devices of its host. */
  public Movable driving(String... devices) {
    return new Movable(vm, ram, storage, cpuFeatures, List.of(devices), networks);
  }

  /** The same with addresses in these networks. */
  public Movable inNetworks(String... names) {
    return new Movable(vm, ram, storage, cpuFeatures, passthrough, List.of(names));
  }
}
