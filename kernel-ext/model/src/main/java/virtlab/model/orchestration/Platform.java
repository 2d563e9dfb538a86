package virtlab.model.orchestration;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A container platform: nodes, and what shall run on them. It compares the desired with the actual
 * state whenever something happens, and acts on the difference.
 *
 * @param nodes at least one
 * @param deployments the desired state at second 0
 * @param autoscalers at most one per deployment
 * @param rules how it decides
 */
public record Platform(
    List<ClusterNode> nodes,
    List<Deployment> deployments,
    List<Autoscaling> autoscalers,
    PlatformRules rules) {
  /** Copies the lists; refuses names that stand twice and unknown ones. */
  public Platform {
    nodes = List.copyOf(nodes);
    deployments = List.copyOf(deployments);
    autoscalers = List.copyOf(autoscalers);
    Require.atLeast("nodes", nodes.size(), 1L);
    Names.distinct("node", nodes.stream().map(ClusterNode::name).toList());
    List<String> names = deployments.stream().map(Deployment::name).toList();
    Names.distinct("deployment", names);
    Names.distinct(
        "autoscaler of deployment", autoscalers.stream().map(Autoscaling::deployment).toList());
    for (Autoscaling each : autoscalers) {
      int at = names.indexOf(each.deployment());
      if (at < 0) {
        throw new IllegalArgumentException(
            "autoscaler: found deployment "
                + each.deployment()
                + ", allowed are "
                + String.join(", ", names));
      }
      requested(deployments.get(at).spec(), each.deployment());
    }
  }

  /** A platform with the usual rules and without autoscalers. */
  public static Platform of(List<ClusterNode> nodes, Deployment... deployments) {
    return new Platform(nodes, List.of(deployments), List.of(), PlatformRules.usual());
  }

  /** The same with an autoscaler for a deployment. */
  public Platform scaling(String deployment, HorizontalAutoscaler rule) {
    List<Autoscaling> more = new ArrayList<>(autoscalers);
    more.add(new Autoscaling(deployment, rule));
    return new Platform(nodes, deployments, more, rules);
  }

  /** The same with other rules. */
  public Platform withRules(PlatformRules other) {
    return new Platform(nodes, deployments, autoscalers, other);
  }

  /**
   * Runs from second 0, when nothing runs yet, to an end. A replica that is stopped is gone at
   * once; what happens at one moment is seen together, events in the order given.
   */
  public PlatformRun run(Seconds end, PlatformEvent... events) {
    return run(end, List.of(events));
  }

  /** The same with a list of events, in any order. */
  public PlatformRun run(Seconds end, List<PlatformEvent> events) {
    return new PlatformEngine(this, end).run(events);
  }

  /** Refuses a container that requests no processor, because then no metric exists. */
  static long requested(ContainerSpec spec, String deployment) {
    return Require.atLeast(
        "deployment " + deployment + " with an autoscaler: CPU request in billionths of a core",
        spec.cpuRequest().nanoCores(),
        1L);
  }
}
