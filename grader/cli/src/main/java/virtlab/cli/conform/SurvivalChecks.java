package virtlab.cli.conform;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Cells that kill a kernel; afterwards the next cell must be answered by the same kernel. */
final class SurvivalChecks {
  private SurvivalChecks() {}

  static List<Check> all() {
    return List.of(
        fails("exit", "a cell that exits", Sample.EXIT).spending(),
        Check.of("exit-definitions", "what was defined is kept", SurvivalChecks::definitions)
            .spending(),
        fails("halt", "a process that is halted", Sample.HALT).spending(),
        fails("heap", "a heap full of small objects", Sample.FILL)
            .within(Duration.ofSeconds(60))
            .spending(),
        fails("big-array", "an array larger than the heap", Sample.BIG_ARRAY),
        fails("recursion", "endless recursion", Sample.RECURSION),
        goesOn("recursion-shown", "a value whose text recurses endlessly", Sample.SELF),
        goesOn("show-fails", "a value whose text fails", Sample.SHOW_FAILS),
        goesOn("deep", "an expression of 6,000 `+`", Sample.DEEP),
        goesOn("huge-method", "a method of more than 64 KB", Sample.HUGE_METHOD),
        goesOn("long-literal", "a literal of 100,000 characters", Sample.LONG_LITERAL),
        fails("bad-class", "a class that cannot be initialised", Sample.BAD_CLASS),
        Check.of("close-out", "a cell that closes its output", SurvivalChecks::closeOut),
        goesOn("close-in", "a cell that closes its input", Sample.CLOSE_IN),
        Check.of("self-interrupt", "a cell that interrupts itself", SurvivalChecks::selfInterrupt),
        Check.of("thread-fails", "a thread that fails: its trace", SurvivalChecks::threadFails));
  }

  /** The cell must end with an error. */
  private static Check fails(String id, String what, Sample cell) {
    return survives(id, what, cell, Ran::failed);
  }

  /** The cell may end as it likes. */
  private static Check goesOn(String id, String what, Sample cell) {
    return survives(id, what, cell, ran -> ran);
  }

  private static Check survives(String id, String what, Sample cell, Function<Ran, Ran> end) {
    return Check.of(
        id,
        what,
        trial -> {
          String sent = trial.send(cell);
          Ran ran = end.apply(trial.front().ended(sent, Duration.ofSeconds(40)));
          Failed.unless(ran.status().equals("ok") || ran.error().length() > 2, "it says nothing");
          trial.nextCellWorks();
        });
  }

  private static void definitions(Trial trial) {
    trial.run(Sample.DEFINE).well();
    trial.run(Sample.EXIT).failed();
    Failed.unlessSame("twice(1)", "2", trial.run(Sample.CALL).well().result());
  }

  private static void closeOut(Trial trial) {
    trial.run(Sample.CLOSE_OUT);
    String text = trial.run(Sample.HELLO).well().text("stdout");
    Failed.unlessSame("what the next cell prints", "hello\n", text);
  }

  private static void selfInterrupt(Trial trial) {
    trial.front().ended(trial.send(Sample.SELF_INTERRUPT));
    String text = trial.run(Sample.HELLO).well().text("stdout");
    Failed.unlessSame("what the next cell prints", "hello\n", text);
    trial.nextCellWorks();
  }

  private static void threadFails(Trial trial) {
    String text = trial.run(Sample.THREAD_FAILS).text("stderr");
    Failed.unless(text.contains("in a thread"), "the trace is not shown");
    trial.nextCellWorks();
  }
}
