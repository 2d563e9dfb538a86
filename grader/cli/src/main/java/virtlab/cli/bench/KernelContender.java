package virtlab.cli.bench;

import java.time.Duration;
import virtlab.cli.jupyter.KernelCommand;

/**
 * A Jupyter kernel in processes of its own.
 *
 * @param name its name in the table
 * @param version of its package; empty to take what it says of itself
 * @param command how it is started
 * @param snippets the cells in its language
 */
record KernelContender(String name, String version, KernelCommand command, Snippets snippets)
    implements Contender {
  /** What one session of a kernel measures. */
  private interface Session {
    void measure(LiveKernel kernel);
  }

  @Override
  public void rehearse(Round round) {
    session(
        round,
        kernel -> {
          kernel.reply(Snippets.SUM);
          for (int request = 0; request < round.work().practice(); request++) {
            kernel.client().kernelInfo();
          }
        });
  }

  @Override
  public void round(Round round, Findings findings) {
    findings.version(version);
    Measures measures = new Measures(round.work(), snippets, findings);
    try (LiveKernel kernel = measures.start(command, round)) {
      measures.everyday(kernel);
    } catch (RuntimeException e) {
      findings.miss(Figure.START_CELL, String.valueOf(e.getMessage()));
    }
    try {
      measures.startNew(command, round);
    } catch (RuntimeException e) {
      findings.miss(Figure.START_NEW, String.valueOf(e.getMessage()));
    }
    session(round, findings, Figure.STOP_LOOP, measures::stopLoop);
    session(round, findings, Figure.STOP_PRINTING, measures::stopPrinting);
    session(round, findings, Figure.AFTER_EXIT, measures::exit);
    if (round.last()) {
      session(round, findings, Figure.FLOOD, measures::flood);
    }
  }

  private void session(Round round, Findings findings, Figure figure, Session session) {
    try {
      session(round, session);
    } catch (RuntimeException e) {
      findings.miss(figure, String.valueOf(e.getMessage()));
    }
  }

  private void session(Round round, Session session) {
    try (LiveKernel kernel = LiveKernel.ready(command, round)) {
      ProcessTree.pause(Duration.ofMillis(200));
      session.measure(kernel);
    }
  }
}
