package virtlab.model.hypervisor;

import java.util.List;
import java.util.Optional;
import virtlab.model.unit.Require;

/**
 * A hypervisor on the four independent axes.
 *
 * @param name the product, or any name
 * @param placement where it runs
 * @param guest whether guests must be ported
 * @param techniques how it handles the CPU, at least one, usual one first
 * @param ioPaths how guests reach devices, at least one, usual one first
 * @param managementGuest the privileged guest's name (Xen's dom0), empty if there is none
 * @param source where these facts stand
 */
public record Hypervisor(
    String name,
    HypervisorPlacement placement,
    GuestInterface guest,
    List<CpuTechnique> techniques,
    List<IoPath> ioPaths,
    String managementGuest,
    String source) {
  /** Refuses a nameless hypervisor and one without CPU technique or I/O path. */
  public Hypervisor {
    Require.name("hypervisor", name);
    techniques = List.copyOf(techniques);
    ioPaths = List.copyOf(ioPaths);
    Require.atLeast("hypervisor " + name + ": number of CPU techniques", techniques.size(), 1);
    Require.atLeast("hypervisor " + name + ": number of I/O paths", ioPaths.size(), 1);
  }

  /** A type 1 hypervisor of today: bare metal, hardware CPU, paravirtual drivers. */
  public static Hypervisor type1(String name) {
    return today(name, HypervisorPlacement.BARE_METAL);
  }

  /** A type 2 hypervisor of today: hosted, hardware CPU, paravirtual drivers. */
  public static Hypervisor type2(String name) {
    return today(name, HypervisorPlacement.HOSTED);
  }

  private static Hypervisor today(String name, HypervisorPlacement placement) {
    return new Hypervisor(
        name,
        placement,
        GuestInterface.UNMODIFIED,
        List.of(CpuTechnique.HARDWARE),
        List.of(IoPath.PARAVIRTUAL, IoPath.EMULATED),
        "",
        "");
  }

  /** The chapter's type. */
  public ChapterType chapterType() {
    return placement.chapterType();
  }

  /** Whether guests are ported: paravirtualization in the field's sense. */
  public boolean paravirtualGuest() {
    return guest == GuestInterface.PORTED;
  }

  /** Whether guests use drivers written for the hypervisor. */
  public boolean paravirtualIo() {
    return ioPaths.contains(IoPath.PARAVIRTUAL);
  }

  /** Whether it breaks the chapter's rule that type 1 means ported and type 2 unmodified guests. */
  public boolean counterexample() {
    return paravirtualGuest() != (chapterType() == ChapterType.TYPE_1);
  }

  /** The privileged guest's name, if there is one. */
  public Optional<String> management() {
    return managementGuest.isEmpty() ? Optional.empty() : Optional.of(managementGuest);
  }

  /** For example "Xen HVM: BARE_METAL, UNMODIFIED, HARDWARE, EMULATED + PARAVIRTUAL". */
  @Override
  public String toString() {
    return name
        + ": "
        + placement
        + ", "
        + guest
        + ", "
        + joined(techniques)
        + ", "
        + joined(ioPaths);
  }

  private static String joined(List<? extends Enum<?>> values) {
    return String.join(" + ", values.stream().map(Enum::name).toList());
  }
}
