package virtlab.model.overhead;

import java.util.List;
import virtlab.model.hypervisor.CpuTechnique;
import virtlab.model.unit.Require;

/**
 * Published costs of single events, as extra cycles (virtual − native).
 *
 * <p>Source: Adams and Agesen, A Comparison of Software and Hardware Techniques for x86
 * Virtualization, ASPLOS 2006, section 6 (nanobenchmarks; 2006's processors).
 */
public final class EventCosts {
  private static final String SOURCE = "Adams, Agesen, ASPLOS 2006, section 6";

  private EventCosts() {}

  /**
   * Binary translation: system call about +2000 cycles; port read 3209 native and about 15 times
   * faster (3209 / 15 = 214, so −2995); call and return 11 → 51; page-table write 1 → 391.
   */
  public static List<EventCost> binaryTranslation() {
    return List.of(
        cost("system call", 2000),
        cost("port read", 214 - 3209),
        cost("call and return", 51 - 11),
        cost("page-table write", 391 - 1));
  }

  /**
   * The first VT-x: system call as native; port read 3209 → 15826; call and return as native;
   * page-table write 1 → 12733.
   */
  public static List<EventCost> firstHardware() {
    return List.of(
        cost("system call", 0),
        cost("port read", 15826 - 3209),
        cost("call and return", 0),
        cost("page-table write", 12733 - 1));
  }

  /** One event's cost under a technique of 2006; refuses what was not published. */
  public static EventCost of(CpuTechnique technique, String event) {
    List<EventCost> costs =
        switch (technique) {
          case BINARY_TRANSLATION -> binaryTranslation();
          case HARDWARE -> firstHardware();
          case HYPERCALLS, PROCESS_TRACING ->
              throw new IllegalArgumentException(
                  "technique: found "
                      + technique
                      + ", allowed are BINARY_TRANSLATION and HARDWARE,"
                      + " for which costs were published");
        };
    for (EventCost cost : costs) {
      if (cost.event().equals(event)) {
        return cost;
      }
    }
    throw Require.unknown("event", event, costs.stream().map(EventCost::event).toList());
  }

  private static EventCost cost(String event, long extra) {
    return new EventCost(event, extra, SOURCE);
  }
}
