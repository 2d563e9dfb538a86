package virtlab.cli.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import virtlab.cli.bench.ProcessTree;
import virtlab.cli.jupyter.KernelCommand;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Json;

/** How a kernel is reached, and how it ends. */
final class EndChecks {
  private static final Duration SOON = Duration.ofSeconds(10);

  private EndChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("ipc", "`transport: ipc`", EndChecks::ipc),
        Check.of("sigint", "Ctrl-C does not end it", EndChecks::signal),
        Check.of("shutdown", "`shutdown_request`: a reply, then its end", EndChecks::shutdown),
        Check.of("shutdown-restart", "the reply repeats `restart`", EndChecks::restart),
        Check.of("shutdown-busy", "also while a cell computes", EndChecks::shutdownBusy),
        Check.of("parent-dies", "it ends with `JPY_PARENT_PID`", EndChecks::parentDies),
        Check.of("no-orphan", "killed, it leaves no process", EndChecks::noOrphan));
  }

  private static void ipc(Trial trial) throws Exception {
    LiveKernel kernel =
        trial.held(LiveKernel.startOverIpc(trial.subject().command(), trial.folder()));
    kernel.front().awaitReady(SOON.multipliedBy(2));
    Failed.unlessSame("1+1", "2", kernel.front().run(trial.code(Sample.SUM)).result());
    Failed.unless(kernel.shutdown(), "it does not end");
  }

  private static void signal(Trial trial) throws Exception {
    KernelCommand.signal(trial.kernel().process());
    ProcessTree.pause(Duration.ofMillis(300));
    trial.nextCellWorks();
  }

  private static void shutdown(Trial trial) throws Exception {
    ended(trial.ready(), false);
  }

  private static void restart(Trial trial) throws Exception {
    ended(trial.ready(), true);
  }

  private static void shutdownBusy(Trial trial) throws Exception {
    LiveKernel kernel = trial.ready();
    kernel.front().send(trial.cell(Sample.LOOP));
    kernel.front().await("first output", m -> m.type().equals("stream"));
    ended(kernel, false);
  }

  private static void ended(LiveKernel kernel, boolean restart) throws Exception {
    ProcessTree all = kernel.processes();
    ObjectNode asked = Json.object().put("restart", restart);
    Heard reply =
        kernel.front().reply(kernel.front().send(Channel.CONTROL, "shutdown_request", asked));
    Failed.unlessSame("the reply", "shutdown_reply", reply.type());
    Failed.unlessSame("restart", restart, reply.content().path("restart").asBoolean());
    ends(kernel, all);
  }

  /** A shell stands for Jupyter: it starts the kernel, and is killed. */
  private static void parentDies(Trial trial) throws Exception {
    KernelCommand usual = trial.subject().command();
    List<String> words =
        new ArrayList<>(List.of("sh", "-c", "JPY_PARENT_PID=$$ \"$@\" & wait", "sh"));
    words.addAll(usual.words());
    KernelCommand command = new KernelCommand(words, usual.environment(), usual.signal());
    LiveKernel kernel = trial.held(LiveKernel.ready(command, trial.folder()));
    ProcessTree all = kernel.processes();
    kernel.process().destroyForcibly();
    ends(kernel, all);
  }

  private static void noOrphan(Trial trial) throws Exception {
    LiveKernel kernel = trial.ready();
    kernel.front().send(trial.cell(Sample.LOOP));
    kernel.front().await("first output", m -> m.type().equals("stream"));
    ProcessTree all = kernel.processes();
    kernel.process().destroyForcibly();
    ends(kernel, all);
  }

  /** The kernel, and every process that it had started, must end soon. */
  private static void ends(LiveKernel kernel, ProcessTree all) throws Exception {
    boolean ended = kernel.process().waitFor(SOON.toSeconds(), TimeUnit.SECONDS);
    Failed.unless(ended, "it still runs after " + SOON.toSeconds() + " s");
    try {
      for (ProcessHandle handle : all.handles()) {
        handle.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (java.util.concurrent.TimeoutException e) {
      all.end();
      throw new Failed("a process that it started lives on");
    }
  }
}
