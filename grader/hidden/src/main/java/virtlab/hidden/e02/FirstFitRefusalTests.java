package virtlab.hidden.e02;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static virtlab.contracts.Bilingual.say;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import virtlab.contracts.Exercise;
import virtlab.contracts.Points;
import virtlab.contracts.Words;
import virtlab.contracts.e02.FirstFit;
import virtlab.contracts.e02.Host;
import virtlab.contracts.e02.Vm;

/** What a placement must refuse, and in which order. */
@Exercise(value = "E02", contract = FirstFit.class)
@Timeout(2)
public final class FirstFitRefusalTests {
  private static final Host HOST = new Host("rack-a", 8, 8, 8, 8);
  private static final Vm VM = new Vm("web", 1, 1, 1, 1);

  @Test
  @Points(1)
  @Words(
      en = "Duplicate ids are refused among hosts and among VMs",
      de = "Doppelte Ids werden bei Hosts und bei VMs abgelehnt")
  void refusesDuplicatesInEitherList(FirstFit solution) {
    var twin = new Host("rack-a", 1, 2, 3, 4);
    var other = new Host("rack-b", 1, 2, 3, 4);
    Answer.refused(() -> solution.place(List.of(HOST, other, twin), List.of(VM)), "rack-a", 2);
    Answer.refused(() -> solution.place(List.of(HOST, twin), List.of()), "rack-a", 1);
    var giant = new Vm("web", 99, 1, 1, 1);
    Answer.refused(() -> solution.place(List.of(HOST), List.of(VM, giant)), "web", 1);
  }

  @Test
  @Points(1)
  @Words(
      en = "Each negative number is refused, of a host and of a VM",
      de = "Jede negative Zahl wird abgelehnt, beim Host wie bei der VM")
  void refusesEachNegativeNumber(FirstFit solution) {
    for (int at = 0; at < 4; at++) {
      int[] n = {1, 1, 1, 1};
      n[at] = -1;
      var badHost = new Host("rack-x", n[0], n[1], n[2], n[3]);
      var badVm = new Vm("db-x", n[0], n[1], n[2], n[3]);
      Answer.refused(() -> solution.place(List.of(HOST, badHost), List.of()), "rack-x", 1);
      Answer.refused(() -> solution.place(List.of(HOST), List.of(VM, badVm)), "db-x", 1);
    }
  }

  @Test
  @Points(1)
  @Words(
      en = "Null is refused: as a list, as an element, as an id",
      de = "null wird abgelehnt: als Liste, als Element, als Id")
  void refusesNull(FirstFit solution) {
    refusesNullList(() -> placeNullable(solution, null, List.of(VM)));
    refusesNullList(() -> placeNullable(solution, List.of(HOST), null));
    Answer.refused(() -> solution.place(Arrays.asList(HOST, null), List.of(VM)), "index 1", 1);
    Answer.refused(() -> solution.place(List.of(HOST), Arrays.asList(VM, null)), "index 1", 1);
    Answer.refused(() -> solution.place(List.of(HOST), List.of(VM, namelessVm())), "index 1", 1);
  }

  @Test
  @Points(2)
  @Words(
      en = "The first fault is the one reported: hosts before VMs, each list from its start",
      de = "Gemeldet wird der erste Fehler: Hosts vor VMs, jede Liste von vorn")
  void reportsTheFirstFault(FirstFit solution) {
    var badHost = new Host("rack-x", 1, 1, 1, -7);
    var badVm = new Vm("db-x", -7, 1, 1, 1);
    var worseVm = new Vm("db-y", 1, -7, 1, 1);
    var fine = List.of(VM, new Vm("cache", 1, 1, 1, 1));
    Answer.refused(() -> solution.place(List.of(HOST, badHost), List.of(badVm)), "rack-x", 1);
    Answer.refused(
        () -> solution.place(List.of(HOST), List.of(fine.get(0), badVm, fine.get(1), worseVm)),
        "db-x",
        1);
    Answer.refused(
        () -> solution.place(List.of(HOST), List.of(VM, fine.get(1), VM, badVm)), "web", 2);
    Answer.refused(
        () -> solution.place(List.of(HOST), List.of(VM, fine.get(1), badVm, VM)), "db-x", 2);
    Answer.refused(() -> placeNullable(solution, List.of(HOST, badHost), null), "rack-x", 1);
  }

  private static void refusesNullList(Runnable call) {
    assertThrows(
        IllegalArgumentException.class,
        call::run,
        say(
            "a list that is null must be refused",
            "eine Liste, die null ist, muss abgelehnt werden"));
  }

  // The rules ask that null be refused, so the suite must be able to pass it.
  @SuppressWarnings("NullAway")
  private static Vm namelessVm() {
    return new Vm(null, 1, 1, 1, 1);
  }

  @SuppressWarnings("NullAway")
  private static void placeNullable(
      FirstFit solution, @Nullable List<Host> hosts, @Nullable List<Vm> vms) {
    solution.place(hosts, vms);
  }
}
