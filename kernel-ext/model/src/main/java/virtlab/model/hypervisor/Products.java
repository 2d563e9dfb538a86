package virtlab.model.hypervisor;

import static virtlab.model.hypervisor.CpuTechnique.BINARY_TRANSLATION;
import static virtlab.model.hypervisor.CpuTechnique.HARDWARE;
import static virtlab.model.hypervisor.CpuTechnique.HYPERCALLS;
import static virtlab.model.hypervisor.CpuTechnique.PROCESS_TRACING;
import static virtlab.model.hypervisor.GuestInterface.PORTED;
import static virtlab.model.hypervisor.GuestInterface.UNMODIFIED;
import static virtlab.model.hypervisor.HypervisorPlacement.BARE_METAL;
import static virtlab.model.hypervisor.HypervisorPlacement.HOSTED;
import static virtlab.model.hypervisor.HypervisorPlacement.INTEGRATED;
import static virtlab.model.hypervisor.IoPath.EMULATED;
import static virtlab.model.hypervisor.IoPath.PARAVIRTUAL;
import static virtlab.model.hypervisor.IoPath.PASSTHROUGH;

import java.util.List;

/** Real hypervisors on the four axes, each with the source of its facts. */
public final class Products {
  private static final String BARHAM =
      "Barham et al., Xen and the Art of Virtualization, SOSP 2003, section 4";

  /** Xen as first published: ported guests, devices through dom0. */
  public static final Hypervisor XEN_PV =
      new Hypervisor(
          "Xen PV", BARE_METAL, PORTED, List.of(HYPERCALLS), List.of(PARAVIRTUAL), "dom0", BARHAM);

  /** Xen with hardware help: unmodified guests. */
  public static final Hypervisor XEN_HVM =
      new Hypervisor(
          "Xen HVM",
          BARE_METAL,
          UNMODIFIED,
          List.of(HARDWARE),
          List.of(EMULATED, PARAVIRTUAL),
          "dom0",
          "Xen project documentation");

  /** VMware ESX Server of 2002: bare metal, unmodified guests. */
  public static final Hypervisor ESX_2002 =
      new Hypervisor(
          "VMware ESX (2002)",
          BARE_METAL,
          UNMODIFIED,
          List.of(BINARY_TRANSLATION),
          List.of(EMULATED, PARAVIRTUAL),
          "",
          BARHAM);

  /** VMware ESXi of today. */
  public static final Hypervisor ESXI =
      new Hypervisor(
          "VMware ESXi",
          BARE_METAL,
          UNMODIFIED,
          List.of(HARDWARE),
          List.of(PARAVIRTUAL, EMULATED, PASSTHROUGH),
          "",
          "VMware vSphere documentation");

  /** Microsoft Hyper-V: its parent partition is a guest, too. */
  public static final Hypervisor HYPER_V =
      new Hypervisor(
          "Microsoft Hyper-V",
          BARE_METAL,
          UNMODIFIED,
          List.of(HARDWARE),
          List.of(PARAVIRTUAL, EMULATED),
          "parent partition",
          "Microsoft Hyper-V architecture documentation");

  /** Linux KVM: the kernel becomes the hypervisor; its type is disputed. */
  public static final Hypervisor KVM =
      new Hypervisor(
          "KVM",
          INTEGRATED,
          UNMODIFIED,
          List.of(HARDWARE),
          List.of(PARAVIRTUAL, EMULATED, PASSTHROUGH),
          "",
          "type 2 in Nance, Bishop, Hay, IEEE Security & Privacy 2008; type 1 in the trade press");

  /** VMware Workstation. */
  public static final Hypervisor WORKSTATION =
      new Hypervisor(
          "VMware Workstation",
          HOSTED,
          UNMODIFIED,
          List.of(BINARY_TRANSLATION, HARDWARE),
          List.of(EMULATED, PARAVIRTUAL),
          "",
          BARHAM);

  /** Oracle VirtualBox; its guest additions are optional paravirtual drivers. */
  public static final Hypervisor VIRTUALBOX =
      new Hypervisor(
          "Oracle VirtualBox",
          HOSTED,
          UNMODIFIED,
          List.of(BINARY_TRANSLATION, HARDWARE),
          List.of(EMULATED, PARAVIRTUAL),
          "",
          "Oracle VM VirtualBox user manual");

  /** Microsoft Virtual PC. */
  public static final Hypervisor VIRTUAL_PC =
      new Hypervisor(
          "Microsoft Virtual PC",
          HOSTED,
          UNMODIFIED,
          List.of(BINARY_TRANSLATION, HARDWARE),
          List.of(EMULATED),
          "",
          "Microsoft Virtual PC documentation");

  /** User-Mode Linux: hosted, and yet a ported guest. */
  public static final Hypervisor USER_MODE_LINUX =
      new Hypervisor(
          "User-Mode Linux",
          HOSTED,
          PORTED,
          List.of(PROCESS_TRACING),
          List.of(PARAVIRTUAL),
          "",
          BARHAM);

  private Products() {}

  /** All of them, type 1 before type 2. */
  public static List<Hypervisor> all() {
    return List.of(
        XEN_PV,
        XEN_HVM,
        ESX_2002,
        ESXI,
        HYPER_V,
        KVM,
        WORKSTATION,
        VIRTUALBOX,
        VIRTUAL_PC,
        USER_MODE_LINUX);
  }

  /** Those that break the rule "type 1 is ported, type 2 is unmodified". */
  public static List<Hypervisor> counterexamples() {
    return all().stream().filter(Hypervisor::counterexample).toList();
  }
}
