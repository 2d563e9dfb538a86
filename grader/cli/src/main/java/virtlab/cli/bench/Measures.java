package virtlab.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import virtlab.cli.jupyter.KernelCommand;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.KernelClient;
import virtlab.kernel.client.Request;

/**
 * The measures of one kernel, each over the protocol; a sample that cannot be had leaves its reason
 * in the findings.
 *
 * @param work how much each measure does
 * @param snippets the cells in the kernel's language
 * @param findings where the samples go
 */
record Measures(Workload work, Snippets snippets, Findings findings) {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration FLOOD_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  /** Without a message for this long, a cell's idle is taken as lost. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** A cell runs this long before it is interrupted. */
  private static final Duration UNDER_WAY = Duration.ofMillis(300);

  /** What a stopped cell leaves running shows after this time, over this time. */
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  /** Starts a kernel, with both requests posted at once, and measures until each is answered. */
  LiveKernel start(KernelCommand command, Round round) {
    return start(command, round, Figure.START_CELL, Snippets.SUM);
  }

  /** The same with a first cell that no kernel has seen before. */
  void startNew(KernelCommand command, Round round) {
    start(command, round, Figure.START_NEW, Snippets.newSum()).close();
  }

  private LiveKernel start(KernelCommand command, Round round, Figure figure, String first) {
    long begun = System.nanoTime();
    LiveKernel kernel = LiveKernel.start(command, round);
    CompletableFuture<Void> info =
        CompletableFuture.runAsync(
            () -> {
              ObjectNode said = kernel.client().kernelInfo();
              if (figure == Figure.START_CELL) {
                findings.add(Figure.START_INFO, System.nanoTime() - begun);
              }
              findings.version(said.path("implementation_version").asText());
            },
            task -> thread(task).start());
    ProcessTree.pause(Duration.ofMillis(10)); // the other request leaves first; no kernel is up yet
    try {
      sample(
          kernel,
          figure,
          () -> {
            kernel.reply(first);
            double end = System.nanoTime();
            info.join();
            return end - begun;
          });
      return kernel;
    } catch (RuntimeException e) {
      kernel.close();
      throw e;
    }
  }

  /** What a notebook does all day, in one session. */
  void everyday(LiveKernel kernel) {
    KernelClient client = kernel.client();
    prepare(kernel, () -> client.awaitReady(LIMIT));
    sample(kernel, Figure.MEMORY_FIRST, () -> kernel.processes().resident());
    prepare(kernel, () -> repeat(work.cells(), () -> cell(client, Snippets.newSum())));
    String member = snippets.member();
    sample(kernel, Figure.WARM_CELL, median(work.cells(), () -> cell(client, Snippets.newSum())));
    sample(kernel, Figure.KERNEL_INFO, median(client::kernelInfo));
    sample(kernel, Figure.COMPLETE, median(() -> found(client.complete(member, member.length()))));
    sample(kernel, Figure.INSPECT, median(() -> documented(client.inspect(snippets.call(), 3, 0))));
    sample(kernel, Figure.DECLARATIONS, () -> timed(() -> cell(client, declarations())));
    lines(kernel, Figure.LINES, Figure.LINES_ARRIVED, work.lines());
    sample(kernel, Figure.LONG_LINE, () -> longLine(client));
    sample(kernel, Figure.MEMORY_AFTER, () -> kernel.processes().resident());
  }

  private String declarations() {
    return snippets.declarations(work.declarations());
  }

  /** A loop that only computes. */
  void stopLoop(LiveKernel kernel) {
    stop(kernel, snippets.loop(), List.of(Figure.STOP_LOOP, Figure.LOOP_BURNS));
  }

  /** A loop that only prints. */
  void stopPrinting(LiveKernel kernel) {
    stop(kernel, snippets.printLoop(), List.of(Figure.STOP_PRINTING, Figure.PRINTING_BURNS));
  }

  private void stop(LiveKernel kernel, String loop, List<Figure> figures) {
    prepare(kernel, () -> cell(kernel.client(), snippets.keep()));
    try {
      findings.add(figures.get(0), kernel.within(STOP_LIMIT, () -> stopped(kernel, loop)));
    } catch (BenchException e) {
      findings.miss(figures.get(0), String.valueOf(e.getMessage()));
      return;
    }
    ProcessTree.pause(HALF_A_SECOND);
    sample(kernel, figures.get(1), () -> kernel.processes().busyCores(HALF_A_SECOND));
    try {
      kernel.within(STOP_LIMIT, () -> kept(kernel.client()));
    } catch (BenchException e) {
      findings.miss(figures.get(0), "afterwards: " + e.getMessage());
    }
  }

