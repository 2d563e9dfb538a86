package virtlab.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is allowed comes back as it is, its bounds included; what is not is refused. */
class RequireTests {
  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void wholeNumbers() {
    assertThat(Require.atLeast("n", 5L, 5L)).isEqualTo(5);
    assertThat(Require.between("n", 3, 3, 7)).isEqualTo(3);
    assertThat(Require.between("n", 7, 3, 7)).isEqualTo(7);
    assertThat(Require.index("n", 4, 5)).isEqualTo(4);
    assertThat(Require.index("n", 0, 5)).isZero();
    assertRefused("n: found 4, allowed is 5 or more", () -> Require.atLeast("n", 4L, 5L));
    assertRefused("n: found 2, allowed are 3 to 7", () -> Require.between("n", 2, 3, 7));
    assertRefused("n: found 8, allowed are 3 to 7", () -> Require.between("n", 8, 3, 7));
    assertRefused("n: found 5, allowed are 0 to 4", () -> Require.index("n", 5, 5));
    assertRefused(
        "n: found 0, allowed is none, because there is none", () -> Require.index("n", 0, 0));
  }

  @Test
  void otherNumbers() {
    assertThat(Require.atLeast("x", 5.0, 5.0)).isEqualTo(5);
    assertThat(Require.above("x", 5.5, 5)).isEqualTo(5.5);
    assertThat(Require.between("x", 0.5, 0.5, 1.5)).isEqualTo(0.5);
    assertThat(Require.between("x", 1.5, 0.5, 1.5)).isEqualTo(1.5);
    assertThat(Require.finite("x", -2.5)).isEqualTo(-2.5);
    assertRefused("x: found 5, allowed is more than 5", () -> Require.above("x", 5, 5));
    assertRefused(
        "x: found infinite, allowed is a finite number, more than 5",
        () -> Require.above("x", Double.POSITIVE_INFINITY, 5));
    assertRefused(
        "x: found 0.4, allowed are 0.5 to 1.5", () -> Require.between("x", 0.4, 0.5, 1.5));
    assertRefused(
        "x: found 1.6, allowed are 0.5 to 1.5", () -> Require.between("x", 1.6, 0.5, 1.5));
    assertRefused(
        "x: found not a number, allowed are 0.5 to 1.5",
        () -> Require.between("x", Double.NaN, 0.5, 1.5));
    assertRefused(
        "x: found -infinite, allowed is a finite number",
        () -> Require.finite("x", Double.NEGATIVE_INFINITY));
    assertRefused(
        "x: found not a number, allowed is a finite number", () -> Require.finite("x", Double.NaN));
  }

  @Test
  void names() {
    assertThat(Require.name("VM", "web")).isEqualTo("web");
    assertRefused("VM: found an empty name, allowed is a name", () -> Require.name("VM", "\t"));
    assertThat(Require.unknown("VM", "x", List.of())).hasMessage("VM: found x, allowed is none");
    assertThat(Require.unknown("VM", "x", List.of("a"))).hasMessage("VM: found x, allowed is a");
    assertThat(Require.unknown("VM", "x", List.of("a", "b")))
        .hasMessage("VM: found x, allowed are a, b");
    Names.distinct("VM", List.of("a", "b"));
    assertRefused(
        "VM b: found twice, allowed is each name once",
        () -> Names.distinct("VM", List.of("a", "b", "b", "a")));
  }
}
