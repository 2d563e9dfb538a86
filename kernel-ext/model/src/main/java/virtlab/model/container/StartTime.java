package virtlab.model.container;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How long something takes to start, by its parts: {@code StartTime.container().throughDaemon()
 * .pulling(pull)}. The parts come from different measurements on different machines, so the sum is
 * an order of magnitude, not a prediction.
 *
 * @param system what starts
 * @param parts in order
 */
public record StartTime(String system, List<StartPart> parts) {
  private static final String RUNTIMES =
      "van Rijn, Rellermeyer, Middleware 2021: Docker without its daemon 100 ms";
  private static final String DAEMON =
      "van Rijn, Rellermeyer, Middleware 2021: the daemon adds about 250 ms";
  private static final String NAMESPACES = "Khan, arXiv 2602.15214, 2026 (preprint): 7.94 ms";
  private static final String FIRECRACKER =
      "Agache et al., NSDI 2020, the authors' raw data: median, serial";
  private static final double NAMESPACES_MS = 7.94;

  /** Copies the parts; refuses a start without a name. */
  public StartTime {
    Require.name("system", system);
    parts = List.copyOf(parts);
  }

  /** A container whose image is there: 7.94 ms of namespaces, 92.06 ms of the rest. */
  public static StartTime container() {
    StartPart rest =
        new StartPart(
            StartStep.RUNTIME,
            Seconds.millis(100 - NAMESPACES_MS),
            RUNTIMES + ", minus namespaces");
    return new StartTime("container", List.of())
        .then(StartStep.NAMESPACES, Seconds.millis(NAMESPACES_MS), NAMESPACES)
        .then(rest);
  }

  /** A microVM with its own small kernel: 110 ms, and 51 ms of requests that set it up. */
  public static StartTime microVm() {
    return new StartTime("microVM", List.of())
        .then(
            StartStep.MONITOR_API,
            Seconds.millis(161 - 110),
            FIRECRACKER + ", end to end 161 ms minus pre-configured 110 ms")
        .then(StartStep.GUEST_KERNEL, Seconds.millis(110), FIRECRACKER + ", pre-configured");
  }

  /**
   * A VM with a full distribution: 244 ms until its kernel has booted, then its services.
   *
   * @param services what the guest's services take, as {@code systemd-analyze} in the guest says:
   *     no published number fits every distribution
   */
  public static StartTime vm(Seconds services) {
    return new StartTime("VM", List.of())
        .then(StartStep.GUEST_KERNEL, Seconds.millis(244), FIRECRACKER + ", QEMU")
        .then(StartStep.GUEST_SERVICES, services, "given by the caller");
  }

  /** Whole starts as they were measured, the fastest first. */
  public static List<StartTime> published() {
    String manco = "Manco et al., SOSP 2017";
    String rijn = "van Rijn, Rellermeyer, Middleware 2021";
    return List.of(
        whole("process (fork and exec)", 1, manco),
        whole("unikernel (LightVM)", 2.3, manco),
        whole("Docker, without its daemon", 100, rijn),
        whole("Firecracker, pre-configured", 110, FIRECRACKER),
        whole("Firecracker, end to end", 161, FIRECRACKER),
        whole("gVisor", 190, rijn),
        whole("QEMU with qboot", 214, FIRECRACKER),
        whole("QEMU", 244, FIRECRACKER),
        whole("Docker, image there", 561, "Khan, arXiv 2602.15214, 2026 (preprint): 554 to 568 ms"),
        whole("Kata", 600, rijn),
        whole("LXC", 800, rijn));
  }

  /** The same, asked of a daemon: 250 ms more. */
  public StartTime throughDaemon() {
    return before(new StartPart(StartStep.DAEMON, Seconds.millis(250), DAEMON));
  }

  /** The same, with the image pulled first. */
  public StartTime pulling(ImagePull pull) {
    String source = "computed: requests · latency + bytes / bandwidth";
    return before(new StartPart(StartStep.IMAGE_PULL, pull.total(), source));
  }

  /** The same with another part at the end. */
  public StartTime then(StartStep step, Seconds time, String source) {
    return then(new StartPart(step, time, source));
  }

  /** The same under another name. */
  public StartTime named(String other) {
    return new StartTime(other, parts);
  }

  /** All parts together. */
  public Seconds total() {
    Seconds sum = Seconds.ZERO;
    for (StartPart part : parts) {
      sum = sum.plus(part.time());
    }
    return sum;
  }

  private StartTime then(StartPart part) {
    List<StartPart> more = new ArrayList<>(parts);
    more.add(part);
    return new StartTime(system, more);
  }

  private StartTime before(StartPart part) {
    List<StartPart> more = new ArrayList<>(parts);
    more.add(0, part);
    return new StartTime(system, more);
  }

  private static StartTime whole(String system, double millis, String source) {
    return new StartTime(system, List.of()).then(StartStep.WHOLE, Seconds.millis(millis), source);
  }

  /** For example "container: 100 ms (namespaces 7.94 ms, runtime 92.06 ms)". */
  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    for (StartPart part : parts) {
      String step = part.step().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      texts.add(step + " " + part.time());
    }
    return system + ": " + total() + " (" + String.join(", ", texts) + ")";
  }
}
