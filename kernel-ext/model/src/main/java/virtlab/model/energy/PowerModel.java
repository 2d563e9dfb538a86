package virtlab.model.energy;

import java.util.List;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.host.HostLoad;
import virtlab.model.number.Digits;
import virtlab.model.resource.Resource;
import virtlab.model.unit.Joules;
import virtlab.model.unit.Seconds;
import virtlab.model.unit.Watts;

/**
 * The power of a host: P(u) = idle + (full − idle) · u for the utilisation u of its processors, 0
 * to 1. An idle host still takes much of its full power. Source: Fan, Weber and Barroso, Power
 * Provisioning for a Warehouse-sized Computer, ISCA 2007, section 3.
 *
 * @param idle on and without work
 * @param full at full use, at least {@code idle}
 * @param off switched off or in standby, at most {@code idle}
 */
public record PowerModel(Watts idle, Watts full, Watts off) {
  /** Refuses a falling line. */
  public PowerModel {
    atMost("idle power", idle, full);
    atMost("power when off", off, idle);
  }

  private static void atMost(String subject, Watts found, Watts most) {
    if (found.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          subject + ": found " + found + ", allowed is at most " + most);
    }
  }

  private static void share(String subject, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          subject + ": found " + Digits.exact(value) + ", allowed are 0 to 1");
    }
  }

  /** A host that takes nothing when it is off. */
  public static PowerModel of(Watts idle, Watts full) {
    return new PowerModel(idle, full, Watts.ZERO);
  }

  /**
   * The power of a host that is on.
   *
   * @param utilisation 0 to 1
   */
  public Watts at(double utilisation) {
    share("utilisation", utilisation);
    return Watts.of(idle.value() + (full.value() - idle.value()) * utilisation);
  }

  /**
   * The power of a host whose VMs use a part of the cores that they were given.
   *
   * @param busy that part, 0 to 1
   */
  public Watts of(HostLoad load, double busy) {
    share("busy part of the cores", busy);
    return at(load.utilisation(Resource.CPU) * busy);
  }

  /**
   * The power of hosts, of which those without a VM are switched off or not.
   *
   * @param busy the part of their cores that VMs use, 0 to 1
   */
  public Watts of(List<HostLoad> hosts, double busy, boolean switchesOff) {
    Watts sum = Watts.ZERO;
    for (HostLoad load : hosts) {
      sum = sum.plus(load.vms().isEmpty() && switchesOff ? off : of(load, busy));
    }
    return sum;
  }

  /**
   * The energy of a service's instances, each of which is a host of this kind: starting ones idle,
   * ready ones work for what they served.
   */
  public Joules energy(ElasticTimeline timeline) {
    double idleTime = timeline.instanceTime().value();
    double busyTime = busyTime(timeline).value();
    return Joules.of(idle.value() * idleTime + (full.value() - idle.value()) * busyTime);
  }

  /** The instance time in which the instances worked. */
  static Seconds busyTime(ElasticTimeline timeline) {
    double perStep = timeline.service().perStep();
    return Seconds.of(timeline.served() / perStep * timeline.trace().step().value());
  }

  /**
   * How much of the energy of full use a host saves when it has nothing to do: 1 would take nothing
   * idle. Source: Barroso and Hölzle, The Case for Energy-Proportional Computing, IEEE Computer 40
   * (2007).
   */
  public double proportionality() {
    return full.value() == 0 ? 0 : 1 - idle.value() / full.value();
  }
}
