package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.placement.Placed;
import virtlab.model.placement.Placement;
import virtlab.model.placement.PlacementOutcome;
import virtlab.model.placement.Rejected;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Shortage;
import virtlab.views.chart.Bars;
import virtlab.views.chart.HeatMap;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Hosts filled with VMs, and where placement put them. */
final class HostViews {
  private static final String PERCENT = "%";

  private HostViews() {}

  static Bars filled(HostLoad load) {
    List<Resource> resources = new ArrayList<>();
    for (Resource resource : Resource.values()) {
      if (load.host().capacity().amount(resource) > 0) {
        resources.add(resource);
      }
    }
    List<Series> series = new ArrayList<>();
    for (Vm vm : load.vms()) {
      List<Double> shares = new ArrayList<>();
      for (Resource resource : resources) {
        shares.add(share(vm.demand().amount(resource), load, resource));
      }
      series.add(new Series(vm.id(), shares));
    }
    if (series.isEmpty()) {
      String nothing = Language.say("no VM", "keine VM");
      series.add(new Series(nothing, resources.stream().map(r -> 0.0).toList()));
    }
    return new Bars(
        Language.say("Host ", "Host ") + load.host().id() + Language.say(": VMs", ": VMs"),
        Language.say("used, % of the host", "belegt, % des Hosts"),
        resources.stream().map(Resource::name).toList(),
        series,
        true);
  }

  private static double share(long amount, HostLoad load, Resource resource) {
    return 100.0 * amount / load.host().capacity().amount(resource);
  }

  static Bars filled(List<HostLoad> hosts) {
    List<Series> series = new ArrayList<>();
    for (Resource resource : Resource.values()) {
      if (hosts.stream().anyMatch(h -> h.host().capacity().amount(resource) > 0)) {
        List<Double> used = hosts.stream().map(h -> 100 * h.utilisation(resource)).toList();
        series.add(new Series(resource.name(), used));
      }
    }
    return new Bars(
        Language.say("Utilisation of the hosts", "Auslastung der Hosts"),
        Language.say("used, ", "belegt, ") + PERCENT,
        hosts.stream().map(h -> h.host().id()).toList(),
        series,
        false);
  }

  /** A row per host, a column per resource that some host has. */
  static HeatMap heat(List<HostLoad> hosts) {
    List<Resource> resources = new ArrayList<>();
    for (Resource resource : Resource.values()) {
      if (hosts.stream().anyMatch(h -> h.host().capacity().amount(resource) > 0)) {
        resources.add(resource);
      }
    }
    List<List<Double>> shares = new ArrayList<>();
    for (HostLoad load : hosts) {
      List<Double> row = new ArrayList<>();
      for (Resource resource : resources) {
        boolean has = load.host().capacity().amount(resource) > 0;
        row.add(has ? load.utilisation(resource) : Double.NaN);
      }
      shares.add(row);
    }
    return new HeatMap(
        Language.say("Utilisation of the hosts", "Auslastung der Hosts"),
        resources.stream().map(Resource::name).toList(),
        hosts.stream().map(h -> h.host().id()).toList(),
        shares);
  }

  static Table table(HostLoad load) {
    List<List<String>> rows = new ArrayList<>();
    for (Vm vm : load.vms()) {
      rows.add(row(vm.id(), vm.demand()));
    }
    rows.add(row(Language.say("used", "belegt"), load.used()));
    rows.add(row(Language.say("free", "frei"), load.free()));
    List<String> head = List.of("VM", "CPU", "RAM", "SSD", "HDD");
    String caption = "Host " + load.host().id() + ": " + Amounts.of(load.host().capacity());
    return Table.of(caption, head, rows);
  }

  private static List<String> row(String name, virtlab.model.resource.Resources amounts) {
    List<String> row = new ArrayList<>(List.of(name));
    for (Resource resource : Resource.values()) {
      row.add(Amounts.of(resource, amounts.amount(resource)));
    }
    return row;
  }

  static Table table(Placement placement) {
    List<List<String>> rows = new ArrayList<>();
    for (PlacementOutcome outcome : placement.outcomes()) {
      String where =
          outcome instanceof Placed placed ? placed.host().id() : reason((Rejected) outcome);
      rows.add(List.of(outcome.vm().id(), Amounts.of(outcome.vm().demand()), where));
    }
    String caption =
        Language.say("Placement: ", "Platzierung: ")
            + placement.placed().size()
            + Language.say(" VMs placed, ", " VMs platziert, ")
            + placement.rejected().size()
            + Language.say(" rejected, hosts in use: ", " abgewiesen, Hosts in Gebrauch: ")
            + placement.hostsInUse();
    List<String> head =
        List.of("VM", Language.say("demand", "Bedarf"), Language.say("host", "Host"));
    return Table.of(caption, head, rows);
  }

  /** Why a VM is nowhere: what lacks on the host that came nearest, or that a rule forbids it. */
  static String reason(Rejected rejected) {
    StringBuilder out = new StringBuilder(Language.say("none", "keiner"));
    String host = rejected.nearest().map(h -> h.host().id()).orElse("");
    if (!host.isEmpty() && rejected.shortages().isEmpty()) {
      out.append("; ").append(host);
      out.append(
          Language.say(": room, but a rule forbids it", ": Platz, aber eine Regel verbietet es"));
    }
    for (Shortage lack : rejected.shortages()) {
      out.append("; ").append(host).append(": ").append(lack.resource().name());
      out.append(' ').append(Amounts.of(lack.resource(), lack.demanded()));
      out.append(Language.say(" asked, ", " verlangt, "));
      out.append(Amounts.of(lack.resource(), lack.free())).append(Language.say(" free", " frei"));
    }
    return out.toString();
  }
}
