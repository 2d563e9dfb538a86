package odd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.contracts.Exercise;
import virtlab.contracts.Points;
import virtlab.contracts.sums.Sums;

/** Tests that do not simply pass or fail. */
@Exercise(value = "T03", contract = Sums.class)
final class OddSuite {
  @Test
  @Points(1)
  void needsAMachine(Sums sums) {
    assumeTrue(false, "no such machine");
    assertEquals(1, sums.sum(List.of(1)));
  }

  @Test
  @Points(1)
  void buildsOnTheSum(Sums sums) {
    assumeTrue(sums.sum(List.of(1, 2)) == 3, "1 + 2 is 3");
    assertEquals(6, sums.sum(List.of(1, 2, 3)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @Points(1)
  void leavesOddInputsOut(int number, Sums sums) {
    assumeTrue(number % 2 == 0);
    assertEquals(number, sums.sum(List.of(number)));
  }

  @Test
  @Points(1)
  @DisabledIfSystemProperty(named = "java.version", matches = ".*", disabledReason = "has a Java")
  void notOnThisMachine(Sums sums) {
    assertEquals(1, sums.sum(List.of(1)));
  }

  @Test
  @Disabled("not this year")
  @Points(50)
  void notThisYear(Sums sums) {
    assertEquals(2, sums.sum(List.of(1)));
  }

  @Test
  @Points(1)
  @Timeout(1)
  void isQuick(Sums sums) {
    assertEquals(4, sums.sum(List.of(2, 2)));
  }

  @Test
  @Points(1)
  void asksTooMuch(Sums sums) {
    assertEquals(1, sums.sum(List.of(1)));
    assertEquals(0, sums.sum(Collections.nCopies(20_000_000, 0)));
  }
}
