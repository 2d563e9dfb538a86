package virtlab.hidden.e02;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static virtlab.contracts.Bilingual.say;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import virtlab.contracts.Exercise;
import virtlab.contracts.Points;
import virtlab.contracts.Words;
import virtlab.contracts.e02.FirstFit;
import virtlab.contracts.e02.Host;
import virtlab.contracts.e02.Vm;

/** What a placement must get right beyond the public examples. */
@Exercise(value = "E02", contract = FirstFit.class)
@Timeout(2)
public final class FirstFitHiddenTests {
  @Test
  @Points(2)
  @Words(
      en = "What is placed takes away all four resources",
      de = "Was platziert ist, belegt alle vier Ressourcen")
  void takesAwayAllFourResources(FirstFit solution) {
    var hosts = List.of(new Host("h1", 10, 10, 10, 10), new Host("h2", 10, 10, 10, 10));
    for (int resource = 0; resource < 4; resource++) {
      var vms = List.of(vm("v1", resource, 6), vm("v2", resource, 5), vm("v3", resource, 3));
      new Answer(solution.place(hosts, vms)).is("v1=h1", "v2=h2", "v3=h1");
    }
  }

  private static Vm vm(String id, int resource, int amount) {
    int[] demand = {1, 1, 1, 1};
    demand[resource] = amount;
    return new Vm(id, demand[0], demand[1], demand[2], demand[3]);
  }

  @Test
  @Points(1)
  @Words(
      en = "No hosts, no VMs: empty lists are fine",
      de = "Keine Hosts, keine VMs: leere Listen sind erlaubt")
  void acceptsEmptyLists(FirstFit solution) {
    var one = new Vm("v1", 1, 1, 1, 1);
    new Answer(solution.place(List.of(), List.of())).is();
    new Answer(solution.place(List.of(new Host("h1", 1, 1, 1, 1)), List.of())).is();
    new Answer(solution.place(List.of(), List.of(one, new Vm("v2", 0, 0, 0, 0))))
        .is("v1=-", "v2=-");
  }

  @Test
  @Points(1)
  @Words(
      en = "A VM that asks for nothing fits even on a full host",
      de = "Eine VM, die nichts verlangt, passt auch auf einen vollen Host")
  void placesAVmThatAsksForNothing(FirstFit solution) {
    var hosts = List.of(new Host("empty", 0, 0, 0, 0), new Host("h2", 2, 2, 2, 2));
    var vms = List.of(new Vm("v1", 0, 0, 0, 0), new Vm("v2", 2, 0, 0, 0), new Vm("v3", 0, 0, 0, 2));
    new Answer(solution.place(hosts, vms)).is("v1=empty", "v2=h2", "v3=h2");
  }

  @Test
  @Points(1)
  @Words(
      en = "A host and a VM may have the same id",
      de = "Ein Host und eine VM dürfen dieselbe Id haben")
  void acceptsAHostAndAVmWithOneId(FirstFit solution) {
    var hosts = List.of(new Host("a", 1, 9, 9, 9), new Host("b", 1, 9, 9, 9));
    var vms = List.of(new Vm("b", 1, 1, 1, 1), new Vm("a", 1, 1, 1, 1));
    new Answer(solution.place(hosts, vms)).is("b=a", "a=b");
  }

  @Test
  @Points(1)
  @Words(
      en = "The largest possible numbers do not overflow",
      de = "Die größten möglichen Zahlen laufen nicht über")
  void survivesTheLargestNumbers(FirstFit solution) {
    int max = Integer.MAX_VALUE;
    var hosts = List.of(new Host("h1", max, max, max, max), new Host("h2", max, max, max, max));
    var vms =
        List.of(
            new Vm("v1", max, max, max, max),
            new Vm("v2", max, 1, 1, 1),
            new Vm("v3", 0, max, 0, 0),
            new Vm("v4", 0, max - 1, max - 1, max - 1));
    new Answer(solution.place(hosts, vms)).is("v1=h1", "v2=h2", "v3=-", "v4=h2");
  }

  @Test
  @Points(1)
  @Words(
      en = "Calls do not influence each other, and the lists stay as they were",
      de = "Aufrufe beeinflussen einander nicht, und die Listen bleiben, wie sie waren")
  void remembersAndChangesNothing(FirstFit solution) {
    List<Host> hosts = new ArrayList<>(List.of(new Host("h1", 2, 2, 2, 2)));
    List<Vm> vms =
        new ArrayList<>(
            List.of(new Vm("v3", 3, 1, 1, 1), new Vm("v2", 2, 1, 1, 1), new Vm("v1", 1, 1, 1, 1)));
    var hostsBefore = List.copyOf(hosts);
    var vmsBefore = List.copyOf(vms);
    for (int call = 0; call < 2; call++) {
      new Answer(solution.place(hosts, vms)).is("v3=-", "v2=h1", "v1=-");
      assertEquals(hostsBefore, hosts, say("the list of hosts", "die Liste der Hosts"));
      assertEquals(vmsBefore, vms, say("the list of VMs", "die Liste der VMs"));
    }
  }

  @Test
  @Points(3)
  @Words(
      en = "Random hosts and VMs are placed as first fit places them",
      de = "Zufällige Hosts und VMs werden platziert, wie First Fit es tut")
  void agreesOnRandomInstances(FirstFit solution, RandomGenerator random) {
    for (int round = 0; round < 40; round++) {
      List<Host> hosts = new ArrayList<>();
      List<Vm> vms = new ArrayList<>();
      int hostCount = random.nextInt(1, 7);
      int vmCount = random.nextInt(1, 25);
      for (int i = 0; i < hostCount; i++) {
        hosts.add(new Host("n" + i, draw(random, 17), draw(random, 17), draw(random, 17), 16));
      }
      for (int i = 0; i < vmCount; i++) {
        vms.add(
            new Vm("n" + i, draw(random, 6), draw(random, 6), draw(random, 6), draw(random, 4)));
      }
      new Answer(solution.place(hosts, vms)).is(Oracle.words(hosts, vms).toArray(String[]::new));
    }
  }

  private static int draw(RandomGenerator random, int bound) {
    return random.nextInt(bound);
  }
}
