package virtlab.model.migration;

import virtlab.model.unit.Require;

/**
 * Slows the VM's processors down when pre-copy does not converge: after two rounds (not necessarily
 * in a row) that dirtied more than {@code trigger} percent of what they sent, the throttle rises.
 *
 * <p>The throttles are first, first + step, … most, each of the VM's full speed: d_k = d_0 · (1 −
 * p_k). They do not compound. Source: QEMU, migration/ram.c and migration/options.c. A round stands
 * for QEMU's period.
 *
 * @param trigger percent of the memory sent in a round, 1 to 100; QEMU: 50
 * @param first the first throttle in percent, 1 to 99; QEMU: 20
 * @param step what each further one adds in percent, 1 to 99; QEMU: 10
 * @param most the highest in percent, {@code first} to 99; QEMU: 99
 */
public record AutoConverge(int trigger, int first, int step, int most) {
  /** Refuses percentages out of range. */
  public AutoConverge {
    Require.between("trigger in percent", trigger, 1, 100);
    Require.between("first throttle in percent", first, 1, 99);
    Require.between("step in percent", step, 1, 99);
    Require.between("highest throttle in percent", most, first, 99);
  }

  /** QEMU's numbers: 20, 30, … 90, 99 percent, above 50 percent dirtied. */
  public static AutoConverge standard() {
    return new AutoConverge(50, 20, 10, 99);
  }

  /** The throttle after this one, 0 for none yet. */
  int after(int throttle) {
    return throttle == 0 ? first : Math.min(most, throttle + step);
  }

  /** Whether a round dirtied too much. */
  boolean isHigh(long sentPages, long dirtiedPages) {
    return dirtiedPages > Pages.scaled(sentPages, trigger, 100);
  }
}
