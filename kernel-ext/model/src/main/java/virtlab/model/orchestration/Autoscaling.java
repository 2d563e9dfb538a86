package virtlab.model.orchestration;

import virtlab.model.unit.Require;

/**
 * An autoscaler for a deployment. Its metric is what the ready replicas use of the processor on
 * average, in whole percent of their request, rounded down; so the request must be above 0.
 *
 * @param deployment its name
 * @param rule how many replicas it shall have
 */
public record Autoscaling(String deployment, HorizontalAutoscaler rule) {
  /** Refuses a missing name. */
  public Autoscaling {
    Require.name("deployment", deployment);
  }
}
