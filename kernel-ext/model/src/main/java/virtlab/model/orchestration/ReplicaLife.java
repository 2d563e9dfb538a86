package virtlab.model.orchestration;

import virtlab.model.orchestration.Happening.Kind;
import virtlab.model.unit.Seconds;

/** What happens to one replica after the other: a node, the start, crashes, the next start. */
final class ReplicaLife {
  /** Writes down what happened. */
  interface Diary {
    void write(Kind kind, String subject, String detail);
  }

  private final Agenda agenda;
  private final NodePool nodes;
  private final RestartBackOff backOff;
  private final Diary diary;

  ReplicaLife(Agenda agenda, NodePool nodes, RestartBackOff backOff, Diary diary) {
    this.agenda = agenda;
    this.nodes = nodes;
    this.backOff = backOff;
    this.diary = diary;
  }

  /** What the platform takes for serving; of a lost node it does not know at first. */
  boolean isAvailable(Replica replica) {
    return replica.isReady()
        || (replica.phase == ReplicaPhase.LOST
            && replica.seemsReady
            && !nodes.isNoticed(replica.node));
  }

  void schedule(Replica replica) {
    int node = nodes.choose(replica.spec);
    if (node == Replica.NOWHERE) {
      if (!replica.isToldPending) {
        replica.isToldPending = true;
        diary.write(Kind.UNSCHEDULABLE, replica.name, nodes.lack(replica.spec));
      }
      return;
    }
    nodes.take(node, replica.spec);
    replica.node = node;
    diary.write(Kind.SCHEDULED, replica.name, nodes.name(node));
    if (nodes.isGone(node)) {
      replica.enter(ReplicaPhase.LOST);
    } else {
      begin(replica);
    }
  }

  void lose(Replica replica) {
    replica.seemsReady = replica.isReady();
    replica.enter(ReplicaPhase.LOST);
  }

  void restart(Replica replica) {
    replica.restarts++;
    diary.write(Kind.RESTARTED, replica.name, nodes.name(replica.node));
    begin(replica);
  }

  void crash(Replica replica) {
    if (!replica.runs()) {
      return;
    }
    double ran = replica.isReady() ? agenda.now() - replica.readySince : 0;
    replica.crashes = backOff.after(replica.crashes, Seconds.of(ran));
    Seconds delay = backOff.delay(replica.crashes);
    replica.enter(ReplicaPhase.BACK_OFF);
    diary.write(Kind.CRASHED, replica.name, delay.toString());
    later(replica, delay, () -> restart(replica));
  }

  private void begin(Replica replica) {
    replica.enter(ReplicaPhase.STARTING);
    later(replica, replica.spec.start(), () -> serve(replica));
  }

  private void serve(Replica replica) {
    replica.enter(ReplicaPhase.READY);
    replica.readySince = agenda.now();
    diary.write(Kind.READY, replica.name, nodes.name(replica.node));
    if (replica.spec.crashesAfter().value() > 0) {
      later(replica, replica.spec.crashesAfter(), () -> crash(replica));
    }
  }

  /** Does something unless the replica enters another phase before. */
  private void later(Replica replica, Seconds delay, Runnable action) {
    int generation = replica.generation;
    agenda.after(
        delay.value(),
        () -> {
          if (replica.generation == generation) {
            action.run();
          }
        });
  }
}
