package virtlab.model.host;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.network.PhysicalNic;
import virtlab.model.resource.Overcommitment;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Require;

/**
 * A physical server: what it can give to VMs, and its network cards.
 *
 * <p>{@code Host.of("h1", Cores.of(8), Bytes.gib(32)).withNic(Bandwidth.gbit(10))}.
 *
 * @param id its name, once in a data centre
 * @param capacity what it has of each resource
 * @param nics its network cards, perhaps none
 */
public record Host(String id, Resources capacity, List<PhysicalNic> nics) {
  /** Refuses a host without a name and copies the network cards. */
  public Host {
    Require.name("host", id);
    nics = List.copyOf(nics);
  }

  /** A host with cores and memory, without storage and network. */
  public static Host of(String id, Cores cores, Bytes ram) {
    return of(id, Resources.of(cores, ram));
  }

  /** A host with cores and memory, without storage and network. */
  public static Host of(String id, int cores, Bytes ram) {
    Require.between("host " + id + ": cores", cores, 0, 1_000_000);
    return of(id, Cores.of(cores), ram);
  }

  /** A host with these resources, without network. */
  public static Host of(String id, Resources capacity) {
    return new Host(id, capacity, List.of());
  }

  /** The same with SSD storage. */
  public Host withSsd(Bytes ssd) {
    return new Host(id, capacity.withSsd(ssd), nics);
  }

  /** The same with HDD storage. */
  public Host withHdd(Bytes hdd) {
    return new Host(id, capacity.withHdd(hdd), nics);
  }

  /** The same with one more network card, named eth0, eth1 and so on. */
  public Host withNic(Bandwidth bandwidth) {
    List<PhysicalNic> more = new ArrayList<>(nics);
    more.add(new PhysicalNic("eth" + nics.size(), bandwidth));
    return new Host(id, capacity, more);
  }

  /** The same host promising more, or less, than it has. */
  public Host promising(Overcommitment overcommitment) {
    return new Host(id, overcommitment.offered(capacity, Resources.NONE), nics);
  }

  /** This host with VMs on it; refuses what does not fit. */
  public HostLoad running(Vm... vms) {
    return HostLoad.empty(this).with(List.of(vms));
  }

  /** For example "host h1: 8 cores, 32 GiB RAM". */
  @Override
  public String toString() {
    return "host " + id + ": " + capacity;
  }
}
