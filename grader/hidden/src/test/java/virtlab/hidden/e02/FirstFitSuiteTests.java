package virtlab.hidden.e02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import virtlab.contracts.Points;
import virtlab.contracts.Words;
import virtlab.contracts.e02.FirstFit;
import virtlab.tests.e02.FirstFitTests;

/** Both suites of E02 on every stored solution: each fails exactly what it must fail. */
class FirstFitSuiteTests {
  private static final Class<?>[] SUITES = {
    FirstFitTests.class, FirstFitHiddenTests.class, FirstFitRefusalTests.class
  };

  @TempDir Path folder;

  static Stream<SolutionBank.Entry> entries() {
    return SolutionBank.entries();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void failsExactlyWhatItMustFail(SolutionBank.Entry entry) throws Exception {
    Map<String, String> failures = failures(SolutionBank.compile(entry.file(), folder));
    assertThat(failures.keySet())
        .as("%s failed: %s", entry, failures)
        .containsExactlyInAnyOrderElementsOf(entry.failing());
  }

  @Test
  void everyTestHasPointsAndBothLanguages() {
    int points = 0;
    for (Method method : tests().toList()) {
      Words words = method.getAnnotation(Words.class);
      assertThat(words).as(method.getName()).isNotNull();
      assertThat(words.en()).isNotBlank();
      assertThat(words.de()).isNotBlank();
      points += method.getAnnotation(Points.class).value();
    }
    assertThat(points).isEqualTo(23);
  }

  private static Stream<Method> tests() {
    return Arrays.stream(SUITES)
        .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class));
  }

  private static Map<String, String> failures(FirstFit solution) {
    Map<String, String> failures = new TreeMap<>();
    int[] seen = {0};
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(SUITES).map(s -> selectClass(s)).toList())
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            // The suites' time limits are processor time of a box, not elapsed time of this
            // process.
            .configurationParameter(Timeout.TIMEOUT_MODE_PROPERTY_NAME, "disabled")
            .build();
    SolutionParameters.SOLUTION.set(solution);
    try {
      LauncherFactory.create()
          .execute(
              request,
              new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier id, TestExecutionResult result) {
                  seen[0] += id.isTest() ? 1 : 0;
                  result
                      .getThrowable()
                      .ifPresent(
                          t -> failures.put(id.getDisplayName().replaceAll("\\(.*", ""), t + ""));
                }
              });
    } finally {
      SolutionParameters.SOLUTION.remove();
    }
    assertThat(seen[0]).isEqualTo((int) tests().count());
    return failures;
  }
}
