package virtlab.cli.conform;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import virtlab.cli.bench.ProcessTree;
import virtlab.kernel.client.Request;

/**
 * Interrupts: the cell ends with an error, what was set before is kept, and nothing goes on
 * computing.
 */
final class InterruptChecks {
  private static final Duration WINDOW = Duration.ofMillis(300);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int MOST_WINDOWS = 10;

  /** A thread that computes has more than this even where twenty others want two cores. */
  private static final double BUSY_CORES = 0.06;

  private InterruptChecks() {}

  static List<Check> all() {
    return List.of(
        stop("stop-sleep", "a sleep", Sample.SLEEP),
        stop("stop-lock", "a wait for a lock", Sample.LOCK),
        stop("stop-loop", "a tight loop", Sample.LOOP),
        stop("stop-stubborn", "a loop that catches everything", Sample.STUBBORN),
        stop("stop-stream", "a stream of values", Sample.STREAM),
        stop("stop-parallel", "a parallel stream", Sample.PARALLEL),
        stop("stop-library", "a computation inside the library", Sample.LIBRARY),
        stop("stop-print", "a print loop", Sample.PRINT_LOOP),
        stop("stop-accept", "a thread in `accept`", Sample.ACCEPT),
        stop("stop-show", "a `toString` that never ends", Sample.SHOW_FOR_EVER),
        Check.of("stop-queue", "an interrupt aborts the queue", InterruptChecks::queue),
        Check.of("stop-nothing", "an interrupt of nothing", InterruptChecks::nothing),
        Check.of("stop-late", "one at a cell's end spares the next", InterruptChecks::late));
  }

  private static Check stop(String id, String what, Sample cell) {
    return Check.of(id, "interrupt: " + what, trial -> stopped(trial, cell));
  }

  private static void stopped(Trial trial, Sample cell) throws Exception {
    trial.run(Sample.KEEP).well();
    String running = begun(trial, cell);
    trial.kernel().interrupt();
    trial.front().ended(running).failed();
    Failed.unlessSame("a variable set before", "41", trial.run(Sample.KEPT).result());
    settles(trial.kernel().processes());
  }

  /** What compiles or collects for a while may do so; what was stopped may not go on. */
  private static void settles(ProcessTree processes) {
    double cores = processes.busyCores(LOOK);
    for (int i = 0; i < MOST_WINDOWS && cores > BUSY_CORES; i++) {
      cores = processes.busyCores(LOOK);
    }
    Failed.unless(
        cores <= BUSY_CORES,
        String.format(Locale.ROOT, "it goes on computing, on %.2f cores", cores));
  }

  /** Sends a cell and waits until it has printed something and is well under way. */
  private static String begun(Trial trial, Sample cell) {
    String running = trial.send(cell);
    trial.front().await("first output", m -> m.type().equals("stream") && m.belongsTo(running));
    ProcessTree.pause(WINDOW);
    return running;
  }

  /** Ends a cell that another check has begun; whether it ends well does not matter there. */
  static void endQuietly(Trial trial, String cell) {
    try {
      trial.kernel().interrupt();
      trial.front().ended(cell);
    } catch (Exception e) {
      trial.kernel().close();
    }
  }

  private static void queue(Trial trial) throws Exception {
    String running = trial.front().send(Request.of(trial.code(Sample.SLEEP)));
    trial.front().await("first output", m -> m.type().equals("stream") && m.belongsTo(running));
    String queued = trial.front().send(Request.of(trial.code(Sample.HELLO)));
    ProcessTree.pause(WINDOW);
    trial.kernel().interrupt();
    trial.front().ended(running).failed();
    Failed.unlessSame("the queued cell", "aborted", trial.front().ended(queued).status());
  }

  private static void nothing(Trial trial) throws Exception {
    trial.run(Sample.SUM).well();
    trial.kernel().interrupt();
    trial.kernel().interrupt();
    ProcessTree.pause(WINDOW);
    trial.nextCellWorks();
  }

  private static void late(Trial trial) throws Exception {
    for (int i = 0; i < 5; i++) {
      String cell = trial.send(Sample.BRIEFLY);
      ProcessTree.pause(Duration.ofMillis(40 + 5L * i));
      trial.kernel().interrupt();
      trial.front().ended(cell);
      ProcessTree.pause(Duration.ofMillis(50)); // a signal has no reply to wait for
      trial.nextCellWorks();
    }
  }
}
