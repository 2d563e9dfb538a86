package sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.contracts.Exercise;
import virtlab.contracts.Points;
import virtlab.contracts.Words;
import virtlab.contracts.sums.Sums;

@Exercise(value = "T01", contract = Sums.class)
final class SumsSuite {
  @Test
  @Points(2)
  @Words(en = "adds", de = "addiert")
  void adds(Sums sums) {
    assertEquals(6, sums.sum(List.of(1, 2, 3)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  @Points(3)
  void addsMany(int size, Sums sums, Random random) {
    List<Integer> numbers = new ArrayList<>();
    int expected = 0;
    for (int i = 0; i < size; i++) {
      numbers.add(random.nextInt(100));
      expected += numbers.get(i);
    }
    assertEquals(expected, sums.sum(numbers));
  }

  @Test
  @Points(1)
  void refusesNull(Sums sums) {
    assertThrows(IllegalArgumentException.class, () -> sums.sum(null));
  }

  @Test
  @Points(4)
  void doubles(Sums sums) {
    var items = List.of(new Sums.Item("a", 1));
    assertEquals(List.of(new Sums.Item("a", 2)), sums.doubled(items));
    assertEquals("a", sums.doubled(items).get(0).name());
  }
}
