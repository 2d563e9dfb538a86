package letters.closed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import virtlab.contracts.Exercise;
import virtlab.contracts.Points;
import virtlab.contracts.letters.Letters;

@Exercise(value = "T02", contract = Letters.class)
final class LettersHiddenSuite {
  @Test
  @Points(3)
  void reversesRandomText(Letters letters, RandomGenerator random) {
    String text = Long.toString(random.nextLong(), 36);
    assertEquals(new StringBuilder(text).reverse().toString(), letters.reversed(text), text);
  }

  @Test
  @Points(1)
  void reversesNothing(Letters letters) {
    assertEquals("", letters.reversed(""));
  }
}
