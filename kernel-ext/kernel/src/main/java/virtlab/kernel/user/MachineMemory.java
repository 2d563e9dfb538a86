package virtlab.kernel.user;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory that this process may count on, in bytes: the machine's, or less where a control group
 * sets a limit. On Linux it is read from the kernel's own files, because the management beans that
 * tell it everywhere cost a starting kernel 20 to 40 ms.
 *
 * @param root the folder in which {@code proc} and {@code sys} lie
 */
record MachineMemory(Path root) {
  private static final long ASSUMED = 2048L << 20;

  static MachineMemory ofThisMachine() {
    return new MachineMemory(Path.of("/"));
  }

  /** The smallest of the limits that are set. */
  long bytes() {
    long least = total();
    for (Path limit : limits()) {
      least = Math.min(least, number(limit, ""));
    }
    return least == Long.MAX_VALUE ? fromBeans() : least;
  }

  private long total() {
    long kibibytes = number(root.resolve("proc/meminfo"), "MemTotal:");
    return kibibytes == Long.MAX_VALUE ? kibibytes : kibibytes * 1024;
  }

  /** The limits of this process's control group and of those above it, in both versions. */
  private List<Path> limits() {
    Path groups = root.resolve("sys/fs/cgroup");
    List<Path> found = new ArrayList<>();
    found.add(groups.resolve("memory/memory.limit_in_bytes"));
    found.add(groups.resolve("memory.max"));
    for (String line : lines(root.resolve("proc/self/cgroup"))) {
      if (line.startsWith("0::/")) {
        Path group = groups;
        for (Path part : Path.of(line.substring(4))) {
          group = group.resolve(part);
          found.add(group.resolve("memory.max"));
        }
      }
    }
    return found;
  }

  /** The number in the first line that begins so; the largest one where there is none. */
  private static long number(Path file, String begin) {
    for (String line : lines(file)) {
      String digits = line.startsWith(begin) ? line.replaceAll("\\D", "") : "";
      if (!digits.isEmpty() && digits.length() < 19) {
        return Long.parseLong(digits);
      }
    }
    return Long.MAX_VALUE;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException absent) {
      return List.of();
    }
  }

  private static long fromBeans() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : ASSUMED;
  }
}
