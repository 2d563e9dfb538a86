package virtlab.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;

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
    for (int i = 0; i < Cases.MANY; i++) {
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
  void takesWhatAPageAtATimeTakes() {
    Random random = new Random(11);
    for (int run = 0; run < Cases.MANY; run++) {
      List<Guest> guests = new ArrayList<>();
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        long pages = random.nextInt(40);
        double used = random.nextInt(3) / 2.0;
        guests.add(
            new Guest("g" + k, 1 + random.nextInt(3), pages, random.nextLong(pages + 1), used));
      }
      long demand = random.nextInt(100);
      double tax = random.nextInt(4) / 4.0;
      assertThat(Balloon.reclaim(guests, demand, tax).taken())
          .as("case %s", run)
          .isEqualTo(singly(guests, demand, 1 / (1 - tax)));
    }
  }

  private static List<Long> singly(List<Guest> guests, long demand, double k) {
    Long[] taken = new Long[guests.size()];
    Arrays.fill(taken, 0L);
    for (long left = demand; left > 0; left--) {
      int cheapest = -1;
      double least = 0;
      for (int i = 0; i < taken.length; i++) {
        long pages = guests.get(i).pages() - taken[i];
        if (pages > guests.get(i).minimum()
            && (cheapest < 0 || guests.get(i).price(pages, k) < least)) {
          cheapest = i;
          least = guests.get(i).price(pages, k);
        }
      }
      if (cheapest >= 0) {
        taken[cheapest]++;
      }
    }
    return List.of(taken);
  }

  @Test
  void terabytesTakeNoLongerThanPages() {
    Guest large = new Guest("large", 100, 1L << 40, 0, 0);
    Guest used = new Guest("used", 100, 1L << 40, 0, 1);
    assertThat(Balloon.reclaim(List.of(large, used), 1L << 40, 0.5).taken())
        .containsExactly(733_007_751_851L, 366_503_875_925L);
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
