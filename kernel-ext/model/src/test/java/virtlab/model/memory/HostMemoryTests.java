package virtlab.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.memory.HostMemory.BalloonGuest;
import virtlab.model.memory.HostMemory.Reclaimed;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bytes;

class HostMemoryTests {
  private final Guest idle = new Guest("idle", 100, 800, 100, 0);
  private final Guest shop = new Guest("shop", 100, 800, 100, 1);

  @Test
  void statesBeginBelowTheirThresholdAndEndAtTheOneAbove() {
    Bytes all = Bytes.of(100_000);
    assertThat(MemoryState.of(Bytes.of(4_000), all)).isEqualTo(MemoryState.HIGH);
    assertThat(MemoryState.of(Bytes.of(3_999), all)).isEqualTo(MemoryState.SOFT);
    assertThat(MemoryState.of(Bytes.of(1_999), all)).isEqualTo(MemoryState.HARD);
    assertThat(MemoryState.of(Bytes.of(1_000), all)).isEqualTo(MemoryState.HARD);
    assertThat(MemoryState.of(Bytes.of(999), all)).isEqualTo(MemoryState.LOW);
    assertThat(MemoryState.LOW.next(Bytes.of(1_999), all)).isEqualTo(MemoryState.LOW);
    assertThat(MemoryState.LOW.next(Bytes.of(2_000), all)).isEqualTo(MemoryState.HARD);
    assertThat(MemoryState.LOW.next(Bytes.of(5_999), all)).isEqualTo(MemoryState.SOFT);
    assertThat(MemoryState.LOW.next(Bytes.of(6_000), all)).isEqualTo(MemoryState.HIGH);
    assertThat(MemoryState.SOFT.next(Bytes.ZERO, all)).isEqualTo(MemoryState.LOW);
    assertThatThrownBy(() -> MemoryState.of(Bytes.of(2), Bytes.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("free memory in bytes: found 2, allowed are 0 to 1");
  }

  @Test
  void equalPagesAreKeptOnce() {
    PageSharing sharing =
        PageSharing.of(
            List.of(
                new PageSharing.Image("a", Map.of("zero", 300L, "kernel", 100L, "own a", 1L)),
                new PageSharing.Image("b", Map.of("zero", 200L, "kernel", 100L))));
    assertThat(sharing).isEqualTo(new PageSharing(701, 3, 700));
    assertThat(sharing.reclaimed()).isEqualTo(698);
    assertThat(sharing.saved()).isEqualTo(Bytes.of(698 * 4096));
    assertThatThrownBy(() -> new PageSharing.Image("a", Map.of("zero", 0L)))
        .hasMessage("VM a: pages of zero: found 0, allowed are 1 to 4294967296");
  }

  @Test
  void theBalloonTakesFromTheIdleGuestBeforeAnythingIsSwapped() {
    HostMemory host =
        new HostMemory(
            1000,
            List.of(new BalloonGuest(idle, 0, 500), new BalloonGuest(shop, 0, 500)),
            Balloon.DEFAULT_TAX);
    assertThat(host.overcommitment()).isEqualTo(1.6);
    assertThat(host.state()).isEqualTo(MemoryState.LOW);
    assertThat(host.reclaim())
        .hasToString(
            "idle: 300 pages, 0 shared, 500 ballooned, 0 swapped\n"
                + "shop: 640 pages, 0 shared, 160 ballooned, 0 swapped\n"
                + "free: 6 %");
  }

  @Test
  void withoutADriverTheHostSwapsWhatTheGuestUses() {
    HostMemory host =
        new HostMemory(
            1000,
            List.of(new BalloonGuest(idle, 100, 300), new BalloonGuest(shop, 0, 0)),
            Balloon.DEFAULT_TAX);
    Reclaimed reclaimed = host.reclaim();
    assertThat(reclaimed.rows())
        .containsExactly(
            new HostMemory.Row(idle, 100, 300, 212), new HostMemory.Row(shop, 0, 0, 48));
    assertThat(reclaimed.rows().get(1).activeSwapped()).isEqualTo(48);
    assertThat(reclaimed.rows().get(0).activeSwapped()).isZero();
  }

  @Test
  void conservesPagesInTenThousandRandomCases() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(12, run);
      List<BalloonGuest> guests = new ArrayList<>();
      for (long left = random.below(5); left >= 0; left--) {
        long pages = random.below(60);
        long minimum = Math.min(pages, random.below(10));
        Guest guest =
            new Guest("g" + left, 1 + (int) random.below(9), pages, minimum, random.uniform());
        long shareable = random.below(pages - minimum + 1);
        guests.add(new BalloonGuest(guest, shareable, random.below(pages + 1)));
      }
      HostMemory host = new HostMemory(60 + random.below(200), guests, random.uniform());
      long most = host.pages() * 94 / 100;
      Reclaimed after = host.reclaim();
      long wanted = 0;
      long swapped = 0;
      boolean balloonsLeft = false;
      for (int i = 0; i < guests.size(); i++) {
        HostMemory.Row row = after.rows().get(i);
        BalloonGuest before = guests.get(i);
        wanted += before.guest().pages();
        swapped += row.swapped();
        assertThat(row.resident()).isBetween(before.guest().minimum(), before.guest().pages());
        assertThat(row.shared()).isBetween(0L, before.shareable());
        assertThat(row.ballooned()).isBetween(0L, before.balloonMost());
        balloonsLeft |=
            row.ballooned() < before.balloonMost()
                && row.resident() + row.swapped() > before.guest().minimum();
      }
      assertThat(host.pages() - after.free()).as("run %s", run).isEqualTo(Math.min(wanted, most));
      assertThat(swapped == 0 || !balloonsLeft).as("run %s swaps last", run).isTrue();
    }
  }

