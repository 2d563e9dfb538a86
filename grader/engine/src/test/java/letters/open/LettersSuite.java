package letters.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import virtlab.contracts.Exercise;
import virtlab.contracts.Points;
import virtlab.contracts.letters.Letters;

@Exercise(value = "T02", contract = Letters.class)
final class LettersSuite {
  @Test
  @Points(2)
  void reverses(Letters letters) {
    assertEquals("cba", letters.reversed("abc"));
  }

  @Test
  @Points(1)
  void countsVowels(Letters letters) {
    assertEquals(2, letters.vowels("model"));
  }
}
