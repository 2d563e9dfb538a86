package virtlab.model.hypervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
