package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.orchestration.Happening;
import virtlab.model.orchestration.PlatformRun;
import virtlab.model.orchestration.ReplicaPhase;
import virtlab.views.chart.Gantt;

/** The phases of a platform's replicas, read from what happened: one lane per name. */
final class PhaseSpans {
  private static final int MOST_LANES = 60;

  private final PlatformRun run;
  private final TimeAxis axis;
  private final List<String> names = new ArrayList<>();
  private final List<ReplicaPhase> phases = new ArrayList<>();
  private final List<String> nodes = new ArrayList<>();
  private final List<Double> since = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final List<Gantt.Span> spans = new ArrayList<>();

  PhaseSpans(PlatformRun run) {
    this.run = run;
    axis = TimeAxis.upTo(run.end().value());
  }

  Gantt gantt() {
    run.happenings().forEach(this::take);
    for (int lane = 0; lane < names.size(); lane++) {
      close(lane, run.end().value());
    }
    int lanes = Math.min(MOST_LANES, names.size());
    String title =
        lanes < names.size()
            ? Language.say(
                "The first " + lanes + " replicas and their phases",
                "Die ersten " + lanes + " Repliken und ihre Phasen")
            : Language.say("Replicas and their phases", "Repliken und ihre Phasen");
    List<Gantt.Span> shown = spans.stream().filter(span -> span.lane() < lanes).toList();
    return new Gantt(title, axis.unit(), names.subList(0, lanes), kinds(), shown);
  }

  private void take(Happening happening) {
    double now = happening.at().value();
    String subject = happening.subject();
    switch (happening.kind()) {
      case CREATED -> create(subject, now);
      case SCHEDULED -> place(subject, happening.detail(), now);
      case READY -> enter(subject, ReplicaPhase.READY, now);
      case CRASHED -> enter(subject, ReplicaPhase.BACK_OFF, now);
      case RESTARTED -> enter(subject, ReplicaPhase.STARTING, now);
      case STOPPED, EVICTED -> end(subject, now);
      case NODE_LOST -> lose(subject, now);
      case NODE_BACK -> gone.remove(subject);
      default -> {
        // what is desired, and what is only noticed, changes no phase at once
      }
    }
  }

  private void create(String name, double now) {
    if (!names.contains(name)) {
      names.add(name);
      phases.add(ReplicaPhase.PENDING);
      nodes.add("");
      since.add(-1.0);
    }
    int lane = names.indexOf(name);
    nodes.set(lane, "");
    phases.set(lane, ReplicaPhase.PENDING);
    since.set(lane, now);
  }

  private void place(String name, String node, double now) {
    nodes.set(names.indexOf(name), node);
    enter(name, gone.contains(node) ? ReplicaPhase.LOST : ReplicaPhase.STARTING, now);
  }

  private void lose(String node, double now) {
    gone.add(node);
    for (int lane = 0; lane < names.size(); lane++) {
      if (nodes.get(lane).equals(node) && since.get(lane) >= 0) {
        enter(names.get(lane), ReplicaPhase.LOST, now);
      }
    }
  }

  private void enter(String name, ReplicaPhase phase, double now) {
    int lane = names.indexOf(name);
    close(lane, now);
    phases.set(lane, phase);
    since.set(lane, now);
  }

  private void end(String name, double now) {
    int lane = names.indexOf(name);
    close(lane, now);
    since.set(lane, -1.0);
  }

  private void close(int lane, double now) {
    double from = since.get(lane);
    if (from >= 0 && now > from) {
      int kind = phases.get(lane).ordinal();
      spans.add(new Gantt.Span(lane, kind, axis.at(from), axis.at(now)));
    }
  }

  /** In the order of the phases. */
  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    for (ReplicaPhase phase : ReplicaPhase.values()) {
      kinds.add(
          switch (phase) {
            case PENDING -> Language.say("no node has room", "kein Knoten hat Platz");
            case STARTING -> Language.say("starts", "startet");
            case READY -> Language.say("ready", "bereit");
            case BACK_OFF -> Language.say("crashed, waits", "abgestürzt, wartet");
            case LOST -> Language.say("its node is gone", "Knoten ausgefallen");
          });
    }
    return kinds;
  }
}
