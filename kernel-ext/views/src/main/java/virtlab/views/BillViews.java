package virtlab.views;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import virtlab.display.Language;
import virtlab.model.cost.Bill;
import virtlab.model.cost.BillLine;
import virtlab.model.cost.CostCurve;
import virtlab.model.unit.Require;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Lines;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Bills and what offers cost by load. */
final class BillViews {
  private static final int PLACES = 200;

  private BillViews() {}

  static Lines curves(Map<String, CostCurve> offers, long most) {
    Require.atLeast("most calls", most, 1L);
    boolean millions = most >= 5_000_000;
    List<Double> x = new ArrayList<>();
    List<Long> calls = new ArrayList<>();
    for (int i = 0; i <= PLACES; i++) {
      long here = Math.round((double) most / PLACES * i);
      if (calls.isEmpty() || calls.get(calls.size() - 1) < here) {
        calls.add(here);
        x.add(millions ? here / 1e6 : here);
      }
    }
    List<Series> series = new ArrayList<>();
    offers.forEach(
        (name, curve) ->
            series.add(
                new Series(name, calls.stream().map(here -> curve.of(here).toDouble()).toList())));
    List<String> axes =
        List.of(
            millions
                ? Language.say("million calls", "Millionen Aufrufe")
                : Language.say("calls", "Aufrufe"),
            Language.say("dollars", "Dollar"));
    return new Lines(Language.say("Cost by load", "Kosten nach Last"), axes, x, series, false);
  }

  static Bars bills(Map<String, Bill> bills) {
    Set<String> items = new LinkedHashSet<>();
    bills.values().forEach(bill -> bill.lines().forEach(line -> items.add(line.item())));
    List<Series> series = new ArrayList<>();
    for (String item : items) {
      List<Double> amounts = new ArrayList<>();
      for (Bill bill : bills.values()) {
        double sum = 0;
        for (BillLine line : bill.lines()) {
          sum += line.item().equals(item) ? line.amount().toDouble() : 0;
        }
        amounts.add(sum);
      }
      series.add(new Series(item(item), amounts));
    }
    return new Bars(
        Language.say("Bills", "Rechnungen"),
        Language.say("dollars", "Dollar"),
        List.copyOf(bills.keySet()),
        series,
        true);
  }

  static Table table(Bill bill) {
    List<List<String>> rows = new ArrayList<>();
    for (BillLine line : bill.lines()) {
      rows.add(
          List.of(
              item(line.item()),
              Numbers.text(line.quantity().doubleValue()),
              Amounts.money(line.amount())));
    }
    rows.add(List.of(Language.say("total", "Summe"), "–", Amounts.money(bill.total())));
    rows.add(List.of(Language.say("to pay", "zu zahlen"), "–", Amounts.money(bill.payable())));
    List<String> head =
        List.of("", Language.say("quantity", "Menge"), Language.say("amount", "Betrag"));
    return Table.of(Language.say("Bill: ", "Rechnung: ") + bill.title(), head, rows);
  }

  private static String item(String name) {
    return switch (name) {
      case "calls" -> Language.say(name, "Aufrufe");
      case "GB-seconds" -> Language.say(name, "GB-Sekunden");
      case "vCPU-seconds" -> Language.say(name, "vCPU-Sekunden");
      case "machine hours" -> Language.say(name, "Maschinenstunden");
      case "upfront" -> Language.say(name, "Anzahlung");
      case "GB out" -> Language.say(name, "GB hinaus");
      default -> name;
    };
  }
}
