package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import virtlab.display.Language;
import virtlab.model.service.Advice;
import virtlab.model.service.Argument;
import virtlab.model.service.Party;
import virtlab.model.service.Responsibilities;
import virtlab.model.service.ServiceModel;
import virtlab.model.service.StackLayer;
import virtlab.views.diagram.Matrix;
import virtlab.views.table.Table;

/** Who runs what, and what to choose. */
final class ServiceViews {
  private ServiceViews() {}

  static Matrix matrix(Responsibilities responsibilities) {
    List<List<Matrix.Cell>> cells = new ArrayList<>();
    for (StackLayer layer : responsibilities.layers()) {
      List<Matrix.Cell> row = new ArrayList<>();
      for (ServiceModel model : responsibilities.models()) {
        Party party = layer.runBy(model);
        row.add(new Matrix.Cell(party(party), colour(party)));
      }
      cells.add(row);
    }
    return new Matrix(
        Language.say("Who runs what", "Wer betreibt was"),
        responsibilities.models().stream().map(ServiceViews::model).toList(),
        responsibilities.layers().stream().map(ServiceViews::layer).toList(),
        cells);
  }

  private static int colour(Party party) {
    return switch (party) {
      case CUSTOMER -> 2;
      case SHARED -> 3;
      case PROVIDER -> 1;
    };
  }

  static String party(Party party) {
    return switch (party) {
      case CUSTOMER -> Language.say("customer", "Kunde");
      case SHARED -> Language.say("both", "beide");
      case PROVIDER -> Language.say("provider", "Anbieter");
    };
  }

  static String model(ServiceModel model) {
    return switch (model) {
      case ON_PREMISES -> Language.say("own servers", "eigene Server");
      case IAAS -> "IaaS";
      case CAAS -> "CaaS";
      case PAAS -> "PaaS";
      case FAAS -> "FaaS";
      case SAAS -> "SaaS";
    };
  }

  static String layer(StackLayer layer) {
    return switch (layer) {
      case APPLICATION -> Language.say("application", "Anwendung");
      case DATA -> Language.say("data", "Daten");
      case SECURITY -> Language.say("security", "Sicherheit");
      case DATABASE -> Language.say("database", "Datenbank");
      case RUNTIME -> Language.say("runtime", "Laufzeitumgebung");
      case SCALING -> Language.say("scaling", "Skalierung");
      case OPERATING_SYSTEM -> Language.say("operating system", "Betriebssystem");
      case VIRTUALIZATION -> Language.say("virtualization", "Virtualisierung");
      case SERVERS -> Language.say("servers", "Server");
      case STORAGE -> Language.say("storage", "Speicher");
      case NETWORK -> Language.say("network", "Netz");
      case DATA_CENTRE -> Language.say("data centre", "Rechenzentrum");
    };
  }

  static Table table(Responsibilities responsibilities) {
    Table plain = matrix(responsibilities).table();
    List<String> head = new ArrayList<>(plain.head());
    head.add(Language.say("because", "denn"));
    head.add(Language.say("source", "Quelle"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < plain.rows().size(); i++) {
      List<String> row = new ArrayList<>(plain.rows().get(i));
      row.add(ServiceWords.say(responsibilities.layers().get(i).reason()));
      row.add(ServiceWords.say(responsibilities.layers().get(i).source()));
      rows.add(row);
    }
    return Table.of(plain.caption(), head, rows);
  }

  static Table advice(List<Advice> advice) {
    List<List<String>> rows = new ArrayList<>();
    for (Advice one : advice) {
      rows.add(
          List.of(
              model(one.model()),
              one.isPossible()
                  ? Numbers.text(one.points())
                  : Language.say("ruled out", "ausgeschlossen"),
              reasons(one.pro()),
              reasons(one.contra()),
              sources(one)));
    }
    List<String> head =
        List.of(
            Language.say("way", "Weg"),
            Language.say("points", "Punkte"),
            Language.say("for it", "dafür"),
            Language.say("against it", "dagegen"),
            Language.say("sources", "Quellen"));
    return Table.of(Language.say("What speaks for what", "Was wofür spricht"), head, rows);
  }

  private static String sources(Advice advice) {
    List<String> sources =
        Stream.concat(advice.pro().stream(), advice.contra().stream())
            .map(each -> ServiceWords.say(each.source()))
            .distinct()
            .toList();
    return sources.isEmpty() ? "–" : String.join("; ", sources);
  }

  static String reasons(List<Argument> arguments) {
    return arguments.isEmpty()
        ? "–"
        : String.join(
            "; ", arguments.stream().map(each -> ServiceWords.say(each.reason())).toList());
  }
}
