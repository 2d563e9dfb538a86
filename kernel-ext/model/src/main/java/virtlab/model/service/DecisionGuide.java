package virtlab.model.service;

import static virtlab.model.service.Argument.IMPOSSIBLE;
import static virtlab.model.service.ServiceModel.CAAS;
import static virtlab.model.service.ServiceModel.FAAS;
import static virtlab.model.service.ServiceModel.IAAS;
import static virtlab.model.service.ServiceModel.ON_PREMISES;
import static virtlab.model.service.ServiceModel.PAAS;
import static virtlab.model.service.WorkloadTrait.DATA_STAYS;
import static virtlab.model.service.WorkloadTrait.HOSTILE_NEIGHBOURS;
import static virtlab.model.service.WorkloadTrait.LONG_TASKS;
import static virtlab.model.service.WorkloadTrait.OWN_KERNEL;
import static virtlab.model.service.WorkloadTrait.PORTABLE;
import static virtlab.model.service.WorkloadTrait.RARELY_USED;
import static virtlab.model.service.WorkloadTrait.SMALL_TEAM;
import static virtlab.model.service.WorkloadTrait.STATE_IN_MEMORY;
import static virtlab.model.service.WorkloadTrait.STEADY_LOAD;
import static virtlab.model.service.WorkloadTrait.SUDDEN_PEAKS;
import static virtlab.model.service.WorkloadTrait.TIGHT_LATENCY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A guide to argue with: from what is true of a workload to what speaks for and against each way of
 * running it. The weights are a teacher's judgement, not measurements: change the list and see.
 *
 * <p>Sources of the arguments: CNCF Serverless Whitepaper v1.0, 2018 (where functions fit and where
 * not); NIST SP 800-190, 2017 (the shared kernel of containers); NIST SP 800-145, 2011; Kratzke,
 * Cloud-native Computing, chapters 8 to 10 (lock-in, idle cost, double spending).
 *
 * @param arguments all that may be said
 */
public record DecisionGuide(List<Argument> arguments) {
  private static final List<ServiceModel> COMPARED = List.of(ON_PREMISES, IAAS, CAAS, PAAS, FAAS);

