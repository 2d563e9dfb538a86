package virtlab.judge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns what happened in one planned test into its verdict.
 *
 * @param test what was planned
 * @param limits what it was allowed
 * @param origins generated line to the student's cell and line
 */
record Verdicts(PlannedTest test, Limits limits, Map<String, String> origins) {
  private static final int MAX_MESSAGE = 4000;

  TestResult of(LiveTest live, Outcome outcome, @Nullable Throwable broken, long millis) {
    LiveTest.Stop stop = live.stop();
    if (stop != null) {
      return result(stop.verdict(), Sentences.of(stop, limits), millis);
    }
    if (!live.changed().isEmpty()) {
      return result(Verdict.FAIL, Sentences.changed(live.changed().get(0)), millis);
    }
    if (broken != null) {
      return result(Verdict.ERROR, Sentences.ours(broken), millis);
    }
    Throwable failure = outcome.failure();
    if (failure != null) {
      return failed(live, outcome, failure, millis);
    }
    String unmet = outcome.unmet();
    if (unmet != null) {
      return result(Verdict.FAIL, Sentences.unmet(unmet), millis);
    }
    return outcome.passed()
        ? result(Verdict.PASS, "", millis)
        : result(Verdict.ERROR, Sentences.idle(outcome.idle()), millis);
  }

  private TestResult failed(LiveTest live, Outcome outcome, Throwable failure, long millis) {
    List<String> frames = live.framesOf(failure);
    String where = outcome.invocation().isEmpty() ? "" : outcome.invocation() + ": ";
    if (frames != null) {
      return result(Verdict.FAIL, where + Sentences.threw(failure, places(frames)), millis);
    }
    if (failure instanceof AssertionError) {
      String places = places(live.anyFrames());
      String message = where + failure.getMessage();
      String text = places.isEmpty() ? message : message + " (" + places + ")";
      return result(Verdict.FAIL, text, millis);
    }
    return live.calls() > 0 && !FaultException.in(failure)
        ? result(Verdict.FAIL, where + Sentences.unusable(failure), millis)
        : result(Verdict.ERROR, Sentences.ours(failure), millis);
  }

  private TestResult result(Verdict verdict, String message, long millis) {
    boolean cut = message.length() > MAX_MESSAGE;
    String text = cut ? message.substring(0, MAX_MESSAGE) + "…" : message;
    return new TestResult(test, verdict, text, millis);
  }

  private String places(List<String> frames) {
    return frames.stream()
        .map(frame -> origins.getOrDefault(frame, ""))
        .filter(place -> !place.isEmpty())
        .distinct()
        .limit(3)
        .collect(Collectors.joining(" ← "));
  }
}
