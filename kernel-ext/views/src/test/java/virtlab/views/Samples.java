package virtlab.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import virtlab.display.Displayable;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.hypervisor.Hypervisor;
import virtlab.model.hypervisor.Products;
import virtlab.model.hypervisor.VirtualizedHost;
import virtlab.model.migration.MigrationJob;
import virtlab.model.overhead.EventCost;
import virtlab.model.overhead.Overhead;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.CpuShares;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Hertz;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Lines;
import virtlab.views.chart.Series;

/** One picture of each kind, with names that must be escaped and names that are too long. */
final class Samples {
  private Samples() {}

  static Map<String, Supplier<Displayable>> all() {
    Host host = Host.of("h1", 8, Bytes.gib(32));
    Vm web = Vm.of("web", 2, Bytes.gib(4));
    Vm db = Vm.of("db", 4, Bytes.gib(16));
    Map<String, Supplier<Displayable>> samples = new LinkedHashMap<>();
    samples.put(
        "type1", () -> Views.diagram(VirtualizedHost.of(host, Hypervisor.type1("ESXi"), web, db)));
    samples.put(
        "type2",
        () ->
            Views.diagram(
                VirtualizedHost.of(host, Hypervisor.type2("VirtualBox"), web, db)
                    .withApplications("Mail", "Editor <\"&\">")));
    samples.put("host", () -> Views.chart(host.running(web, db)));
    samples.put("map", () -> Views.map(Products.all()));
    samples.put("overhead", Samples::overhead);
    samples.put(
        "migration",
        () -> Views.chart(MigrationJob.of(Bytes.mib(512), Bandwidth.mbit(256)).stopAndCopy()));
    samples.put(
        "shares",
        () ->
            Views.chart(
                CpuShares.share(
                    Cpu.cores(4),
                    CpuClaim.of("web", Cpu.cores(1)),
                    CpuClaim.of("greedy", Cpu.cores(8)))));
    samples.put("bars", Samples::bars);
    samples.put("lines", Samples::lines);
    samples.putAll(ContainerSamples.all());
    samples.putAll(ResultSamples.all());
    samples.putAll(DataCenterSamples.all());
    return samples;
  }

  private static Displayable overhead() {
    return Views.chart(
        Overhead.of(
            Hertz.ghz(2),
            EventCost.of("system call", 2000).times(50_000),
            EventCost.of("page fault", 3000).times(20_000)));
  }

  private static Displayable bars() {
    return new Bars(
        "Load <of> \"all\" & more",
        "%",
        List.of("h1", "a host whose name is much too long to stand beside its bars"),
        List.of(new Series("CPU", List.of(40.5, 1e12)), new Series("RAM", List.of(0.0, -2e11))),
        false);
  }

  private static Displayable lines() {
    List<Double> x = List.of(0.0, 1.0, 2.0, 3.0);
    return new Lines(
        "Demand",
        List.of("hour", "requests/s"),
        x,
        List.of(
            new Series("demand", List.of(10.0, 40.0, 35.0, 5.0)),
            new Series("capacity", List.of(20.0, 20.0, 40.0, 40.0))),
        true);
  }
}
