package virtlab.model.orchestration;

import virtlab.model.unit.Seconds;

/** One autoscaler at work. */
final class AutoscalerLoop {
  private static final long MOST_METRIC = 1_000_000_000L;

  private final DeploymentState state;
  private final HorizontalAutoscaler rule;
  private final Recommendations past;

  AutoscalerLoop(DeploymentState state, HorizontalAutoscaler rule) {
    this.state = state;
    this.rule = rule;
    this.past = new Recommendations(rule.window());
  }

  DeploymentState state() {
    return state;
  }

  HorizontalAutoscaler rule() {
    return rule;
  }

  /** How many replicas are desired from now on; without a load or anyone ready, as many as now. */
  int look(Seconds now) {
    long ready = state.count(Replica::isReady);
    if (ready == 0 || state.load < 0) {
      return state.desired;
    }
    long request = Platform.requested(state.spec, state.name());
    long used = Math.min(state.load / ready, state.spec.cpuLimit().nanoCores());
    double percent = Math.floor(100.0 * used / request);
    long metric = (long) Math.min(MOST_METRIC, percent);
    int wanted = rule.desired(rule.isNear(metric) ? state.desired : (int) ready, metric);
    return past.stabilised(now, state.desired, wanted);
  }
}
