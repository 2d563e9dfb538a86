package virtlab.judge;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.box.Box;

/** Keeps one box per solution and replaces it when it has ended. */
final class BoxKeeper implements AutoCloseable {
  private final Box.Launch launch;
  private Duration cpu = Duration.ZERO;
  private Duration wall = Duration.ZERO;
  private @Nullable Box box;

  BoxKeeper(Box.Launch launch) {
    this.launch = launch;
  }

  /** Starts the clocks of the next test. */
  void begin(Duration cpuLimit, Duration wallLimit) {
    cpu = cpuLimit;
    wall = wallLimit;
    Box current = box;
    if (current != null && current.alive()) {
      current.begin(cpu, wall);
    }
  }

  Box running() {
    Box current = box;
    if (current != null && current.alive()) {
      return current;
    }
    close();
    try {
      current = Box.start(launch);
    } catch (IOException e) {
      throw new FaultException("The box does not start", e);
    }
    current.begin(cpu, wall);
    box = current;
    return current;
  }

  @Override
  public void close() {
    if (box != null) {
      box.close();
      box = null;
    }
  }
}
