package virtlab.model.hypervisor;

import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.unit.Require;

/**
 * A host with its hypervisor, its guests and, where a host operating system exists, the
 * applications beside them: everything that the chapter's two block diagrams show.
 *
 * @param load the host and its guests
 * @param hypervisor what runs them
 * @param applications programs on the host operating system; none on bare metal
 */
public record VirtualizedHost(HostLoad load, Hypervisor hypervisor, List<String> applications) {
  /** Refuses applications beside a hypervisor on bare metal, where nothing could run them. */
  public VirtualizedHost {
    applications = List.copyOf(applications);
    for (String application : applications) {
      Require.name("application", application);
    }
    if (!applications.isEmpty() && hypervisor.placement() == HypervisorPlacement.BARE_METAL) {
      throw new IllegalArgumentException(
          "host "
              + load.host().id()
              + ": found the application "
              + applications.get(0)
              + ", allowed is none, because "
              + hypervisor.name()
              + " runs without a host operating system; put it into a VM");
    }
  }

  /** A host, its hypervisor and its guests. */
  public static VirtualizedHost of(Host host, Hypervisor hypervisor, Vm... guests) {
    return new VirtualizedHost(host.running(guests), hypervisor, List.of());
  }

  /** The same with applications on the host operating system. */
  public VirtualizedHost withApplications(String... names) {
    return new VirtualizedHost(load, hypervisor, List.of(names));
  }

  /** The host. */
  public Host host() {
    return load.host();
  }

  /** The guests, in the order in which they were given. */
  public List<Vm> guests() {
    return load.vms();
  }

  /** Whether an operating system lies between hardware and hypervisor, or around it. */
  public boolean hasHostSystem() {
    return hypervisor.placement() != HypervisorPlacement.BARE_METAL;
  }

  /** One sentence with hypervisor, guests and applications. */
  @Override
  public String toString() {
    String guests = String.join(", ", guests().stream().map(Vm::id).toList());
    String beside =
        applications.isEmpty() ? "" : "; beside them " + String.join(", ", applications);
    return host()
        + "; "
        + hypervisor.name()
        + " ("
        + hypervisor.chapterType()
        + "); guests "
        + guests
        + beside;
  }
}
