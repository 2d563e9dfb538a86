package virtlab.cli.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import virtlab.cli.Place;
import virtlab.cli.TemporaryFolder;
import virtlab.cli.jupyter.KernelArchive;
import virtlab.cli.jupyter.KernelCommand;
import virtlab.kernel.client.KernelException;
import virtlab.kernel.client.KernelProcess;

/**
 * Many cells, harmless and hostile, on one packaged kernel, with interrupts at random moments. The
 * same seed draws the same cells and moments.
 *
 * @param cells how many
 * @param seed of all that is drawn
 */
public record FaultRun(int cells, long seed) {
  /** After so many cells the memory is measured for the first time. */
  private static final int FIRST = 50;

  private static final int HARMLESS_PERCENT = 60;
  private static final int BATCH_PERCENT = 10;
  private static final Duration SETTLING = Duration.ofSeconds(3);

  /** What the project's tests run. */
  public static FaultRun usual() {
    return new FaultRun(500, 4);
  }

  /** Runs it; a line of progress goes to {@code progress} now and then. */
  public FaultReport run(Place place, PrintWriter progress) {
    KernelArchive.prepare(place);
    FaultReport report = new FaultReport();
    Marked processes = Marked.fresh();
    try (TemporaryFolder readers = TemporaryFolder.of("virtlab-faults-");
        TemporaryFolder logs = TemporaryFolder.of("virtlab-faults-")) {
      Path folder = readers.path();
      Path log = logs.path().resolve("kernel.log");
      try (KernelProcess kernel =
          KernelProcess.start(
              KernelCommand.ours(place).with(environment(processes, folder)).in(folder, log))) {
        drive(kernel, processes, report, progress);
      } catch (KernelException e) {
        report.fail("the kernel: " + e.getMessage());
      }
      lookAround(processes, folder, log, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return report;
  }

  private static Map<String, String> environment(Marked processes, Path folder) {
    return Map.of(
        Marked.VARIABLE,
        processes.mark(),
        "VIRTLAB_USER_HEAP",
        "256",
        "VIRTLAB_LANG",
        "en",
        "VIRTLAB_DATA",
        folder.resolve("data").toString());
  }

  private void drive(
      KernelProcess kernel, Marked processes, FaultReport report, PrintWriter progress) {
    kernel.awaitReady();
    Random random = new Random(seed);
    List<FaultCell> all = FaultCell.all();
    List<FaultCell> harmless = all.stream().filter(FaultCell::isHarmless).toList();
    List<FaultCell> hostile = all.stream().filter(cell -> !cell.isHarmless()).toList();
    long early = 0;
    try (FaultSession session = new FaultSession(kernel.client(), random, report)) {
      for (int number = 1; number <= cells; number++) {
        if (random.nextInt(100) < BATCH_PERCENT) {
          session.batch(number);
        }
        List<FaultCell> from = random.nextInt(100) < HARMLESS_PERCENT ? harmless : hostile;
        session.cell(number, from.get(random.nextInt(from.size())));
        if (number == Math.min(FIRST, cells)) {
          early = settled(session, processes);
        }
        if (number % FIRST == 0) {
          progress.println(number + " cells, MiB resident: " + processes.each());
          progress.flush();
        }
      }
      report.memory(early, settled(session, processes));
    }
  }

  private static long settled(FaultSession session, Marked processes) {
    session.collectGarbage();
    pause(SETTLING);
    return processes.resident();
  }

  private static void lookAround(Marked processes, Path folder, Path log, FaultReport report)
      throws IOException {
    pause(SETTLING);
    for (ProcessHandle orphan : processes.living()) {
      report.fail("a process was left behind: " + orphan.info().commandLine().orElse("?"));
      orphan.destroyForcibly();
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.equals("data"))
          .forEach(name -> report.fail("a file was left in the reader's folder: " + name));
    }
    try (Stream<String> lines = Files.lines(log)) {
      lines
          .filter(line -> line.startsWith("[virtlab kernel]") || line.contains("zmq"))
          .limit(20)
          .forEach(line -> report.fail("the kernel's log: " + line));
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
