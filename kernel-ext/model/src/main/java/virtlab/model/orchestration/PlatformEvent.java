package virtlab.model.orchestration;

import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** Something that happens to a platform from outside. */
public sealed interface PlatformEvent {
  /** When. */
  Seconds at();

  /** Another number of replicas is desired. */
  record Scale(Seconds at, String deployment, int replicas) implements PlatformEvent {
    /** Refuses a number outside 0 to 100000. */
    public Scale {
      Require.between("deployment " + deployment + ": replicas", replicas, 0, Deployment.MOST);
    }
  }

  /** Another version is desired. */
  record Rollout(Seconds at, String deployment, ContainerSpec spec) implements PlatformEvent {}

  /** A node stops, with all that runs on it. */
  record NodeLost(Seconds at, String node) implements PlatformEvent {}

  /** A node is there again; what it still has to run starts anew. */
  record NodeBack(Seconds at, String node) implements PlatformEvent {}

  /** One replica crashes, if it is there and runs. */
  record Crash(Seconds at, String replica) implements PlatformEvent {}

  /** So much computing time is asked of all replicas of a deployment together. */
  record Load(Seconds at, String deployment, Cpu cores) implements PlatformEvent {}

  /** Another number of replicas is desired. */
  static PlatformEvent scale(Seconds at, String deployment, int replicas) {
    return new Scale(at, deployment, replicas);
  }

  /** Another version is desired. */
  static PlatformEvent rollout(Seconds at, String deployment, ContainerSpec spec) {
    return new Rollout(at, deployment, spec);
  }

  /** A node stops, with all that runs on it. */
  static PlatformEvent nodeLost(Seconds at, String node) {
    return new NodeLost(at, node);
  }

  /** A node is there again. */
  static PlatformEvent nodeBack(Seconds at, String node) {
    return new NodeBack(at, node);
  }

  /** One replica crashes: "shop-0" is the first of deployment shop. */
  static PlatformEvent crash(Seconds at, String replica) {
    return new Crash(at, replica);
  }

  /** So much computing time is asked of a deployment. */
  static PlatformEvent load(Seconds at, String deployment, Cpu cores) {
    return new Load(at, deployment, cores);
  }
}
