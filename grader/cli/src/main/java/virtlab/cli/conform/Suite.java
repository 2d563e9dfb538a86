package virtlab.cli.conform;

import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order of the table; those that spend much stand at the end. */
final class Suite {
  private Suite() {}

  static List<Check> checks() {
    return Stream.of(
            ProtocolChecks.all(),
            BadMessageChecks.all(),
            ExecuteChecks.all(),
            OutputChecks.all(),
            StdinChecks.all(),
            HelpChecks.all(),
            HistoryChecks.all(),
            CommChecks.all(),
            ErrorChecks.all(),
            InterruptChecks.all(),
            SurvivalChecks.all(),
            EndChecks.all())
        .flatMap(List::stream)
        .toList();
  }
}
