package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IJavaVariablesTests {
  @ParameterizedTest
  @CsvSource({
    "30 SECONDS, 30000",
    "1500, 1500",
    "2 minutes, 120000",
    "1 second, 1000",
    "-1, -1",
    "soon, 0",
    "5 weeks, 0",
    "'', 0"
  })
  void readsTimes(String text, long millis) {
    assertThat(IJavaVariables.millis(text)).isEqualTo(millis);
  }

  @Test
  void splitsLists() {
    IJavaVariables read =
        IJavaVariables.of(
            Map.of(
                "IJAVA_COMPILER_OPTS",
                "-deprecation  -Xlint:all",
                "IJAVA_CLASSPATH",
                "a/*.jar" + File.pathSeparator + "b/"));
    assertThat(read.compilerOptions()).containsExactly("-deprecation", "-Xlint:all");
    assertThat(read.classPath()).containsExactly("a/*.jar", "b/");
    assertThat(read.preparesCells()).isTrue();
    assertThat(IJavaVariables.of(Map.of()).preparesCells()).isFalse();
  }
}
