package virtlab.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import virtlab.engine.gradebook.RunFacts;
import virtlab.engine.gradebook.Work;
import virtlab.engine.submission.Choice;
import virtlab.engine.submission.HandIn;
import virtlab.engine.submission.Hash;
import virtlab.judge.Suite;
import virtlab.judge.Suites;

/** One submission to judge: what was chosen, by which suite, known as which work. */
record Plan(Choice choice, Suite suite, Work work) {

  /** Every student times every exercise that somebody handed in. */
  static List<Plan> of(List<HandIn> handIns, Suites suites, RunFacts run) {
    List<Plan> plans = new ArrayList<>();
    boolean only = suites.all().size() == 1;
    for (Suite suite : suites.all()) {
      List<Choice> choices =
          handIns.stream().map(handIn -> Choice.of(handIn, marks(suite, only))).toList();
      if (only || choices.stream().anyMatch(choice -> !choice.files().isEmpty())) {
        choices.forEach(choice -> plans.add(plan(choice, suite, run)));
      }
    }
    return plans;
  }

  static Choice.Marks marks(Suite suite, boolean only) {
    List<String> words =
        Stream.concat(
                Stream.of(suite.contract().getSimpleName()),
                Arrays.stream(suite.contract().getMethods()).map(Method::getName))
            .distinct()
            .toList();
    return new Choice.Marks(suite.exercise(), words, only);
  }

  private static Plan plan(Choice choice, Suite suite, RunFacts run) {
    String hash =
        Hash.of(
            choice.hash(), suite.hash(), Long.toString(run.seed()), run.jdk(), run.protection());
    return new Plan(choice, suite, new Work(choice.student(), suite.exercise(), hash));
  }
}
