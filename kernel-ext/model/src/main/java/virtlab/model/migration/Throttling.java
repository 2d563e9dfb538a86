package virtlab.model.migration;

import org.jspecify.annotations.Nullable;

/** How far auto-converge has slowed one VM down. */
final class Throttling {
  private final @Nullable AutoConverge rule;
  private int high;
  private int percent;

  private Throttling(@Nullable AutoConverge rule) {
    this.rule = rule;
  }

  static Throttling none() {
    return new Throttling(null);
  }

  static Throttling by(AutoConverge rule) {
    return new Throttling(rule);
  }

  int percent() {
    return percent;
  }

  /** Whether a round that makes no progress may still be followed by a smaller one. */
  boolean canRise() {
    return rule != null && percent < rule.most();
  }

  /** Looks at a round; every second one that dirtied too much raises the throttle. */
  void look(long sentPages, long dirtiedPages) {
    if (rule == null || !rule.isHigh(sentPages, dirtiedPages)) {
      return;
    }
    high++;
    if (high == 2) {
      high = 0;
      percent = rule.after(percent);
    }
  }
}
