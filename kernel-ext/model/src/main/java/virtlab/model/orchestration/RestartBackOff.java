package virtlab.model.orchestration;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How long a crashed container waits before it is started again: first, then twice as long after
 * each crash, up to the most. Source: Kubernetes, Pod Lifecycle, Container restart policy.
 *
 * @param first after the first crash
 * @param most at least the first
 * @param reset after running so long, the next crash counts as the first
 */
public record RestartBackOff(Seconds first, Seconds most, Seconds reset) {
  /** Refuses a most below the first. */
  public RestartBackOff {
    if (most.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "longest wait: found " + most + ", allowed is at least the first, " + first);
    }
  }

  /** 10 s, 20 s, 40 s and so on up to 300 s; forgotten after 600 s without a crash. */
  public static RestartBackOff usual() {
    return new RestartBackOff(Seconds.of(10), Seconds.of(300), Seconds.of(600));
  }

  /**
   * The wait after the n-th crash in a row: min(first · 2^(n − 1), most).
   *
   * @param crash 1 or more
   */
  public Seconds delay(int crash) {
    Require.atLeast("crash", crash, 1L);
    double delay = first.value();
    for (int i = 1; i < crash && delay < most.value(); i++) {
      delay *= 2;
    }
    return Seconds.of(Math.min(delay, most.value()));
  }

  /** The wait after each of several runs that ended with a crash, given how long they ran. */
  public List<Seconds> delays(List<Seconds> runs) {
    List<Seconds> delays = new ArrayList<>();
    int crashes = 0;
    for (Seconds run : runs) {
      crashes = after(crashes, run);
      delays.add(delay(crashes));
    }
    return List.copyOf(delays);
  }

  /** How many crashes in a row it is now, if it was so many before this run. */
  int after(int crashes, Seconds run) {
    return run.compareTo(reset) >= 0 ? 1 : Math.min(crashes, 1_000_000) + 1;
  }
}
