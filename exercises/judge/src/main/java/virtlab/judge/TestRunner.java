package virtlab.judge;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import virtlab.judge.compile.Prepared;

/** Runs planned tests one by one on a prepared solution. */
final class TestRunner {
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
    Outcome outcome = new Outcome(live::calls);
    Limits own = limits;
    Throwable broken = null;
    live.enter(key);
    try {
      Class<?> type = loader.loadClass(in.name());
      Method method = method(type, test);
      own = TimeLimit.of(method).map(limits::within).orElse(limits);
      Duration left = Duration.ofNanos(Math.max(1, frame.deadline() - start));
      Duration wall = own.wallPerTest();
      boxes.begin(own.cpuPerTest(), left.compareTo(wall) < 0 ? left : wall);
      execute(type, method, key, outcome);
    } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
      broken = e;
    } finally {
      live.leave(key);
    }
    Verdicts verdicts = new Verdicts(test, own, prepared.origins());
    return verdicts.of(live, outcome, broken, (System.nanoTime() - start) / 1_000_000);
  }

  /** What holds for all tests of a run. */
  record Frame(long seed, long deadline) {}

  private static Method method(Class<?> type, PlannedTest test) {
    String name = test.id().substring(test.id().indexOf('.') + 1);
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.getName().equals(name))
        .filter(m -> AnnotationSupport.isAnnotated(m, Testable.class))
        .findFirst()
        .orElseThrow();
  }

  private static void execute(Class<?> type, Method method, String key, Outcome outcome) {
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
                    TimeLimit.MODE,
                    TimeLimit.NOT_IN_THIS_PROCESS,
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
}
