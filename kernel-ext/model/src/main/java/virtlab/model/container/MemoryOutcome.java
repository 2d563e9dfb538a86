package virtlab.model.container;

import java.util.List;
import virtlab.model.unit.Bytes;

/**
 * What came of a process's wish for more memory.
 *
 * @param after the host's memory afterwards
 * @param asked what it asked for
 * @param granted what it got before it had all, was killed, or nobody was left to kill
 * @param reclaimed the page cache that was dropped for it
 * @param kills who was killed, in order
 */
public record MemoryOutcome(
    ContainerMemory after, Bytes asked, Bytes granted, Bytes reclaimed, List<OomKill> kills) {
  /** Copies the kills. */
  public MemoryOutcome {
    kills = List.copyOf(kills);
  }

  /** Whether it got all that it asked for. */
  public boolean isGranted() {
    return granted.equals(asked);
  }

  /** For example "64 MiB granted, 16 MiB of page cache dropped". */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(isGranted() ? asked + " granted" : granted + " of " + asked + " granted");
    if (reclaimed.count() > 0) {
      text.append(", ").append(reclaimed).append(" of page cache dropped");
    }
    for (OomKill kill : kills) {
      text.append("; ").append(kill);
    }
    return !isGranted() && kills.isEmpty()
        ? text.append("; refused, because no process may be killed").toString()
        : text.toString();
  }
}
