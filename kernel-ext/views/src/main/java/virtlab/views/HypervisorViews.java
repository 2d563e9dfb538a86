package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.host.Vm;
import virtlab.model.hypervisor.CpuTechnique;
import virtlab.model.hypervisor.GuestInterface;
import virtlab.model.hypervisor.Hypervisor;
import virtlab.model.hypervisor.HypervisorPlacement;
import virtlab.model.hypervisor.IoPath;
import virtlab.model.hypervisor.VirtualizedHost;
import virtlab.views.diagram.Blocks;
import virtlab.views.diagram.Blocks.Block;
import virtlab.views.table.Table;

/** Hypervisors: the two block diagrams, and products on the axes. */
final class HypervisorViews {
  private HypervisorViews() {}

  static Blocks diagram(VirtualizedHost host) {
    Hypervisor hypervisor = host.hypervisor();
    List<Block> guests = new ArrayList<>();
    hypervisor
        .management()
        .ifPresent(name -> guests.add(new Block(name, Language.say("management", "Verwaltung"))));
    for (Vm vm : host.guests()) {
      guests.add(new Block(vm.id(), Amounts.of(vm.demand())));
    }
    String type = hypervisor.chapterType().ordinal() == 0 ? "1" : "2";
    List<Block> below = new ArrayList<>();
    if (host.hasHostSystem()) {
      below.add(Block.of(Language.say("host operating system", "Host-Betriebssystem")));
    }
    below.add(new Block("Hardware " + host.host().id(), Amounts.of(host.host().capacity())));
    String name = hypervisor.name();
    return new Blocks(
        Language.say(
            "Host " + host.host().id() + " with " + name,
            "Host " + host.host().id() + " mit " + name),
        host.applications().stream().map(Block::of).toList(),
        guests,
        new Block(name, Language.say("hypervisor of type ", "Hypervisor vom Typ ") + type),
        below);
  }

  static Table table(List<Hypervisor> products) {
    List<List<String>> rows = new ArrayList<>();
    for (Hypervisor product : products) {
      rows.add(
          List.of(
              product.name(),
              placement(product.placement()),
              guest(product.guest()),
              String.join(" + ", product.techniques().stream().map(HypervisorViews::cpu).toList()),
              String.join(" + ", product.ioPaths().stream().map(HypervisorViews::io).toList())));
    }
    List<String> head =
        List.of(
            Language.say("product", "Produkt"),
            Language.say("placement", "Ort"),
            Language.say("guest", "Gast"),
            "CPU",
            Language.say("I/O", "E/A"));
    return Table.of(Language.say("Products on four axes", "Produkte auf vier Achsen"), head, rows);
  }

  static String placement(HypervisorPlacement placement) {
    return switch (placement) {
      case BARE_METAL -> Language.say("on the hardware", "auf der Hardware");
      case HOSTED -> Language.say("on a host system", "auf einem Host-System");
      case INTEGRATED -> Language.say("in the kernel (disputed)", "im Kernel (umstritten)");
    };
  }

  static String guest(GuestInterface guest) {
    return guest == GuestInterface.PORTED
        ? Language.say("ported", "angepasst")
        : Language.say("unmodified", "unverändert");
  }

  static String cpu(CpuTechnique technique) {
    return switch (technique) {
      case BINARY_TRANSLATION -> Language.say("binary translation", "Binärübersetzung");
      case HYPERCALLS -> Language.say("hypercalls", "Hypercalls");
      case HARDWARE -> Language.say("hardware", "Hardware");
      default -> Language.say("process tracing", "Prozessverfolgung");
    };
  }

  static String io(IoPath path) {
    return switch (path) {
      case EMULATED -> Language.say("emulated", "emuliert");
      case PARAVIRTUAL -> Language.say("paravirtual", "paravirtuell");
      default -> Language.say("passthrough", "durchgereicht");
    };
  }
}
