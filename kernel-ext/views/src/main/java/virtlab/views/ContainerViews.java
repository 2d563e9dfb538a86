package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.container.Cgroup;
import virtlab.model.container.ContainerDisk;
import virtlab.model.container.ContainerStorage;
import virtlab.model.container.Digest;
import virtlab.model.container.Image;
import virtlab.model.container.ImagePull;
import virtlab.model.container.Layer;
import virtlab.model.container.LayerPull;
import virtlab.model.container.MemoryGroup;
import virtlab.model.container.MemoryOutcome;
import virtlab.model.container.OomKill;
import virtlab.model.container.OomScope;
import virtlab.model.container.StartPart;
import virtlab.model.container.StartStep;
import virtlab.model.container.StartTime;
import virtlab.model.unit.Bytes;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Containers: pulls, disks, memory, start times. */
final class ContainerViews {
  private ContainerViews() {}

  static Gantt pull(ImagePull pull) {
    List<String> lanes = new ArrayList<>();
    List<Gantt.Span> spans = new ArrayList<>();
    TimeAxis axis = TimeAxis.upTo(pull.total().value());
    for (LayerPull each : pull.layers()) {
      double asked = axis.at(each.asked().value());
      double begun = axis.at(each.begun().value());
      spans.add(new Gantt.Span(lanes.size(), 0, asked, begun));
      spans.add(new Gantt.Span(lanes.size(), 1, begun, axis.at(each.finished().value())));
      lanes.add(each.layer().name());
    }
    String title =
        Language.say("Pull of ", "Holen von ")
            + images(pull)
            + ": "
            + Amounts.stored(pull.transferred())
            + " in "
            + Amounts.seconds(pull.total());
    List<String> kinds =
        List.of(Language.say("request", "Anfrage"), Language.say("transfer", "Übertragung"));
    return new Gantt(title, axis.unit(), lanes, kinds, spans);
  }

  private static String images(ImagePull pull) {
    return String.join(", ", pull.images().stream().map(Image::name).toList());
  }

