package virtlab.model.container;

import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;

/**
 * The disks of all containers on a host: layers that they share lie there once.
 *
 * @param containers in any order, each name once
 */
public record ContainerStorage(List<ContainerDisk> containers) {
  /** Copies the containers; refuses a name that stands twice. */
  public ContainerStorage {
    containers = List.copyOf(containers);
    Names.distinct("container", containers.stream().map(ContainerDisk::container).toList());
  }

  /** A host with these containers. */
  public static ContainerStorage of(ContainerDisk... containers) {
    return new ContainerStorage(List.of(containers));
  }

  /** The images' layers, each content once. */
  public Bytes shared() {
    return Layers.unpacked(Layers.of(containers.stream().map(ContainerDisk::image).toList()));
  }

  /** The writable layers. */
  public Bytes own() {
    Bytes sum = Bytes.ZERO;
    for (ContainerDisk disk : containers) {
      sum = sum.plus(disk.used());
    }
    return sum;
  }

  /** Both together. */
  public Bytes total() {
    return shared().plus(own());
  }

  /** What it would be if each container had a copy of its image. */
  public Bytes withoutSharing() {
    Bytes sum = own();
    for (ContainerDisk disk : containers) {
      sum = sum.plus(disk.image().unpacked());
    }
    return sum;
  }

  /** For example "10 containers: 310 MB shared, 40 KiB of their own; 3 GB without sharing". */
  @Override
  public String toString() {
    String count = containers.size() == 1 ? "1 container" : containers.size() + " containers";
    return count
        + ": "
        + shared()
        + " shared, "
        + own()
        + " of their own; "
        + withoutSharing()
        + " without sharing";
  }
}
