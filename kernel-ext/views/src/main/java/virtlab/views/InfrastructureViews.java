package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.infrastructure.AttributeChange;
import virtlab.model.infrastructure.ChangeAction;
import virtlab.model.infrastructure.ChangePlan;
import virtlab.model.infrastructure.Declaration;
import virtlab.model.infrastructure.DriftEntry;
import virtlab.model.infrastructure.PlannedChange;
import virtlab.views.table.Table;

/** Plans and drift of infrastructure. */
final class InfrastructureViews {
  private InfrastructureViews() {}

  static Table table(ChangePlan plan) {
    List<List<String>> rows = new ArrayList<>();
    for (PlannedChange change : plan.changes()) {
      rows.add(
          List.of(
              sign(change.action()) + " " + change.piece().name(),
              change.piece().kind().name(),
              action(change.action()),
              why(change)));
    }
    List<String> head =
        List.of(
            Language.say("name", "Name"),
            Language.say("kind", "Art"),
            Language.say("action", "Aktion"),
            Language.say("what and why", "was und warum"));
    return Table.of(caption(plan), head, rows);
  }

  static String caption(ChangePlan plan) {
    if (plan.isEmpty()) {
      return Language.say("Plan: nothing to do", "Plan: nichts zu tun");
    }
    return Language.say("Plan: ", "Plan: ")
        + plan.count(ChangeAction.CREATE)
        + Language.say(" to create, ", " anlegen, ")
        + plan.count(ChangeAction.UPDATE)
        + Language.say(" to update, ", " ändern, ")
        + plan.count(ChangeAction.REPLACE)
        + Language.say(" to replace, ", " ersetzen, ")
        + plan.count(ChangeAction.DELETE)
        + Language.say(" to delete, ", " löschen, ")
        + plan.unchanged()
        + Language.say(" unchanged", " unverändert");
  }

  private static String sign(ChangeAction action) {
    return switch (action) {
      case CREATE -> "+";
      case UPDATE -> "~";
      case REPLACE -> "±";
      case DELETE -> "−";
    };
  }

  private static String action(ChangeAction action) {
    return switch (action) {
      case CREATE -> Language.say("create", "anlegen");
      case UPDATE -> Language.say("update", "ändern");
      case REPLACE -> Language.say("replace", "ersetzen");
      case DELETE -> Language.say("delete", "löschen");
    };
  }

  private static String why(PlannedChange change) {
    List<String> parts =
        new ArrayList<>(change.attributes().stream().map(InfrastructureViews::text).toList());
    if (!change.because().isEmpty()) {
      String below = change.because();
      parts.add(
          Language.say(
              "stands on " + below + ", which is replaced",
              "steht auf " + below + ", das ersetzt wird"));
    }
    if (change.action() == ChangeAction.CREATE) {
      parts.add(attributes(change.piece()));
    }
    return parts.isEmpty() ? "–" : String.join("; ", parts);
  }

  private static String attributes(Declaration piece) {
    List<String> parts = new ArrayList<>();
    piece.attributes().forEach((name, value) -> parts.add(name + " " + value));
    if (!piece.dependsOn().isEmpty()) {
      parts.add(Language.say("on ", "auf ") + String.join(", ", piece.dependsOn()));
    }
    return parts.isEmpty() ? "–" : String.join(", ", parts);
  }

  private static String text(AttributeChange change) {
    String none = Language.say("none", "keins");
    String name =
        switch (change.attribute()) {
          case "kind" -> Language.say("kind", "Art");
          case "depends on" -> Language.say("depends on", "hängt ab von");
          default -> change.attribute();
        };
    return name
        + " "
        + (change.before().isEmpty() ? none : change.before())
        + " → "
        + (change.after().isEmpty() ? none : change.after())
        + (change.replaces() ? Language.say(" (needs a new one)", " (nur durch Ersetzen)") : "");
  }

  static Table drift(List<DriftEntry> drift) {
    List<List<String>> rows = new ArrayList<>();
    for (DriftEntry entry : drift) {
      List<String> changes = entry.attributes().stream().map(InfrastructureViews::text).toList();
      rows.add(
          List.of(
              entry.piece().name(),
              entry.piece().kind().name(),
              kind(entry.kind()),
              changes.isEmpty() ? "–" : String.join("; ", changes)));
    }
    List<String> head =
        List.of(
            Language.say("name", "Name"),
            Language.say("kind", "Art"),
            Language.say("found", "gefunden"),
            Language.say("what", "was"));
    String caption =
        drift.isEmpty()
            ? Language.say("Drift: none", "Abweichungen: keine")
            : Language.say("Drift: ", "Abweichungen: ") + drift.size();
    return Table.of(caption, head, rows);
  }

  private static String kind(DriftEntry.Kind kind) {
    return switch (kind) {
      case MISSING -> Language.say("missing", "fehlt");
      case CHANGED -> Language.say("changed by hand", "von Hand geändert");
      case UNKNOWN -> Language.say("unknown", "unbekannt");
    };
  }
}
