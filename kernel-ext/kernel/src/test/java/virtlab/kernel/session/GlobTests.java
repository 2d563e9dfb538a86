package virtlab.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTests {
  @ParameterizedTest
  @CsvSource({
    "a*c, abbc, true",
    "a?c, abbc, false",
    "a.c, abc, false",
    "4[13], 43, true",
    "4[13], 42, false",
    "4[1-3], 42, true",
    "4[^1-3], 42, false",
    "4[3-1], 42, false",
    "4[&&], 4&, true",
    "4[-a], 4-, true",
    "a[, a[, true",
    "a[]], a], true",
    "a[], a[], true",
  })
  void matchesAsTheShellDoes(String glob, String input, boolean matches) {
    assertThat(Glob.pattern(glob).matcher(input).matches()).isEqualTo(matches);
  }
}
