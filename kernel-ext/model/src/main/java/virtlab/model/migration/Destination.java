package virtlab.model.migration;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.migration.Precondition.Subject;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * A host to which VMs may move, and the check whether one can.
 *
 * @param host its name
 * @param freeRam what it has left
 * @param storage the stores it reaches
 * @param cpuFeatures what its processors can do
 * @param networks the networks it is on
 * @param copiesDisks whether disks that it does not reach are copied with the memory
 */
public record Destination(
    String host,
    Bytes freeRam,
    List<String> storage,
    List<String> cpuFeatures,
    List<String> networks,
    boolean copiesDisks) {
  /** Copies the lists; refuses a host without a name. */
  public Destination {
    Require.name("host", host);
    storage = List.copyOf(storage);
    cpuFeatures = List.copyOf(cpuFeatures);
    networks = List.copyOf(networks);
  }

  /** A host with memory only. */
  public static Destination of(String host, Bytes freeRam) {
    return new Destination(host, freeRam, List.of(), List.of(), List.of(), false);
  }

  /** The same, reaching these stores. */
  public Destination reaching(String... stores) {
    return new Destination(host, freeRam, List.of(stores), cpuFeatures, networks, copiesDisks);
  }

  /** The same with processors that have these features. */
  public Destination offering(String... features) {
    return new Destination(host, freeRam, storage, List.of(features), networks, copiesDisks);
  }

  /** The same on these networks. */
  public Destination onNetworks(String... names) {
    return new Destination(host, freeRam, storage, cpuFeatures, List.of(names), copiesDisks);
  }

  /** The same, with disks copied where they are not reached. */
  public Destination copyingDisks() {
    return new Destination(host, freeRam, storage, cpuFeatures, networks, true);
  }

  /** Whether a VM can move here. */
  public boolean accepts(Movable vm) {
    return check(vm).stream().allMatch(Precondition::met);
  }

  /**
   * All that a live migration of a VM to this host presupposes, met or not, one of each subject.
   */
  public List<Precondition> check(Movable vm) {
    boolean fits = vm.ram().compareTo(freeRam) <= 0;
    String memory =
        "host " + host + " has " + freeRam + " free, VM " + vm.vm() + " has " + vm.ram();
    List<String> unreached = missing(vm.storage(), storage);
    String disks =
        unreached.isEmpty()
            ? reached("reaches", vm.storage())
            : "host "
                + host
                + " does not reach "
                + String.join(", ", unreached)
                + (copiesDisks ? ", the disks are copied" : "; share the store or copy the disks");
    boolean devices = vm.passthrough().isEmpty();
    return List.of(
        new Precondition(Subject.MEMORY, fits, memory),
        new Precondition(Subject.STORAGE, unreached.isEmpty() || copiesDisks, disks),
        offered(Subject.CPU_FEATURES, vm.cpuFeatures(), cpuFeatures, "offer a common baseline"),
        new Precondition(
            Subject.DEVICES,
            devices,
            "VM "
                + vm.vm()
                + " drives "
                + (devices
                    ? "no physical device"
                    : String.join(", ", vm.passthrough()) + "; detach before moving")),
        offered(Subject.NETWORK, vm.networks(), networks, "stretch the network to this host"));
  }

  private Precondition offered(
      Subject subject, List<String> needed, List<String> here, String remedy) {
    List<String> missing = missing(needed, here);
    return missing.isEmpty()
        ? new Precondition(subject, true, reached("has", needed))
        : new Precondition(
            subject,
            false,
            "host " + host + " lacks " + String.join(", ", missing) + "; " + remedy);
  }

  private String reached(String verb, List<String> names) {
    return names.isEmpty()
        ? "nothing is needed"
        : "host " + host + " " + verb + " " + String.join(", ", names);
  }

  private static List<String> missing(List<String> needed, List<String> here) {
    List<String> missing = new ArrayList<>(needed);
    missing.removeAll(here);
    return missing;
  }
}