  @Test
  void saysWhatIsWrong() {
    List<BalloonGuest> guests = List.of(new BalloonGuest(idle, 0, 0), new BalloonGuest(shop, 0, 0));
    assertThatThrownBy(() -> new HostMemory(200, guests, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minimums of all guests in pages: found 200, allowed are 0 to 188");
    assertThatThrownBy(() -> new HostMemory(2000, guests, 1))
        .hasMessage("tax: found 1, allowed is 0 or more and less than 1");
    assertThatThrownBy(() -> new BalloonGuest(shop, 701, 0))
        .hasMessage("VM shop: shareable pages: found 701, allowed are 0 to 700");
    assertThatThrownBy(() -> new BalloonGuest(shop, 0, 801))
        .hasMessage("VM shop: pages of the balloon: found 801, allowed are 0 to 800");
  }

  @Test
  void equalPagesAreKeptOnceBeforeTheBalloonIsUsed() {
    Guest one = new Guest("one", 100, 100, 0, 0.5);
    HostMemory host = new HostMemory(100, List.of(new BalloonGuest(one, 4, 2)), 0);
    assertThat(host.reclaim().rows()).containsExactly(new HostMemory.Row(one, 4, 2, 0));
    assertThat(host.reclaim().free()).isEqualTo(6);
    HostMemory swapping = new HostMemory(100, List.of(new BalloonGuest(one, 3, 2)), 0);
    HostMemory.Row row = swapping.reclaim().rows().get(0);
    assertThat(row).isEqualTo(new HostMemory.Row(one, 3, 2, 1));
    assertThat(row.resident()).isEqualTo(94);
    assertThat(row.activeSwapped()).isEqualTo(0.5);
  }

  @Test
  void aHostWithEnoughTakesNothing() {
    Guest one = new Guest("one", 100, 94, 0, 0.5);
    HostMemory host = new HostMemory(100, List.of(new BalloonGuest(one, 90, 90)), 0);
    assertThat(host.state()).isEqualTo(MemoryState.HIGH);
    assertThat(host.reclaim().rows()).containsExactly(new HostMemory.Row(one, 0, 0, 0));
    assertThat(new HostMemory(1, List.of(), 0).overcommitment()).isZero();
    assertThat(new HostMemory(1L << 40, List.of(), 0).state()).isEqualTo(MemoryState.HIGH);
  }

  /** The minimums may fill exactly what may be kept; the balloon stops at the guest's minimum. */
  @Test
  void minimumsMayFillWhatIsKept() {
    Guest all = new Guest("all", 1, 94, 94, 1);
    assertThat(new HostMemory(100, List.of(new BalloonGuest(all, 0, 94)), 0).reclaim().free())
        .isEqualTo(6);
    Guest most = new Guest("most", 1, 100, 94, 1);
    assertThat(new HostMemory(100, List.of(new BalloonGuest(most, 0, 100)), 0).reclaim().rows())
        .containsExactly(new HostMemory.Row(most, 0, 6, 0));
    assertThatThrownBy(() -> new HostMemory(99, List.of(new BalloonGuest(all, 0, 0)), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minimums of all guests in pages: found 94, allowed are 0 to 93");
  }

  @Test
  void thresholdsAreThoseOfThePaper() {
    assertThat(MemoryState.values()).extracting(MemoryState::percent).containsExactly(6, 4, 2, 1);
    assertThatThrownBy(() -> MemoryState.of(Bytes.ZERO, Bytes.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("total memory in bytes: found 0, allowed are 1 to 92233720368547758");
  }

  @Test
  void saysWhatGuestsAndImagesAre() {
    BalloonGuest twice = new BalloonGuest(idle, 0, 0);
    assertThatThrownBy(() -> new HostMemory(1000, List.of(twice, twice), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("VM idle: found twice, allowed is each name once");
    assertThatThrownBy(() -> new HostMemory((1L << 40) + 1, List.of(), 0))
        .hasMessage("host: pages: found 1099511627777, allowed are 1 to 1099511627776");
    assertThatThrownBy(() -> new Guest("", 1, 1, 1, 1))
        .hasMessage("VM: found an empty name, allowed is a name");
    assertThatThrownBy(() -> new Guest("g", 0, 1, 1, 1))
        .hasMessage("VM g: shares: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> new Guest("g", 1, (1L << 40) + 1, 1, 1))
        .hasMessage("VM g: pages: found 1099511627777, allowed are 0 to 1099511627776");
    assertThatThrownBy(() -> new Guest("g", 1, 1, 1, 1.5))
        .hasMessage("VM g: active share: found 1.5, allowed are 0 to 1");
    assertThatThrownBy(() -> new PageSharing.Image(" ", Map.of()))
        .hasMessage("VM: found an empty name, allowed is a name");
    PageSharing.Image image = new PageSharing.Image("a", Map.of("zero", 1L << 32));
    assertThat(PageSharing.of(List.of(image)).shared()).isEqualTo(1L << 32);
    assertThatThrownBy(() -> PageSharing.of(List.of(image, image)))
        .hasMessage("VM a: found twice, allowed is each name once");
    assertThatThrownBy(() -> new PageSharing(7, 7, 8))
        .hasMessage("pages kept together: found 8, allowed are 0 to 7");
    assertThatThrownBy(() -> new PageSharing((1L << 50) + 1, 7, 8))
        .hasMessage(
            "pages of all guests: found 1125899906842625, allowed are 0 to 1125899906842624");
  }
}
