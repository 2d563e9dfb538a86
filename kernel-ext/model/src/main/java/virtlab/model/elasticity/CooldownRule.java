package virtlab.model.elasticity;

/** Holds what is for a pause after each change. */
final class CooldownRule implements Autoscaler.Rule {
  private final Autoscaler.Rule rule;
  private final double pause;
  private double free;

  CooldownRule(Autoscaler.Rule rule, double pause) {
    this.rule = rule;
    this.pause = pause;
  }

  @Override
  public int wanted(ScalingSample now) {
    int wanted = rule.wanted(now);
    if (now.time().value() < free || wanted == now.instances()) {
      return now.instances();
    }
    free = now.time().value() + pause;
    return wanted;
  }
}
