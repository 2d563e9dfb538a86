package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import virtlab.display.Language;
import virtlab.model.isolation.Boundary;
import virtlab.model.isolation.Effect;
import virtlab.model.isolation.Incident;
import virtlab.model.isolation.Latencies;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Series;
import virtlab.views.diagram.Matrix;
import virtlab.views.table.Table;

/** What neighbours feel: response times, and incidents behind each boundary. */
final class IsolationViews {
  private static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0);

  private IsolationViews() {}

  static Bars latencies(Map<String, Latencies> measured) {
    List<Series> series = new ArrayList<>();
    for (double percentile : PERCENTILES) {
      List<Double> values =
          measured.values().stream()
              .map(latencies -> latencies.percentile(percentile).toMillis())
              .toList();
      series.add(new Series("p" + Numbers.text(percentile), values));
    }
    return new Bars(
        Language.say("Response times", "Antwortzeiten"),
        "ms",
        List.copyOf(measured.keySet()),
        series,
        false);
  }

  static Table table(Map<String, Latencies> measured) {
    List<List<String>> rows = new ArrayList<>();
    measured.forEach(
        (name, latencies) -> {
          List<String> row = new ArrayList<>(List.of(name, Numbers.text(latencies.count())));
          row.add(Amounts.seconds(latencies.mean()));
          for (double percentile : PERCENTILES) {
            row.add(Amounts.seconds(latencies.percentile(percentile)));
          }
          rows.add(row);
        });
    List<String> head =
        List.of(
            "",
            Language.say("requests", "Anfragen"),
            Language.say("mean", "Mittel"),
            "p50",
            "p90",
            "p99");
    return Table.of(Language.say("Response times", "Antwortzeiten"), head, rows);
  }

  /** What a neighbour feels of each incident, with limits or without. */
  static Matrix incidents(boolean limited) {
    List<String> columns = new ArrayList<>();
    for (Boundary boundary : Boundary.values()) {
      columns.add(boundary(boundary));
    }
    List<String> rows = new ArrayList<>();
    List<List<Matrix.Cell>> cells = new ArrayList<>();
    for (Incident incident : Incident.values()) {
      rows.add(incident(incident));
      List<Matrix.Cell> row = new ArrayList<>();
      for (Boundary boundary : Boundary.values()) {
        Effect effect = incident.onNeighbour(boundary, limited);
        row.add(new Matrix.Cell(effect(effect), colour(effect)));
      }
      cells.add(row);
    }
    String title =
        limited
            ? Language.say(
                "What a neighbour feels, with limits", "Was ein Nachbar spürt, mit Grenzen")
            : Language.say(
                "What a neighbour feels, without limits", "Was ein Nachbar spürt, ohne Grenzen");
    return new Matrix(title, columns, rows, cells);
  }

  private static int colour(Effect effect) {
    return switch (effect) {
      case NONE -> 0;
      case BOUNDED -> 1;
      case SLOWED -> 3;
      case ENDED -> 2;
    };
  }

  private static String boundary(Boundary boundary) {
    return switch (boundary) {
      case VM -> "VM";
      case CONTAINER -> Language.say("container", "Container");
      case PROCESS -> Language.say("process", "Prozess");
    };
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case NONE -> Language.say("nothing", "nichts");
      case BOUNDED -> Language.say("slower, bounded", "langsamer, begrenzt");
      case SLOWED -> Language.say("slower", "langsamer");
      case ENDED -> Language.say("ended", "beendet");
    };
  }

  private static String incident(Incident incident) {
    return switch (incident) {
      case CPU_OVERLOAD -> Language.say("CPU overload", "CPU-Überlast");
      case MEMORY_OVERLOAD -> Language.say("memory overload", "Speicher-Überlast");
      case FORK_BOMB -> Language.say("fork bomb", "Prozesse ohne Ende");
      case DISK_FLOOD -> Language.say("disk flood", "Plattenflut");
      case NETWORK_FLOOD -> Language.say("network flood", "Netzflut");
      case CACHE_POLLUTION -> Language.say("cache pollution", "Cache-Verdrängung");
      case APPLICATION_CRASH -> Language.say("application fails", "Anwendung fällt aus");
      case KERNEL_CRASH -> Language.say("kernel fails", "Kernel fällt aus");
      case HOST_CRASH -> Language.say("host fails", "Host fällt aus");
    };
  }
}
