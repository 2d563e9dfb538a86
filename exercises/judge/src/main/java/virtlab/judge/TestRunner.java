package virtlab.judge;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import virtlab.display.Language;
import virtlab.judge.compile.Prepared;

/** Runs planned tests one by one on a prepared solution. */
final class TestRunner {
  private static final int MAX_MESSAGE = 4000;

  /** Without any listener, filter or engine that a class path could bring along. */
  private static final Launcher LAUNCHER =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .enableTestEngineAutoRegistration(false)
              .addTestEngines(new JupiterTestEngine())
              .build());

  private final Prepared prepared;
  private final Suite suite;
  private final BoxKeeper boxes;
  private final Limits limits;

  TestRunner(Prepared prepared, Suite suite, BoxKeeper boxes, Limits limits) {
    this.prepared = prepared;
    this.suite = suite;
    this.boxes = boxes;
    this.limits = limits;
  }

  TestResult run(PlannedTest test, Suite.TestClass in, SuiteLoader loader, Frame frame) {
    long start = System.nanoTime();
    LiveTest live = new LiveTest(boxes, suite.contract(), prepared.missing(), frame.seed());
    String key = UUID.randomUUID().toString();
    Duration wall = Duration.ofNanos(Math.max(1, frame.deadline() - start));
    boxes.begin(
        limits.cpuPerTest(),
        wall.compareTo(limits.wallPerTest()) < 0 ? wall : limits.wallPerTest());
    Outcome outcome = new Outcome();
    Throwable broken = null;
    live.enter(key);
    try {
      execute(loader.loadClass(in.name()), test, key, outcome);
    } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
      broken = e;
    } finally {
      live.leave(key);
    }
    return judged(test, live, outcome, broken).took((System.nanoTime() - start) / 1_000_000);
  }

  /** What holds for all tests of a run. */
  record Frame(long seed, long deadline) {}

  private static void execute(Class<?> type, PlannedTest test, String key, Outcome outcome) {
    String name = test.id().substring(test.id().indexOf('.') + 1);
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .filter(m -> AnnotationSupport.isAnnotated(m, Testable.class))
            .findFirst()
            .orElseThrow();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectMethod(type, method))
            .enableImplicitConfigurationParameters(false)
            .configurationParameters(
                Map.of(
                    "junit.jupiter.extensions.autodetection.enabled",
                    "true",
                    "junit.jupiter.extensions.autodetection.include",
                    "virtlab.judge.*",
                    JudgeExtension.KEY,
                    key))
            .build();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(type.getClassLoader());
    try {
      LAUNCHER.execute(request, outcome);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private record Ruling(PlannedTest test, Verdict verdict, String message) {
    TestResult took(long millis) {
      String text =
          message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "…" : message;
      return new TestResult(test, verdict, text, millis);
    }
  }

  private Ruling judged(
      PlannedTest test, LiveTest live, Outcome outcome, @Nullable Throwable broken) {
    LiveTest.Stop stop = live.stop();
    if (stop != null) {
      return new Ruling(test, stop.verdict(), Sentences.of(stop, limits));
    }
    if (!live.changed().isEmpty()) {
      return new Ruling(test, Verdict.FAIL, Sentences.changed(live.changed().get(0)));
    }
    Throwable failure = broken == null ? outcome.failure() : broken;
    if (failure == null) {
      return outcome.passed()
          ? new Ruling(test, Verdict.PASS, "")
          : new Ruling(test, Verdict.ERROR, notRun(outcome));
    }
    List<String> frames = live.framesOf(failure);
    String where = outcome.invocation().isEmpty() ? "" : outcome.invocation() + ": ";
    if (frames != null) {
      return new Ruling(test, Verdict.FAIL, where + Sentences.threw(failure, places(frames)));
    }
    if (failure instanceof AssertionError) {
      String places = places(live.anyFrames());
      String message = String.valueOf(failure.getMessage());
      return new Ruling(
          test, Verdict.FAIL, where + (places.isEmpty() ? message : message + " (" + places + ")"));
    }
    return live.calls() > 0 && broken == null
        ? new Ruling(test, Verdict.FAIL, where + Sentences.unusable(failure))
        : new Ruling(test, Verdict.ERROR, Sentences.ours(failure));
  }

  private static String notRun(Outcome outcome) {
    return outcome.notRun()
        ? Language.say("The test was skipped.", "Der Test wurde übersprungen.")
        : Language.say("The test did not run.", "Der Test lief nicht.");
  }

  private String places(List<String> frames) {
    return frames.stream()
        .map(frame -> prepared.origins().getOrDefault(frame, ""))
        .filter(place -> !place.isEmpty())
        .distinct()
        .limit(3)
        .collect(Collectors.joining(" ← "));
  }
}
