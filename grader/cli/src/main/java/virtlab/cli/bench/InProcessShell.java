package virtlab.cli.bench;

import java.util.List;
import virtlab.cli.ChildProcess;
import virtlab.cli.Place;

/** JShell without a kernel around it, in a JVM of its own: what its own evaluation costs. */
record InProcessShell() implements Contender {
  static final String NAME = "in-process JShell";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void rehearse(Round round) {
    // Its JVM warms itself with the cells before the measured ones.
  }

  @Override
  public void round(Round round, Findings findings) {
    List<String> words =
        List.of(
            Place.java().toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ShellLoopMain.class.getName(),
            Integer.toString(round.work().cells()),
            Integer.toString(round.work().cells()));
    ChildProcess.Printed printed = new ChildProcess(words).read();
    try {
      findings.add(Figure.WARM_CELL, Double.parseDouble(printed.text().strip()));
    } catch (NumberFormatException e) {
      findings.miss(
          Figure.WARM_CELL, printed.text().lines().findFirst().orElse("it printed nothing"));
    }
  }
}
