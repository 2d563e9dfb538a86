package virtlab.model.resource;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

/**
 * An amount of each of the four resources: what a host has, what is free on it, or what a VM asks
 * for.
 *
 * @param cores whole cores, or virtual CPUs of a VM
 * @param ram memory
 * @param ssd SSD storage
 * @param hdd HDD storage
 */
public record Resources(Cores cores, Bytes ram, Bytes ssd, Bytes hdd) {
  /** Nothing of anything. */
  public static final Resources NONE = of(Cores.ZERO, Bytes.ZERO);

  /** Cores and memory, no storage. */
  public static Resources of(Cores cores, Bytes ram) {
    return new Resources(cores, ram, Bytes.ZERO, Bytes.ZERO);
  }

  /** The same with another amount of SSD. */
  public Resources withSsd(Bytes other) {
    return new Resources(cores, ram, other, hdd);
  }

  /** The same with another amount of HDD. */
  public Resources withHdd(Bytes other) {
    return new Resources(cores, ram, ssd, other);
  }

  /** The sum, resource by resource. */
  public Resources plus(Resources other) {
    return new Resources(
        cores.plus(other.cores), ram.plus(other.ram), ssd.plus(other.ssd), hdd.plus(other.hdd));
  }

  /** The difference, resource by resource; refuses to go below zero. */
  public Resources minus(Resources other) {
    return new Resources(
        cores.minus(other.cores), ram.minus(other.ram), ssd.minus(other.ssd), hdd.minus(other.hdd));
  }

  /** The amount of one resource, in cores or bytes. */
  public long amount(Resource resource) {
    return switch (resource) {
      case CPU -> cores.count();
      case RAM -> ram.count();
      case SSD -> ssd.count();
      case HDD -> hdd.count();
    };
  }

  /** Whether every one of these amounts is at most what the other offers. */
  public boolean fitsInto(Resources free) {
    return cores.count() <= free.cores.count()
        && ram.count() <= free.ram.count()
        && ssd.count() <= free.ssd.count()
        && hdd.count() <= free.hdd.count();
  }

  /**
   * What is missing for these amounts to fit, in the order CPU, RAM, SSD, HDD; empty if they fit.
   */
  public List<Shortage> missingFrom(Resources free) {
    List<Shortage> missing = new ArrayList<>();
    for (Resource resource : Resource.values()) {
      if (amount(resource) > free.amount(resource)) {
        missing.add(new Shortage(resource, amount(resource), free.amount(resource)));
      }
    }
    return List.copyOf(missing);
  }

  /** For example "8 cores, 32 GiB RAM, 500 GB SSD"; storage of size 0 is left out. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(cores).append(", ").append(ram).append(" RAM");
    if (ssd.count() > 0) {
      text.append(", ").append(ssd).append(" SSD");
    }
    if (hdd.count() > 0) {
      text.append(", ").append(hdd).append(" HDD");
    }
    return text.toString();
  }
}