  private double stopped(LiveKernel kernel, String loop) {
    AtomicLong interrupted = new AtomicLong();
    Runnable interrupt =
        () -> {
          ProcessTree.pause(UNDER_WAY);
          interrupted.set(System.nanoTime());
          kernel.interrupt();
        };
    Printed printed = new Printed(() -> thread(interrupt).start());
    ObjectNode ended = kernel.client().submit(Request.of(loop)).follow(printed, SILENCE);
    if (interrupted.get() == 0) {
      String how = ended.path("status").asText() + " " + ended.path("evalue").asText();
      throw new BenchException("the loop ended before it was interrupted: " + how.strip());
    }
    return System.nanoTime() - interrupted.get();
  }

  private double kept(KernelClient client) {
    String shown = client.execute(snippets.kept()).result();
    if (!shown.equals("41")) {
      throw new BenchException("a variable set before is lost");
    }
    return 0;
  }

  /** A cell that exits, with the next one queued behind it. */
  void exit(LiveKernel kernel) {
    sample(
        kernel,
        Figure.AFTER_EXIT,
        () -> {
          long begun = System.nanoTime();
          var unused = kernel.client().submit(Request.of(snippets.exit()).goingOn());
          kernel.reply(Snippets.SUM);
          return System.nanoTime() - begun;
        });
  }

  /** Very many lines, and what they cost in memory. */
  void flood(LiveKernel kernel) {
    lines(kernel, Figure.FLOOD, Figure.FLOOD_ARRIVED, work.flood());
    sample(kernel, Figure.FLOOD_MEMORY, () -> kernel.processes().peak());
  }

  private void lines(LiveKernel kernel, Figure time, Figure arrived, int count) {
    Printed printed = new Printed();
    Duration limit = time == Figure.FLOOD ? FLOOD_LIMIT : LIMIT;
    try {
      String code = snippets.lines().formatted(count);
      double nanos =
          kernel.within(
              limit,
              () ->
                  timed(
                      () -> {
                        var unused =
                            kernel.client().submit(Request.of(code)).follow(printed, SILENCE);
                      }));
      findings.add(time, nanos);
    } catch (BenchException e) {
      findings.miss(time, String.valueOf(e.getMessage()));
    }
    findings.add(arrived, printed.lines());
  }

  private double longLine(KernelClient client) {
    Printed printed = new Printed();
    String code = snippets.longLine().formatted(work.lineBytes());
    double nanos =
        timed(
            () -> {
              var unused = client.submit(Request.of(code)).follow(printed, SILENCE);
            });
    if (printed.characters() < work.lineBytes()) {
      throw new BenchException("of the line, only " + printed.characters() + " bytes arrived");
    }
    return nanos;
  }

  private DoubleSupplier median(Runnable request) {
    return median(work.requests(), request);
  }

  private static DoubleSupplier median(int times, Runnable request) {
    return () -> {
      List<Double> nanos = new ArrayList<>();
      repeat(times, () -> nanos.add(timed(request)));
      return Median.of(nanos);
    };
  }

  private void sample(LiveKernel kernel, Figure figure, DoubleSupplier measure) {
    try {
      findings.add(figure, kernel.within(LIMIT, measure));
    } catch (BenchException e) {
      findings.miss(figure, String.valueOf(e.getMessage()));
    }
  }

  private static void prepare(LiveKernel kernel, Runnable work) {
    var unused = kernel.within(LIMIT, () -> timed(work));
  }

  private static void cell(KernelClient client, String code) {
    Execution done = client.execute(code);
    if (!done.status().equals("ok")) {
      throw new BenchException(done.reply().path("ename").asText() + " in " + code);
    }
  }

  private static void found(ObjectNode reply) {
    if (reply.path("matches").isEmpty()) {
      throw new BenchException("no completion was found");
    }
  }

  private static void documented(ObjectNode reply) {
    if (!reply.path("found").asBoolean()) {
      throw new BenchException("nothing was found");
    }
  }

  private static double timed(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return System.nanoTime() - begun;
  }

  private static void repeat(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "measure-beside");
    thread.setDaemon(true);
    return thread;
  }
}
