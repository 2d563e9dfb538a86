package virtlab.cli.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import virtlab.kernel.client.KernelClient;
import virtlab.kernel.client.KernelException;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;
import virtlab.kernel.client.Submission;
import virtlab.kernel.protocol.Message;

/** One kernel under a fault run: sends cells, disturbs them, and checks all that comes back. */
final class FaultSession implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(120);
  private static final int REPLY_SECONDS = 60;
  private static final int INTERRUPTED_PERCENT = 25;
  private static final int COMPLETED_PERCENT = 20;
  private static final int LATEST_INTERRUPT_MILLIS = 1500;
  private static final int SECOND_INTERRUPT_MILLIS = 15_000;
  private static final Pattern TAG = Pattern.compile("#(\\d+)#");

  /** How a cell may end that an interrupt, or an exit of an earlier one, has met. */
  private static final Set<String> DISTURBED =
      Set.of("Interrupted", "java.lang.InterruptedException", "ProcessEnded", "OutOfMemory");

  private final KernelClient client;
  private final Random random;
  private final FaultReport report;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final ScheduledExecutorService beside = Executors.newScheduledThreadPool(4);

  FaultSession(KernelClient client, Random random, FaultReport report) {
    this.client = client;
    this.random = random;
    this.report = report;
  }

  /** What one cell has shown so far. */
  private final class Heard implements OutputListener {
    private final int number;
    private int tags;
    private String result = "";

    Heard(int number) {
      this.number = number;
    }

    @Override
    public void published(String type, ObjectNode content) {
      if (type.equals("stream")) {
        tags += tags(number, content.path("text").asText());
      } else if (type.equals("execute_result")) {
        result = content.path("data").path("text/plain").asText();
      }
    }
  }

  private int tags(int number, String text) {
    int found = 0;
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      found++;
      if (!tag.group(1).equals(Integer.toString(number))) {
        report.fail("cell " + number + " heard output of cell " + tag.group(1));
        return found;
      }
    }
    return found;
  }

  /** Runs one cell, perhaps disturbed, and after a hostile one asks for a sum. */
  void cell(int number, FaultCell drawn) {
    FaultCell cell = drawn.numbered(number);
    report.count(cell.isHarmless() ? "harmless cells" : "hostile cells");
    boolean endless = cell.kind() == FaultCell.Kind.ENDLESS;
    boolean interrupted = endless || random.nextInt(100) < INTERRUPTED_PERCENT;
    int moment = random.nextInt(LATEST_INTERRUPT_MILLIS);
    Submission sent = submit(number, cell.code());
    List<Future<?>> asked = new ArrayList<>();
    if (interrupted) {
      asked.add(beside.schedule(this::interrupt, moment, TimeUnit.MILLISECONDS));
      asked.add(beside.schedule(this::interrupt, SECOND_INTERRUPT_MILLIS, TimeUnit.MILLISECONDS));
    }
    if (random.nextInt(100) < COMPLETED_PERCENT) {
      asked.add(beside.submit(() -> client.complete("Math.ma", 7)));
    }
    Heard heard = new Heard(number);
    ObjectNode reply = await(sent, heard, cell.name());
    settle(asked, cell.name());
    check(cell, heard, reply, interrupted);
    checkUnclaimed();
    if (!cell.isHarmless()) {
      askForASum(cell.name());
    }
  }

  private void interrupt() {
    report.count("interrupts");
    var unused = client.interrupt();
  }

  private Submission submit(int number, String code) {
    Submission sent = client.submit(Request.of(code));
    numbers.put(sent.id(), number);
    return sent;
  }

  private ObjectNode await(Submission sent, OutputListener heard, String name) {
    try {
      return sent.follow(heard, SILENCE);
    } catch (KernelException e) {
      report.fail("lost after '" + name + "': " + e.getMessage());
      throw e;
    }
  }

  /** What was asked beside the cell is answered, or was not asked yet and is not any more. */
  private void settle(List<Future<?>> asked, String name) {
    for (Future<?> future : asked) {
      if (!future.cancel(false)) {
        try {
          future.get(REPLY_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
          report.fail("no answer beside '" + name + "': " + e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private void check(FaultCell cell, Heard heard, ObjectNode reply, boolean interrupted) {
    String error = reply.path("ename").asText();
    if (DISTURBED.contains(error) && !error.equals(cell.expected())) {
      report.count(
          reply.path("evalue").asText().contains("reset")
              ? "cells that cost the process"
              : "cells interrupted, variables kept");
      return;
    }
    boolean well =
        switch (cell.kind()) {
          case SHOWS -> heard.result.equals(cell.expected());
          case PRINTS -> reply.path("status").asText().equals("ok") && heard.tags > 0;
          case FAILS -> error.equals(cell.expected());
          case ANY -> true;
          case ENDLESS -> interrupted && reply.path("status").asText().equals("error");
        };
    if (!well) {
      report.fail("'" + cell.name() + "' showed '" + heard.result + "' and ended with " + reply);
    }
  }

  private void askForASum(String after) {
    long begun = System.nanoTime();
    Heard heard = new Heard(-1);
    ObjectNode reply = await(submit(-1, "40 + 2"), heard, after);
    report.next((System.nanoTime() - begun) / 1_000_000);
    boolean disturbed = DISTURBED.contains(reply.path("ename").asText());
    if (!heard.result.equals("42") && !disturbed) {
      report.fail("after '" + after + "' a sum ended with " + reply);
    }
  }

  /** Sends three cells at once, of which the first fails: the others are aborted, none is lost. */
  void batch(int number) {
    report.count("batches of three");
    List<Submission> sent = new ArrayList<>();
    sent.add(submit(-number, "throw new IllegalStateException();"));
    sent.add(submit(-number, "1"));
    sent.add(submit(-number, "2"));
    for (Submission one : sent) {
      ObjectNode reply = await(one, new Heard(-number), "a batch");
      if (!reply.path("status").asText().matches("error|aborted|ok")) {
        report.fail("a cell of a batch ended with " + reply);
      }
    }
  }

  /** Makes the user process give back what it does not need. */
  void collectGarbage() {
    await(submit(-1, "System.gc();"), new Heard(-1), "the run");
  }

  /** Whatever came outside a running request is late output of its own cell, or a status. */
  private void checkUnclaimed() {
    for (Message message = client.nextUnclaimed(Duration.ZERO);
        message != null;
        message = client.nextUnclaimed(Duration.ZERO)) {
      String parent = message.parent().id();
      if (parent.isEmpty()) {
        if (!message.type().matches("status|iopub_welcome")) {
          report.fail("a " + message.type() + " without a parent");
        }
      } else if (!client.hasSent(parent)) {
        report.fail("a " + message.type() + " of a parent that nobody sent");
      } else if (message.type().equals("stream")) {
        report.count("late outputs");
        tags(numbers.getOrDefault(parent, -1), message.content().path("text").asText());
      } else if (!message.type().equals("status")) {
        report.fail("a " + message.type() + " after its request had ended");
      }
    }
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }
}
