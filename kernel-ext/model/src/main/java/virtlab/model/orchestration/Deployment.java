package virtlab.model.orchestration;

import virtlab.model.unit.Require;

/**
 * The desired state of one application: so many replicas of this container.
 *
 * @param name its name
 * @param replicas how many shall run, 0 to 100000
 * @param spec what each runs
 * @param update how a new version replaces the old one
 */
public record Deployment(String name, int replicas, ContainerSpec spec, RollingUpdate update) {
  /** The most replicas of a deployment. */
  static final int MOST = 100_000;

  /** Refuses a missing name and a number outside its range. */
  public Deployment {
    Require.name("deployment", name);
    checked(name, replicas);
  }

  /** A deployment that updates by quarters. */
  public static Deployment of(String name, int replicas, ContainerSpec spec) {
    return new Deployment(name, replicas, spec, RollingUpdate.usual(checked(name, replicas)));
  }

  /** The same with other bounds for updates. */
  public Deployment updating(RollingUpdate other) {
    return new Deployment(name, replicas, spec, other);
  }

  private static int checked(String name, int replicas) {
    return (int) Require.between("deployment " + name + ": replicas", replicas, 0, MOST);
  }
}
