package virtlab.model.datacenter;

import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.Load;
import virtlab.model.resource.Flavour;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * VMs of one flavour that share a load and come and go with it: {@code ScaledGroup.of("shop",
 * Flavour.SMALL, Load.daily(10, 100), Seconds.millis(50)).by(Autoscaler.targetTracking(0.6))}.
 *
 * <p>In each step the load at its middle counts: that many requests a second times the work of one
 * is the computing time wanted, split evenly over the VMs that are ready. What they do not do in
 * the step waits for the next. At the end of the step the autoscaler says how many VMs it wants;
 * new ones are placed like others but never wait in line: the first that finds no host is rejected,
 * and the next step tries again. Too many go at once, the one started last first. A VM whose host
 * fails is lost, and it is the autoscaler's to replace it.
 *
 * @param name its VMs are named after it: shop-0, shop-1 and so on
 * @param flavour the size of its VMs, with at least one vCPU
 * @param load requests per second
 * @param work computing time of a request, in seconds of one core
 * @param autoscaler how many VMs there should be
 * @param step how long the autoscaler waits between two decisions, a millisecond or more
 * @param least VMs there are always if there is room, 0 or more
 * @param most VMs there may be, up to 100,000
 */
public record ScaledGroup(
    String name,
    Flavour flavour,
    Load load,
    Seconds work,
    Autoscaler autoscaler,
    Seconds step,
    int least,
    int most) {
  private static final int MOST = 100_000;

  /** Refuses a missing name and numbers outside their ranges. */
  public ScaledGroup {
    Require.name("group", name);
    String group = "group " + name + ": ";
    Require.atLeast(group + "vCPUs of its flavour", flavour.resources().cores().count(), 1L);
    Require.atLeast(group + "step in seconds", step.value(), 1e-3);
    Require.between(group + "most VMs", most, 1, MOST);
    Require.between(group + "least VMs", least, 0, most);
  }

  /** One VM, always; a step is a minute. */
  public static ScaledGroup of(String name, Flavour flavour, Load load, Seconds work) {
    return new ScaledGroup(name, flavour, load, work, Autoscaler.fixed(1), Seconds.of(60), 1, MOST);
  }

  /** The same with another autoscaler. */
  public ScaledGroup by(Autoscaler other) {
    return new ScaledGroup(name, flavour, load, work, other, step, least, most);
  }

  /** The same with another step. */
  public ScaledGroup every(Seconds time) {
    return new ScaledGroup(name, flavour, load, work, autoscaler, time, least, most);
  }

  /** The same with other bounds for the number of VMs. */
  public ScaledGroup between(int fewest, int greatest) {
    return new ScaledGroup(name, flavour, load, work, autoscaler, step, fewest, greatest);
  }
}
