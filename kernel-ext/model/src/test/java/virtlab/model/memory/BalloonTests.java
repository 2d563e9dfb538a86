package virtlab.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BalloonTests {
  private final Guest idle = new Guest("idle", 100, 1000, 0, 0);
  private final Guest active = new Guest("active", 100, 1000, 0, 1);

  @Test
  void withoutTaxEqualSharesMeanEqualMemory() {
    Balloon balloon = Balloon.reclaim(List.of(idle, active), 1000, 0);
    assertThat(balloon.guests()).extracting(Guest::pages).containsExactly(500L, 500L);
  }

  @Test
  void theDefaultTaxLeavesTheIdleGuestAFifth() {
    Balloon balloon = Balloon.reclaim(List.of(idle, active), 1000, Balloon.DEFAULT_TAX);
    assertThat(balloon.guests()).extracting(Guest::pages).containsExactly(200L, 800L);
    assertThat(balloon.taken()).containsExactly(800L, 200L);
  }

  @Test
  void minimumsHoldAndNothingIsTakenTwice() {
    Random random = new Random(10);
    for (int i = 0; i < 10_000; i++) {
      List<Guest> guests = new ArrayList<>();
      long spare = 0;
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        long pages = random.nextInt(40);
        long minimum = random.nextLong(pages + 1);
        spare += pages - minimum;
        guests.add(new Guest("g" + k, 1 + random.nextInt(9), pages, minimum, random.nextDouble()));
      }
      long demand = random.nextInt(80);
      Balloon balloon = Balloon.reclaim(guests, demand, random.nextDouble());
      assertThat(balloon.reclaimed()).as("case %s", i).isEqualTo(Math.min(demand, spare));
      assertThat(balloon.guests()).allMatch(guest -> guest.pages() >= guest.minimum());
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Balloon.reclaim(List.of(idle), 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tax: found 1, allowed is 0 or more and less than 1");
    assertThatThrownBy(() -> new Guest("g", 1, 5, 6, 0))
        .hasMessage("VM g: minimum of pages: found 6, allowed are 0 to 5");
  }
}