  static Table table(ImagePull pull) {
    List<Digest> seen = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Image image : pull.images()) {
      for (Layer layer : image.layers()) {
        if (!seen.contains(layer.digest())) {
          seen.add(layer.digest());
          rows.add(row(layer, pull));
        }
      }
    }
    return Table.of(caption(pull), pullHead(), rows);
  }

  static String caption(ImagePull pull) {
    return Language.say("Pull of ", "Holen von ")
        + images(pull)
        + Language.say(": over the wire ", ": über die Leitung ")
        + Amounts.stored(pull.transferred())
        + Language.say(", from the cache ", ", aus dem Cache ")
        + Amounts.stored(pull.cached())
        + Language.say(", ready after ", ", bereit nach ")
        + Amounts.seconds(pull.total());
  }

  private static List<String> pullHead() {
    return List.of(
        Language.say("layer", "Schicht"),
        Language.say("digest", "Digest"),
        Language.say("packed", "gepackt"),
        Language.say("there at", "da nach"));
  }

  private static List<String> row(Layer layer, ImagePull pull) {
    String when = Language.say("in the cache", "im Cache");
    for (LayerPull each : pull.layers()) {
      boolean same = each.layer().digest().equals(layer.digest());
      when = same ? Amounts.seconds(each.finished()) : when;
    }
    return List.of(layer.name(), layer.digest().brief(), Amounts.stored(layer.packed()), when);
  }

  static Bars storage(ContainerStorage storage) {
    double own = storage.own().toMb();
    double copies = storage.withoutSharing().toMb() - own;
    List<String> names =
        List.of(
            Language.say("layers shared", "Schichten geteilt"),
            Language.say("a copy for each", "jedem eine Kopie"));
    List<Series> series =
        List.of(
            new Series(Language.say("images", "Images"), List.of(storage.shared().toMb(), copies)),
            new Series(
                Language.say("written by the containers", "von den Containern geschrieben"),
                List.of(own, own)));
    String title =
        Language.say("Disk space, number of containers: ", "Plattenplatz, Zahl der Container: ")
            + storage.containers().size();
    return new Bars(title, "MB", names, series, true);
  }

  static Table table(ContainerStorage storage) {
    List<List<String>> rows = new ArrayList<>();
    for (ContainerDisk disk : storage.containers()) {
      rows.add(
          List.of(
              disk.container(),
              disk.image().name(),
              Amounts.stored(disk.image().unpacked()),
              Amounts.stored(disk.used())));
    }
    List<String> head =
        List.of(
            "Container",
            "Image",
            Language.say("image", "Image-Größe"),
            Language.say("of its own", "eigenes"));
    return Table.of(caption(storage), head, rows);
  }

  static String caption(ContainerStorage storage) {
    return Language.say("Disk space: ", "Plattenplatz: ")
        + Amounts.stored(storage.total())
        + Language.say(", without shared layers ", ", ohne geteilte Schichten ")
        + Amounts.stored(storage.withoutSharing());
  }

  static Bars memory(MemoryOutcome outcome) {
    List<String> names = new ArrayList<>();
    List<Double> used = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    for (MemoryGroup group : outcome.after().groups()) {
      Bytes limit = group.cgroup().memoryMax();
      names.add(group.cgroup().name());
      used.add(group.used().toMib());
      limits.add((limit.equals(Cgroup.NO_LIMIT) ? outcome.after().ram() : limit).toMib());
    }
    String title =
        Language.say(
                "Memory afterwards; processes killed: ", "Speicher danach; beendete Prozesse: ")
            + outcome.kills().size();
    List<Series> series =
        List.of(
            new Series(Language.say("in use", "belegt"), used),
            new Series(
                Language.say("limit (or the host's RAM)", "Grenze (oder RAM des Hosts)"), limits));
    return new Bars(title, "MiB", names, series, false);
  }

  static Table table(MemoryOutcome outcome) {
    List<List<String>> rows = new ArrayList<>();
    for (OomKill kill : outcome.kills()) {
      rows.add(
          List.of(
              kill.process().name(),
              kill.container(),
              Amounts.bytes(kill.process().memory()),
              why(kill),
              Numbers.text(kill.points())));
    }
    List<String> head =
        List.of(
            Language.say("killed", "beendet"),
            "Container",
            Language.say("memory", "Speicher"),
            Language.say("why", "warum"),
            Language.say("OOM points", "OOM-Punkte"));
    return Table.of(caption(outcome), head, rows);
  }

  static String caption(MemoryOutcome outcome) {
    return Amounts.bytes(outcome.granted())
        + Language.say(" granted of ", " gewährt von ")
        + Amounts.bytes(outcome.asked())
        + Language.say(", page cache dropped ", ", Seiten-Cache freigegeben ")
        + Amounts.bytes(outcome.reclaimed())
        + Language.say(", processes killed: ", ", beendete Prozesse: ")
        + outcome.kills().size();
  }

  /** Why a process was killed. */
  static String why(OomKill kill) {
    String what =
        kill.scope() == OomScope.CONTAINER
            ? Language.say("the container's memory.max of ", "memory.max des Containers von ")
            : Language.say("the host's RAM of ", "RAM des Hosts von ");
    return what + Amounts.bytes(kill.limit()) + Language.say(" is used up", " aufgebraucht");
  }

  static Bars starts(List<StartTime> starts) {
    List<Series> series = new ArrayList<>();
    for (StartStep step : StartStep.values()) {
      List<Double> seconds = new ArrayList<>();
      for (StartTime start : starts) {
        double sum = 0;
        for (StartPart part : start.parts()) {
          sum += part.step() == step ? part.time().value() : 0;
        }
        seconds.add(sum);
      }
      if (seconds.stream().anyMatch(each -> each > 0)) {
        series.add(new Series(name(step), seconds));
      }
    }
    return new Bars(
        Language.say("Time to start", "Zeit zum Starten"),
        Language.say("seconds", "Sekunden"),
        starts.stream().map(StartTime::system).toList(),
        series,
        true);
  }

  static String sentence(List<StartTime> starts) {
    List<String> each = new ArrayList<>();
    StartTime slowest = starts.get(0);
    for (StartTime start : starts) {
      each.add(start.system() + " " + Amounts.seconds(start.total()));
      slowest = start.total().compareTo(slowest.total()) > 0 ? start : slowest;
    }
    StartPart longest = slowest.parts().get(0);
    for (StartPart part : slowest.parts()) {
      longest = part.time().compareTo(longest.time()) > 0 ? part : longest;
    }
    return Language.say("Time to start: ", "Zeit zum Starten: ")
        + String.join(", ", each)
        + Language.say("; the longest part of ", "; der längste Teil von ")
        + slowest.system()
        + Language.say(" is ", " ist ")
        + name(longest.step())
        + Language.say(" with ", " mit ")
        + Amounts.seconds(longest.time())
        + ".";
  }

  static Table startTable(List<StartTime> starts) {
    List<List<String>> rows = new ArrayList<>();
    for (StartTime start : starts) {
      for (StartPart part : start.parts()) {
        rows.add(
            List.of(
                start.system(), name(part.step()), Amounts.seconds(part.time()), part.source()));
      }
    }
    List<String> head =
        List.of(
            Language.say("what", "was"),
            Language.say("part", "Teil"),
            Language.say("time", "Zeit"),
            Language.say("source", "Quelle"));
    return Table.of(Language.say("Time to start", "Zeit zum Starten"), head, rows);
  }

  private static String name(StartStep step) {
    return switch (step) {
      case IMAGE_PULL -> Language.say("image pull", "Image holen");
      case DAEMON -> "Daemon";
      case NAMESPACES -> Language.say("namespaces", "Namensräume");
      case RUNTIME -> Language.say("runtime", "Laufzeit des Containers");
      case MONITOR_API -> Language.say("requests to the monitor", "Anfragen an den Monitor");
      case GUEST_KERNEL -> Language.say("guest's kernel", "Kernel des Gastes");
      case GUEST_SERVICES -> Language.say("guest's services", "Dienste des Gastes");
      case WHOLE -> Language.say("all of it", "alles");
    };
  }
}
