package virtlab.model.migration;

import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** One VM on its way over a shared wire. */
final class MigrationFlow {
  private static final double HALF_A_BIT = 0.5;

  private final PlannedMigration plan;
  private final PreCopy rounds;
  private Seconds roundStart = Seconds.ZERO;
  private double duration;
  private double bitsLeft;
  private Bandwidth speed = Bandwidth.ZERO;
  private boolean changed;
  private boolean done;
  private Round rest;

  MigrationFlow(PlannedMigration plan, StopRule rule) {
    this.plan = plan;
    this.rounds = new PreCopy(plan.job(), rule, Throttling.none());
    this.rest = plan.job().stopped(1, Seconds.ZERO, 0);
    begin();
  }

  String vm() {
    return plan.vm();
  }

  double start() {
    return plan.start().value();
  }

  boolean isDone() {
    return done;
  }

  boolean isSending(double now) {
    return !done && start() <= now;
  }

  /** What it would take of the wire if it were alone. */
  Bandwidth demand() {
    return rounds.wire();
  }

  /** From now on it has this share. */
  void take(Bandwidth share) {
    Bandwidth other = plan.job().compression().over(share);
    changed |= duration > 0 && !other.equals(speed);
    speed = other;
  }

  /** How long the part that is being sent still takes with the present share. */
  double remaining() {
    return bitsLeft / speed.bitsPerSecond();
  }

  /** Sends for a while; at most the part's end. */
  void send(double span) {
    boolean whole = span >= remaining();
    duration += span;
    bitsLeft -= span * speed.bitsPerSecond();
    if (whole || bitsLeft < HALF_A_BIT) {
      finish();
    }
  }

  Migration result() {
    return rounds.result(rest);
  }

  private void begin() {
    bitsLeft = 8.0 * Pages.bytes(rounds.pages()).count();
    duration = 0;
    changed = false;
  }

  private void finish() {
    Bytes memory = Pages.bytes(rounds.pages());
    Seconds time = Seconds.of(duration);
    Bandwidth mean = changed ? Bandwidth.of(memory, time) : speed;
    Bytes sent = Bytes.of(plan.job().compression().bytes(rounds.pages()));
    boolean running = !rounds.isStopped();
    Round round = new Round(rounds.number(), roundStart, time, memory, sent, mean, running, 0);
    if (running) {
      rounds.finished(round);
      roundStart = round.end();
      begin();
    } else {
      rest = round;
      done = true;
    }
  }
}
