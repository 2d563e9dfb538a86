package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.energy.Consolidation;
import virtlab.model.energy.PowerModel;
import virtlab.model.host.HostLoad;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Lines;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Power by use, and what switching hosts off saves. */
final class EnergyViews {
  private EnergyViews() {}

  static Lines power(PowerModel model) {
    double full = model.full().value();
    List<Series> series =
        List.of(
            new Series(
                Language.say("this host", "dieser Host"), List.of(model.idle().value(), full)),
            new Series(
                Language.say("proportional to its work", "proportional zur Arbeit"),
                List.of(0.0, full)));
    String title =
        Language.say("An idle host takes ", "Ein Host ohne Arbeit braucht ")
            + Numbers.percent(full == 0 ? 0 : model.idle().value() / full)
            + Language.say(" of its full power", " der vollen Leistung");
    List<String> axes =
        List.of(Language.say("utilisation, %", "Auslastung, %"), Language.say("watts", "Watt"));
    return new Lines(title, axes, List.of(0.0, 100.0), series, false);
  }

  static Bars chart(Consolidation packed) {
    List<String> names = new ArrayList<>();
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    for (int i = 0; i < packed.before().size(); i++) {
      HostLoad was = packed.before().get(i);
      names.add(was.host().id());
      before.add(packed.power().of(was, packed.busy()).value());
      after.add(after(packed, was.host().id()));
    }
    return new Bars(
        title(packed),
        Language.say("watts", "Watt"),
        names,
        List.of(
            new Series(Language.say("before", "vorher"), before),
            new Series(Language.say("after", "nachher"), after)),
        false);
  }

  private static double after(Consolidation packed, String host) {
    for (HostLoad load : packed.after()) {
      if (load.host().id().equals(host)) {
        return packed.power().of(List.of(load), packed.busy(), true).value();
      }
    }
    return 0;
  }

  private static String title(Consolidation packed) {
    return Language.say("Consolidation: ", "Konsolidierung: ")
        + packed.switchedOff()
        + Language.say(" hosts off, ", " Hosts aus, ")
        + Amounts.watts(packed.savedWatts())
        + Language.say(" saved", " gespart");
  }

  static Table table(Consolidation packed) {
    int hosts = packed.before().size();
    List<List<String>> rows =
        List.of(
            List.of(
                Language.say("hosts on", "Hosts an"),
                Numbers.text(hosts),
                Numbers.text(hosts - packed.switchedOff())),
            List.of(
                Language.say("power", "Leistung"),
                Amounts.watts(packed.powerBefore().value()),
                Amounts.watts(packed.powerAfter().value())),
            List.of(
                Language.say("VMs that fail with one host", "VMs, die mit einem Host ausfallen"),
                Numbers.text(packed.mostLostBefore()),
                Numbers.text(packed.mostLostAfter())));
    List<String> head =
        List.of("", Language.say("before", "vorher"), Language.say("after", "nachher"));
    return Table.of(title(packed), head, rows);
  }
}
