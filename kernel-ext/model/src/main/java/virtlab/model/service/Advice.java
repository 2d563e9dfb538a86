package virtlab.model.service;

import java.util.List;

/**
 * What speaks for and against a service model for one workload.
 *
 * @param model which was looked at
 * @param points the sum of the weights
 * @param pro the arguments for it, the weightiest first
 * @param contra the arguments against it, the weightiest first
 */
public record Advice(ServiceModel model, int points, List<Argument> pro, List<Argument> contra) {
  /** Copies both lists. */
  public Advice {
    pro = List.copyOf(pro);
    contra = List.copyOf(contra);
  }

  /** Whether nothing rules it out. */
  public boolean isPossible() {
    return contra.stream().noneMatch(Argument::isFinal);
  }

  /** For example "FAAS: 4 points; for it: …; against it: …". */
  @Override
  public String toString() {
    return model
        + ": "
        + (isPossible() ? points + (points == 1 ? " point" : " points") : "ruled out")
        + (pro.isEmpty() ? "" : "; for it: " + reasons(pro))
        + (contra.isEmpty() ? "" : "; against it: " + reasons(contra));
  }

  private static String reasons(List<Argument> arguments) {
    return String.join("; ", arguments.stream().map(Argument::reason).toList());
  }
}
