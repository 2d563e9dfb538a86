package virtlab.model.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/**
 * How a migration went.
 *
 * @param strategy its name
 * @param rounds what was sent while the VM ran, at its old place or its new one, in order; empty
 *     for stop-and-copy
 * @param rest what was sent while the VM stood still
 * @param verdict why the VM was stopped
 * @param resume how long it took to start the VM at its new place
 * @param stall how long the running VM waited for pages that were not there yet; post-copy only
 */
public record Migration(
    String strategy,
    List<Round> rounds,
    Round rest,
    Verdict verdict,
    Seconds resume,
    Seconds stall) {
  /** Copies the rounds. */
  public Migration {
    rounds = List.copyOf(rounds);
  }

  /** How long the VM stood still: the rest's time + resume. */
  public Seconds downtime() {
    return rest.duration().plus(resume);
  }

  /** From the first byte until the VM runs at its new place and all its memory is there. */
  public Seconds totalTime() {
    Seconds running = rest.end().plus(resume);
    if (rounds.isEmpty()) {
      return running;
    }
    Seconds sent = rounds.get(rounds.size() - 1).end();
    return sent.compareTo(running) > 0 ? sent : running;
  }

  /** All bytes sent, the rest included. */
  public Bytes traffic() {
    Bytes sum = rest.sent();
    for (Round round : rounds) {
      sum = sum.plus(round.sent());
    }
    return sum;
  }

  /** The rounds and the rest in the order of time. */
  public List<Round> timeline() {
    List<Round> all = new ArrayList<>(rounds);
    all.add(rest);
    all.sort(Comparator.comparingInt(Round::number));
    return List.copyOf(all);
  }

  /**
   * Whether the VM survives the loss of the link at any moment: not if memory is still at its old
   * place while it runs at the new one.
   */
  public boolean survivesLinkLoss() {
    return rounds.isEmpty() || rounds.get(rounds.size() - 1).number() < rest.number();
  }

  /**
   * Where the VM is if the link is lost at a moment after the migration began; at the last moment
   * of a part, that part has arrived. Source: Hines and Gopalan, VEE 2009.
   */
  public LinkLoss linkLostAt(Seconds moment) {
    if (moment.compareTo(rest.end()) < 0) {
      return LinkLoss.RUNS_AT_OLD_PLACE;
    }
    Round last = survivesLinkLoss() ? rest : rounds.get(rounds.size() - 1);
    return moment.compareTo(last.end()) < 0 ? LinkLoss.LOST : LinkLoss.RUNS_AT_NEW_PLACE;
  }

  /** All memory moved, the rest included; more than the traffic if it was compressed. */
  public Bytes memoryMoved() {
    Bytes sum = rest.memory();
    for (Round round : rounds) {
      sum = sum.plus(round.memory());
    }
    return sum;
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
