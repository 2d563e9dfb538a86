package virtlab.model.orchestration;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.orchestration.Happening.Kind;
import virtlab.model.unit.Seconds;

/** The platform from event to event. After each moment the difference to the desired is removed. */
final class PlatformEngine {
  private final Platform platform;
  private final Seconds end;
  private final Agenda agenda = new Agenda();
  private final NodePool nodes;
  private final List<DeploymentState> states = new ArrayList<>();
  private final ReplicaLife life;
  private final List<Happening> happenings = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private long made;

  PlatformEngine(Platform platform, Seconds end) {
    this.platform = platform;
    this.end = end;
    nodes = new NodePool(platform.nodes(), platform.rules().placement());
    life = new ReplicaLife(agenda, nodes, platform.rules().backOff(), this::happen);
    platform.deployments().forEach(each -> states.add(new DeploymentState(each)));
  }

  PlatformRun run(List<PlatformEvent> events) {
    for (PlatformEvent event : events) {
      Runnable action = action(event);
      agenda.at(event.at().value(), action);
    }
    for (Autoscaling each : platform.autoscalers()) {
      AutoscalerLoop loop = new AutoscalerLoop(state(each.deployment()), each.rule());
      agenda.at(each.rule().period().value(), () -> look(loop));
    }
    settle();
    while (agenda.doNext(end.value())) {
      settle();
    }
    List<ReplicaStatus> replicas = new ArrayList<>();
    for (DeploymentState state : states) {
      for (Replica each : state.replicas) {
        replicas.add(
            new ReplicaStatus(
                each.name, each.spec.image(), nodes.name(each.node), each.phase, each.restarts));
      }
    }
    return new PlatformRun(end, happenings, moments, replicas);
  }

  private Runnable action(PlatformEvent event) {
    if (event instanceof PlatformEvent.Scale scale) {
      DeploymentState state = state(scale.deployment());
      return () -> scale(state, scale.replicas());
    }
    if (event instanceof PlatformEvent.Rollout rollout) {
      DeploymentState state = state(rollout.deployment());
      return () -> rollOut(state, rollout.spec());
    }
    if (event instanceof PlatformEvent.Load load) {
      DeploymentState state = state(load.deployment());
      return () -> state.load = load.cores().nanoCores();
    }
    if (event instanceof PlatformEvent.NodeLost lost) {
      int node = nodes.index(lost.node());
      return () -> lose(node);
    }
    if (event instanceof PlatformEvent.NodeBack back) {
      int node = nodes.index(back.node());
      return () -> comeBack(node);
    }
    PlatformEvent.Crash crash = (PlatformEvent.Crash) event;
    return () -> all().stream().filter(r -> r.name.equals(crash.replica())).forEach(life::crash);
  }

  private DeploymentState state(String name) {
    for (DeploymentState state : states) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    throw new IllegalArgumentException(
        "deployment: found "
            + name
            + ", allowed are "
            + String.join(", ", states.stream().map(DeploymentState::name).toList()));
  }

  private void scale(DeploymentState state, int replicas) {
    state.desired = replicas;
    happen(Kind.SCALED, state.name(), Integer.toString(replicas));
  }

  private void rollOut(DeploymentState state, ContainerSpec spec) {
    state.spec = spec;
    state.revision++;
    state.isRolling = true;
    happen(Kind.ROLLOUT, state.name(), spec.image());
  }

  private void look(AutoscalerLoop loop) {
    int next = loop.look(Seconds.of(agenda.now()));
    if (next != loop.state().desired) {
      scale(loop.state(), next);
    }
    agenda.after(loop.rule().period().value(), () -> look(loop));
  }

  private void lose(int node) {
    if (nodes.isGone(node)) {
      return;
    }
    nodes.lose(node);
    happen(Kind.NODE_LOST, nodes.name(node), "");
    on(node).forEach(life::lose);
    NodeLossRule rule = platform.rules().nodeLoss();
    int inLife = nodes.life(node);
    agenda.after(
        rule.grace().value(),
        () -> {
          if (nodes.life(node) == inLife) {
            nodes.notice(node);
            happen(Kind.NODE_UNREACHABLE, nodes.name(node), "");
            agenda.after(rule.eviction().value(), () -> evict(node, inLife));
          }
        });
  }

  private void evict(int node, int inLife) {
    if (nodes.life(node) == inLife) {
      on(node).forEach(each -> remove(each, Kind.EVICTED));
    }
  }

  private void comeBack(int node) {
    if (nodes.isGone(node)) {
      nodes.comeBack(node);
      happen(Kind.NODE_BACK, nodes.name(node), "");
      on(node).forEach(life::restart);
    }
  }

  private List<Replica> all() {
    List<Replica> all = new ArrayList<>();
    states.forEach(state -> all.addAll(state.replicas));
    return all;
  }

  private List<Replica> on(int node) {
    return all().stream().filter(each -> each.node == node).toList();
  }

  private void remove(Replica replica, Kind why) {
    happen(why, replica.name, nodes.name(replica.node));
    replica.generation++;
    if (replica.node != Replica.NOWHERE) {
      nodes.give(replica.node, replica.spec);
    }
    states.forEach(state -> state.replicas.remove(replica));
  }

  /** Compares, acts, schedules, and writes down how things stand. */
  private void settle() {
    states.forEach(this::reconcile);
    for (Replica each : all()) {
      if (each.phase == ReplicaPhase.PENDING) {
        life.schedule(each);
      }
    }
    for (DeploymentState state : states) {
      if (state.isRolledOut()) {
        state.isRolling = false;
        happen(Kind.ROLLED_OUT, state.name(), state.spec.image());
      }
      write(state.moment(Seconds.of(agenda.now())));
    }
  }

  private void reconcile(DeploymentState state) {
    boolean differs = true;
    while (differs) {
      int missing = state.missing();
      for (int i = 0; i < missing; i++) {
        Replica replica = new Replica(state, state.freeIndex(), made++);
        state.replicas.add(replica);
        happen(Kind.CREATED, replica.name, replica.spec.image());
      }
      List<Replica> surplus = state.surplus(life::isAvailable);
      surplus.forEach(each -> remove(each, Kind.STOPPED));
      differs = missing > 0 || !surplus.isEmpty();
    }
  }

  private void write(Moment moment) {
    for (int i = moments.size() - 1; i >= 0; i--) {
      Moment last = moments.get(i);
      if (last.deployment().equals(moment.deployment())) {
        if (last.at().equals(moment.at())) {
          moments.set(i, moment);
        } else if (!last.saysTheSame(moment)) {
          moments.add(moment);
        }
        return;
      }
    }
    moments.add(moment);
  }

  private void happen(Kind kind, String subject, String detail) {
    happenings.add(new Happening(Seconds.of(agenda.now()), kind, subject, detail));
  }
}
