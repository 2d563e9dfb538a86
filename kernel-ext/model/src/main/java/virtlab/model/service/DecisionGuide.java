package virtlab.model.service;

import static virtlab.model.service.ServiceModel.CAAS;
import static virtlab.model.service.ServiceModel.FAAS;
import static virtlab.model.service.ServiceModel.IAAS;
import static virtlab.model.service.ServiceModel.ON_PREMISES;
import static virtlab.model.service.ServiceModel.PAAS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A guide to argue with: from what is true of a workload to what speaks for and against each way of
 * running it. The weights are a teacher's judgement, not measurements: change the list and see.
 *
 * <p>Each argument names its source, or that it is a judgement of the course.
 *
 * @param arguments all that may be said
 */
public record DecisionGuide(List<Argument> arguments) {
  private static final List<ServiceModel> COMPARED = List.of(ON_PREMISES, IAAS, CAAS, PAAS, FAAS);

  /** Copies the arguments. */
  public DecisionGuide {
    arguments = List.copyOf(arguments);
  }

  /** The guide of the course. */
  public static DecisionGuide standard() {
    return new DecisionGuide(Arguments.ALL);
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
