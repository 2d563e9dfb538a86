package virtlab.tests.e02;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import virtlab.contracts.Exercise;
import virtlab.contracts.Points;
import virtlab.contracts.Words;
import virtlab.contracts.e02.FirstFit;
import virtlab.contracts.e02.Host;
import virtlab.contracts.e02.Vm;

/** The tests that a student sees and runs with {@code check("E02")}. */
@Exercise(value = "E02", contract = FirstFit.class)
@Timeout(2)
public final class FirstFitTests {
  private static Host host(String id, int cores) {
    return new Host(id, cores, 65_536, 1_000, 4_000);
  }

  private static Vm vm(String id, int cores) {
    return new Vm(id, cores, 1_024, 10, 0);
  }

  @Test
  @Points(2)
  @Words(
      en = "Each VM goes to the first host with room",
      de = "Jede VM kommt auf den ersten Host mit Platz",
      hintEn = "Start again at the first host for every VM; do not go on where the last VM went.",
      hintDe = "Beginne für jede VM wieder beim ersten Host, nicht beim zuletzt benutzten.")
  void placesInListOrder(FirstFit solution) {
    var hosts = List.of(host("h1", 9), host("h2", 9), host("h3", 9));
    var vms = List.of(vm("v1", 6), vm("v2", 6), vm("v3", 2), vm("v4", 2), vm("v5", 8));
    new Answer(solution.place(hosts, vms)).is("v1=h1", "v2=h2", "v3=h1", "v4=h2", "v5=h3");
  }

  @Test
  @Points(1)
  @Words(
      en = "A VM that needs exactly what is free fits",
      de = "Eine VM, die genau den freien Rest braucht, passt",
      hintEn = "At most means: smaller or equal.",
      hintDe = "Höchstens heißt: kleiner oder gleich.")
  void fillsAHostExactly(FirstFit solution) {
    var hosts = List.of(new Host("h1", 4, 8_192, 100, 500));
    var vms = List.of(new Vm("v1", 1, 4_096, 60, 100), new Vm("v2", 3, 4_096, 40, 400));
    new Answer(solution.place(hosts, vms)).is("v1=h1", "v2=h1");
  }

  @Test
  @Points(2)
  @Words(
      en = "All four resources count: cores, RAM, SSD, HDD",
      de = "Alle vier Ressourcen zählen: Kerne, RAM, SSD, HDD",
      hintEn = "A VM fits only if none of its four demands is larger than what is free.",
      hintDe = "Eine VM passt nur, wenn keine ihrer vier Anforderungen den freien Rest übersteigt.")
  void looksAtAllFourResources(FirstFit solution) {
    var hosts =
        List.of(
            new Host("few-cores", 1, 9_000, 900, 900),
            new Host("little-ram", 9, 1_000, 900, 900),
            new Host("small-ssd", 9, 9_000, 100, 900),
            new Host("small-hdd", 9, 9_000, 900, 100),
            new Host("large", 9, 9_000, 900, 900));
    new Answer(solution.place(hosts, List.of(new Vm("v1", 2, 2_000, 200, 200)))).is("v1=large");
  }

  @Test
  @Points(1)
  @Words(
      en = "The run goes on after a VM that fits nowhere",
      de = "Nach einer VM, die nirgends passt, geht es weiter",
      hintEn = "Report it with Placement.nowhere(…) and go on with the next one.",
      hintDe = "Melde sie mit Placement.nowhere(…) und mach mit der nächsten weiter.")
  void goesOnAfterAVmThatFitsNowhere(FirstFit solution) {
    var hosts = List.of(host("h1", 5), host("h2", 5));
    var vms = List.of(vm("v1", 3), vm("giant", 64), vm("v3", 4), vm("v4", 3), vm("v5", 1));
    new Answer(solution.place(hosts, vms)).is("v1=h1", "giant=-", "v3=h2", "v4=-", "v5=h1");
  }

  @Test
  @Points(1)
  @Words(
      en = "Two VMs with the same id are refused",
      de = "Zwei VMs mit derselben Id werden abgelehnt",
      hintEn = "Throw an IllegalArgumentException whose message names the id.",
      hintDe = "Wirf eine IllegalArgumentException, deren Meldung die Id nennt.")
  void refusesADuplicateId(FirstFit solution) {
    var vms = List.of(vm("shop", 1), vm("mail", 1), vm("shop", 1));
    Answer.refused(() -> solution.place(List.of(host("h1", 4)), vms), "shop", 2);
  }

  @Test
  @Points(1)
  @Words(
      en = "A negative number is refused",
      de = "Eine negative Zahl wird abgelehnt",
      hintEn = "Look at all four numbers of each host and of each VM before anything is placed.",
      hintDe = "Prüfe alle vier Zahlen jedes Hosts und jeder VM, bevor du platzierst.")
  void refusesANegativeNumber(FirstFit solution) {
    var vms = List.of(vm("mail", 1), new Vm("shop", 1, -1_024, 10, 0));
    Answer.refused(() -> solution.place(List.of(host("h1", 4)), vms), "shop", 1);
  }
}
