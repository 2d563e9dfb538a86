package virtlab.model.migration;

import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/**
 * How a migration went.
 *
 * @param strategy its name
 * @param rounds what was sent while the VM ran, in order; empty for stop-and-copy
 * @param rest what was sent while the VM stood still
 * @param verdict why the VM was stopped
 * @param resume how long it took to start the VM at its new place
 */
public record Migration(
    String strategy, List<Round> rounds, Round rest, Verdict verdict, Seconds resume) {
  /** Copies the rounds. */
  public Migration {
    rounds = List.copyOf(rounds);
  }

  /** How long the VM stood still: the rest's time + resume. */
  public Seconds downtime() {
    return rest.duration().plus(resume);
  }

  /** From the first byte to the running VM at its new place. */
  public Seconds totalTime() {
    return rest.end().plus(resume);
  }

  /** All bytes sent, the rest included. */
  public Bytes traffic() {
    Bytes sum = rest.sent();
    for (Round round : rounds) {
      sum = sum.plus(round.sent());
    }
    return sum;
  }

  /** The rounds and, last, the rest: the whole timeline. */
  public List<Round> timeline() {
    return java.util.stream.Stream.concat(rounds.stream(), java.util.stream.Stream.of(rest))
        .toList();
  }

  /** Whether the rest shrank to the threshold. */
  public boolean converged() {
    return verdict == Verdict.CONVERGED;
  }

  /** For example "pre-copy: 5 rounds, CONVERGED, total 10.7 s, downtime 2 ms, traffic 1.2 GiB". */
  @Override
  public String toString() {
    return strategy
        + ": "
        + (rounds.size() == 1 ? "1 round" : rounds.size() + " rounds")
        + ", "
        + verdict
        + ", total "
        + totalTime()
        + ", downtime "
        + downtime()
        + ", traffic "
        + Digits.of(traffic().toMib(), 1)
        + " MiB";
  }
}
