package virtlab.model.host;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.network.VirtualNic;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Require;

/**
 * A virtual machine: what it asks of its host, and its virtual network interfaces.
 *
 * <p>{@code Vm.of("web", 2, Bytes.gib(4))} has two virtual CPUs and 4 GiB of RAM.
 *
 * @param id its name, once in a data centre
 * @param demand what it asks of its host
 * @param nics its interfaces, perhaps none
 */
public record Vm(String id, Resources demand, List<VirtualNic> nics) {
  /** Refuses a VM without a name and copies the interfaces. */
  public Vm {
    Require.name("VM", id);
    nics = List.copyOf(nics);
  }

  /** A VM with CPUs and memory, without storage and network. */
  public static Vm of(String id, int cpus, Bytes ram) {
    Require.between("VM " + id + ": vCPUs", cpus, 0, 1_000_000);
    return of(id, Resources.of(Cores.of(cpus), ram));
  }

  /** A VM that asks for these resources, without network. */
  public static Vm of(String id, Resources demand) {
    return new Vm(id, demand, List.of());
  }

  /** A VM of a flavour. */
  public static Vm of(String id, Flavour flavour) {
    return of(id, flavour.resources());
  }

  /** The same with SSD storage. */
  public Vm withSsd(Bytes ssd) {
    return new Vm(id, demand.withSsd(ssd), nics);
  }

  /** The same with HDD storage. */
  public Vm withHdd(Bytes hdd) {
    return new Vm(id, demand.withHdd(hdd), nics);
  }

  /** The same with one more virtual network interface. */
  public Vm withNic(VirtualNic nic) {
    List<VirtualNic> more = new ArrayList<>(nics);
    more.add(nic);
    return new Vm(id, demand, more);
  }

  /** For example "VM web: 2 cores, 4 GiB RAM". */
  @Override
  public String toString() {
    return "VM " + id + ": " + demand;
  }
}
