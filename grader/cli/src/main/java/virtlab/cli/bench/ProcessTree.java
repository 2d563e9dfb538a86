package virtlab.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A kernel's process and everything it started, as they are now.
 *
 * @param handles the root first
 */
public record ProcessTree(List<ProcessHandle> handles) {
  /** What Linux reports of a process's memory. */
  private enum Memory {
    /** Resident now. */
    VM_RSS("VmRSS:"),
    /** The most that was ever resident. */
    VM_HWM("VmHWM:");

    private final String line;

    Memory(String line) {
      this.line = line;
    }
  }

  public static ProcessTree of(Process root) {
    return new ProcessTree(Stream.concat(Stream.of(root.toHandle()), root.descendants()).toList());
  }

  /** Bytes resident now, summed over the processes; pages that two of them share count twice. */
  double resident() {
    return bytes(Memory.VM_RSS);
  }

  /** The most bytes that each process ever had resident, summed. */
  double peak() {
    return bytes(Memory.VM_HWM);
  }

  private double bytes(Memory kind) {
    double sum = 0;
    for (ProcessHandle handle : handles) {
      sum += bytes(Path.of("/proc", Long.toString(handle.pid()), "status"), kind);
    }
    if (sum == 0) {
      throw new BenchException("this system has no /proc to read memory from");
    }
    return sum;
  }

  private static double bytes(Path status, Memory kind) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(kind.line))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }

  /** How many cores the processes keep busy, measured over this time. */
  public double busyCores(Duration window) {
    long begun = System.nanoTime();
    long before = processorNanos();
    pause(window);
    return (double) (processorNanos() - before) / (System.nanoTime() - begun);
  }

  private long processorNanos() {
    return handles.stream()
        .map(handle -> handle.info().totalCpuDuration())
        .mapToLong(spent -> spent.map(Duration::toNanos).orElse(0L))
        .sum();
  }

  /** Ends every process that still lives. */
  public void end() {
    handles.forEach(ProcessHandle::destroyForcibly);
  }

  public static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted");
    }
  }
}
