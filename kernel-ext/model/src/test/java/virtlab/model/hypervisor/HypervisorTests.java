package virtlab.model.hypervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.unit.Bytes;

class HypervisorTests {
  private final Host host = Host.of("h1", 8, Bytes.gib(32));

  @Test
  void theChaptersProductsHaveTheChaptersTypes() {
    assertThat(Products.all())
        .filteredOn(each -> each.chapterType() == ChapterType.TYPE_1)
        .contains(Products.ESXI, Products.HYPER_V, Products.KVM);
    assertThat(Products.all())
        .filteredOn(each -> each.chapterType() == ChapterType.TYPE_2)
        .contains(Products.VIRTUALBOX, Products.WORKSTATION, Products.VIRTUAL_PC);
    assertThat(ChapterType.TYPE_1.ruleOfThumbLoss()).isEqualTo(0.05);
    assertThat(ChapterType.TYPE_2.ruleOfThumbLoss()).isEqualTo(0.10);
  }

  @Test
  void typeAndGuestAreIndependent() {
    assertThat(Products.counterexamples())
        .contains(Products.ESX_2002, Products.USER_MODE_LINUX)
        .doesNotContain(Products.XEN_PV, Products.VIRTUALBOX);
    assertThat(Products.KVM.placement().disputed()).isTrue();
    assertThat(Products.XEN_PV.management()).contains("dom0");
  }

  @Test
  void everyProductNamesItsSource() {
    assertThat(Products.all()).allSatisfy(each -> assertThat(each.source()).isNotBlank());
    assertThat(Products.all()).extracting(Hypervisor::name).doesNotHaveDuplicates();
  }

  @Test
  void applicationsNeedAHostSystem() {
    Vm web = Vm.of("web", 2, Bytes.gib(4));
    VirtualizedHost desktop =
        VirtualizedHost.of(host, Products.VIRTUALBOX, web).withApplications("browser");
    assertThat(desktop.hasHostSystem()).isTrue();
    assertThat(desktop.guests()).containsExactly(web);
    VirtualizedHost server = VirtualizedHost.of(host, Products.ESXI, web);
    assertThat(server.hasHostSystem()).isFalse();
    assertThatThrownBy(() -> server.withApplications("browser"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "host h1: found the application browser, allowed is none, because VMware ESXi runs"
                + " without a host operating system; put it into a VM");
  }

  @Test
  void ownHypervisorsStandOnTheAxesToo() {
    assertThat(Hypervisor.type1("mine").chapterType()).isEqualTo(ChapterType.TYPE_1);
    assertThat(Hypervisor.type2("mine").paravirtualIo()).isTrue();
    assertThat(Products.XEN_HVM)
        .hasToString("Xen HVM: BARE_METAL, UNMODIFIED, HARDWARE, EMULATED + PARAVIRTUAL");
  }

  @Test
  void theFourAxesAnswerForEachProduct() {
    assertThat(Hypervisor.type1("mine"))
        .hasToString("mine: BARE_METAL, UNMODIFIED, HARDWARE, PARAVIRTUAL + EMULATED");
    assertThat(Hypervisor.type2("mine").placement()).isEqualTo(HypervisorPlacement.HOSTED);
    assertThat(Hypervisor.type1("mine").placement().disputed()).isFalse();
    assertThat(Hypervisor.type1("mine").management()).isEmpty();
    assertThat(Products.XEN_PV.paravirtualGuest()).isTrue();
    assertThat(Products.KVM.paravirtualGuest()).isFalse();
    assertThat(Products.VIRTUAL_PC.paravirtualIo()).isFalse();
    assertThat(Products.counterexamples())
        .extracting(Hypervisor::name)
        .containsExactly(
            "Xen HVM",
            "VMware ESX (2002)",
            "VMware ESXi",
            "Microsoft Hyper-V",
            "KVM",
            "User-Mode Linux");
  }

  @Test
  void aHostNamesItsGuestsAndApplications() {
    Vm web = Vm.of("web", 2, Bytes.gib(4));
    VirtualizedHost desktop = VirtualizedHost.of(host, Products.VIRTUALBOX, web);
    assertThat(desktop.host()).isSameAs(host);
    assertThat(desktop)
        .hasToString("host h1: 8 cores, 32 GiB RAM; Oracle VirtualBox (TYPE_2); guests web");
    assertThat(desktop.withApplications("browser", "mail"))
        .hasToString(
            "host h1: 8 cores, 32 GiB RAM; Oracle VirtualBox (TYPE_2); guests web; beside them"
                + " browser, mail");
    assertThat(VirtualizedHost.of(host, Products.KVM, web).withApplications("backup"))
        .extracting(VirtualizedHost::hasHostSystem)
        .isEqualTo(true);
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> Hypervisor.type1(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hypervisor: found an empty name, allowed is a name");
    assertThatThrownBy(() -> with(List.of(), List.of(IoPath.EMULATED)))
        .hasMessage("hypervisor mine: number of CPU techniques: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> with(List.of(CpuTechnique.HARDWARE), List.of()))
        .hasMessage("hypervisor mine: number of I/O paths: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> VirtualizedHost.of(host, Products.KVM).withApplications(" "))
        .hasMessage("application: found an empty name, allowed is a name");
  }

  private static Hypervisor with(List<CpuTechnique> techniques, List<IoPath> ioPaths) {
    return new Hypervisor(
        "mine",
        HypervisorPlacement.HOSTED,
        GuestInterface.UNMODIFIED,
        techniques,
        ioPaths,
        "",
        "its maker");
  }
}