  private static final List<Argument> ALL =
      List.of(
          new Argument(OWN_KERNEL, ON_PREMISES, 1, "a machine of one's own takes any system"),
          new Argument(OWN_KERNEL, IAAS, 3, "a virtual machine has a kernel of its own"),
          new Argument(OWN_KERNEL, CAAS, IMPOSSIBLE, "containers share the host's kernel"),
          new Argument(OWN_KERNEL, PAAS, IMPOSSIBLE, "a platform chooses the system"),
          new Argument(OWN_KERNEL, FAAS, IMPOSSIBLE, "functions find a runtime, not a kernel"),
          new Argument(HOSTILE_NEIGHBOURS, ON_PREMISES, 3, "there is no neighbour"),
          new Argument(HOSTILE_NEIGHBOURS, IAAS, 2, "a hypervisor is a small thing to attack"),
          new Argument(HOSTILE_NEIGHBOURS, CAAS, -2, "a hole in the shared kernel opens all"),
          new Argument(LONG_TASKS, FAAS, IMPOSSIBLE, "functions end at their time limit"),
          new Argument(STATE_IN_MEMORY, IAAS, 2, "a machine keeps its memory while it runs"),
          new Argument(STATE_IN_MEMORY, CAAS, -1, "a container that moves loses its memory"),
          new Argument(STATE_IN_MEMORY, PAAS, -1, "instances come and go with their memory"),
          new Argument(STATE_IN_MEMORY, FAAS, -3, "the next call may meet another instance"),
          new Argument(TIGHT_LATENCY, ON_PREMISES, 1, "the server may stand beside its users"),
          new Argument(TIGHT_LATENCY, IAAS, 1, "what runs need not start"),
          new Argument(TIGHT_LATENCY, CAAS, 1, "what runs need not start"),
          new Argument(TIGHT_LATENCY, FAAS, -2, "some calls wait for a cold start"),
          new Argument(RARELY_USED, ON_PREMISES, -3, "idle servers are bought and powered"),
          new Argument(RARELY_USED, IAAS, -2, "idle machines are paid"),
          new Argument(RARELY_USED, CAAS, -1, "the platform's nodes are paid while idle"),
          new Argument(RARELY_USED, FAAS, 3, "scaled to zero it costs nothing but its data"),
          new Argument(STEADY_LOAD, ON_PREMISES, 2, "what is always used is cheapest owned"),
          new Argument(STEADY_LOAD, IAAS, 2, "reserved machines are cheap if they are used"),
          new Argument(STEADY_LOAD, CAAS, 1, "containers fill machines well"),
          new Argument(STEADY_LOAD, FAAS, -2, "paid by the call, full use is dear"),
          new Argument(SUDDEN_PEAKS, ON_PREMISES, -3, "nobody delivers a server in minutes"),
          new Argument(SUDDEN_PEAKS, IAAS, -1, "a machine boots for a minute or more"),
          new Argument(SUDDEN_PEAKS, CAAS, 2, "a container starts in tenths of a second"),
          new Argument(SUDDEN_PEAKS, PAAS, 1, "the platform scales by its rules"),
          new Argument(SUDDEN_PEAKS, FAAS, 3, "each call finds an instance or makes one"),
          new Argument(SMALL_TEAM, ON_PREMISES, -3, "every layer wants its keeper"),
          new Argument(SMALL_TEAM, IAAS, -2, "systems must be patched and watched"),
          new Argument(SMALL_TEAM, CAAS, -1, "images must be built and patched"),
          new Argument(SMALL_TEAM, PAAS, 3, "the provider runs all but the application"),
          new Argument(SMALL_TEAM, FAAS, 2, "the provider runs all but the functions"),
          new Argument(PORTABLE, ON_PREMISES, 1, "one's own servers bind to nobody's service"),
          new Argument(PORTABLE, IAAS, 1, "machines are alike, images can be converted"),
          new Argument(PORTABLE, CAAS, 3, "an image runs on every platform for containers"),
          new Argument(PORTABLE, PAAS, -2, "the platform's services are its own"),
          new Argument(PORTABLE, FAAS, -3, "events and backing services are the provider's"),
          new Argument(DATA_STAYS, ON_PREMISES, 3, "the disks are in the house"),
          new Argument(DATA_STAYS, IAAS, -3, "the disks are the provider's"),
          new Argument(DATA_STAYS, CAAS, -3, "the disks are the provider's"),
          new Argument(DATA_STAYS, PAAS, -3, "the disks are the provider's"),
          new Argument(DATA_STAYS, FAAS, -3, "the disks are the provider's"));

  /** Copies the arguments. */
  public DecisionGuide {
    arguments = List.copyOf(arguments);
  }

  /** The guide of the course. */
  public static DecisionGuide standard() {
    return new DecisionGuide(ALL);
  }

  /**
   * Every way of running a workload, the best first: by points, what is ruled out last, of equal
   * ones the one that leaves more to the provider.
   *
   * @param traits what is true of the workload; a trait given twice counts once
   */
  public List<Advice> advise(WorkloadTrait... traits) {
    List<WorkloadTrait> known = List.of(traits);
    List<Advice> advice = new ArrayList<>();
    for (ServiceModel model : COMPARED) {
      advice.add(about(model, known));
    }
    advice.sort(
        Comparator.comparing(Advice::isPossible)
            .thenComparing(Advice::points)
            .thenComparing(Advice::model)
            .reversed());
    return List.copyOf(advice);
  }

  private Advice about(ServiceModel model, List<WorkloadTrait> traits) {
    List<Argument> pro = new ArrayList<>();
    List<Argument> contra = new ArrayList<>();
    int points = 0;
    for (Argument argument : arguments) {
      if (argument.model() == model && traits.contains(argument.trait())) {
        (argument.weight() > 0 ? pro : contra).add(argument);
        points += argument.weight();
      }
    }
    pro.sort(Comparator.comparingInt(argument -> -argument.weight()));
    contra.sort(Comparator.comparingInt(Argument::weight));
    return new Advice(model, points, pro, contra);
  }

  /** The first of {@link #advise}: the recommendation with its reasons and what speaks against. */
  public Advice recommend(WorkloadTrait... traits) {
    return advise(traits).get(0);
  }
}
