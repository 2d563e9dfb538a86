package virtlab.model.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.memory.HostMemory.BalloonGuest;
import virtlab.model.memory.HostMemory.Reclaimed;
import virtlab.model.memory.HostMemory.Row;
import virtlab.model.random.RandomStream;

/** Pages are neither lost nor made: what a guest had is what it has and what was taken from it. */
class MemoryConservationTests {

  @Test
  void aHostsPagesAreItsGuestsPagesAndTheFreeOnes() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(141, run);
      HostMemory host = host(random);
      Reclaimed after = host.reclaim();
      long resident = 0;
      for (int i = 0; i < after.rows().size(); i++) {
        Row row = after.rows().get(i);
        Guest guest = host.guests().get(i).guest();
        assertThat(row.guest()).as("run %s", run).isEqualTo(guest);
        assertThat(row.resident() + row.shared() + row.ballooned() + row.swapped())
            .as("run %s", run)
            .isEqualTo(guest.pages());
        assertThat(row.activeSwapped()).isBetween(0.0, (double) row.swapped());
        resident += row.resident();
      }
      assertThat(resident + after.free()).as("run %s", run).isEqualTo(host.pages());
      assertThat(after.free()).as("run %s", run).isNotNegative();
    }
  }

  @Test
  void moreMemoryNeverSwapsMore() {
    for (int run = 0; run < Cases.MANY; run++) {
      HostMemory host = host(RandomStream.of(142, run));
      HostMemory larger = new HostMemory(host.pages() + 1 + run % 50, host.guests(), host.tax());
      assertThat(swapped(larger)).as("run %s", run).isLessThanOrEqualTo(swapped(host));
    }
  }

  /** Who has a driver pays for who has none: idle pages are taken first only where they can be. */
  @Test
  void aNeighboursBalloonSparesAGuest() {
    Guest idle = new Guest("idle", 100, 800, 0, 0);
    Guest shop = new Guest("shop", 100, 800, 0, 1);
    List<BalloonGuest> without =
        List.of(new BalloonGuest(idle, 0, 0), new BalloonGuest(shop, 0, 800));
    List<BalloonGuest> with =
        List.of(new BalloonGuest(idle, 0, 800), new BalloonGuest(shop, 0, 800));
    Row before = new HostMemory(1000, without, 0.75).reclaim().rows().get(1);
    Row after = new HostMemory(1000, with, 0.75).reclaim().rows().get(1);
    assertThat(before.ballooned()).isEqualTo(660);
    assertThat(after.ballooned()).isEqualTo(48);
    assertThat(before.swapped() + after.swapped()).isZero();
  }

  @Test
  void aBalloonMovesPagesFromGuestsToTheHost() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(143, run);
      List<Guest> guests = new ArrayList<>();
      for (long left = random.below(5); left >= 0; left--) {
        long pages = random.below(1L << 40);
        guests.add(guest("g" + left, pages, random.below(pages + 1), random));
      }
      long demand = random.below(1L << 40);
      Balloon balloon = Balloon.reclaim(guests, demand, random.uniform());
      long spare = 0;
      for (int i = 0; i < guests.size(); i++) {
        Guest before = guests.get(i);
        Guest after = balloon.guests().get(i);
        assertThat(after.pages() + balloon.taken().get(i))
            .as("run %s", run)
            .isEqualTo(before.pages());
        assertThat(after).isEqualTo(before.withPages(after.pages()));
        spare += before.pages() - before.minimum();
      }
      assertThat(balloon.reclaimed()).as("run %s", run).isEqualTo(Math.min(demand, spare));
    }
  }

  @Test
  void equalPagesAreThePagesLessTheContents() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(144, run);
      List<PageSharing.Image> images = new ArrayList<>();
      Map<String, Long> all = new TreeMap<>();
      for (long left = random.below(4); left >= 0; left--) {
        Map<String, Long> contents = new TreeMap<>();
        for (long kinds = random.below(8); kinds > 0; kinds--) {
          contents.put("content " + random.below(10), 1 + random.below(3));
        }
        contents.forEach((content, count) -> all.merge(content, count, Long::sum));
        images.add(new PageSharing.Image("vm" + left, contents));
      }
      PageSharing sharing = PageSharing.of(images);
      long once = all.values().stream().filter(count -> count == 1).count();
      assertThat(sharing.distinct()).as("run %s", run).isEqualTo(all.size());
      assertThat(sharing.pages()).isEqualTo(all.values().stream().mapToLong(n -> n).sum());
      assertThat(sharing.reclaimed() + sharing.distinct()).isEqualTo(sharing.pages());
      assertThat(sharing.shared() + once).as("run %s", run).isEqualTo(sharing.pages());
      assertThat(sharing.saved().count()).isEqualTo(4096 * sharing.reclaimed());
    }
  }

  private static long swapped(HostMemory host) {
    return host.reclaim().rows().stream().mapToLong(Row::swapped).sum();
  }

  private static HostMemory host(RandomStream random) {
    List<BalloonGuest> guests = new ArrayList<>();
    long minimums = 0;
    for (long left = random.below(5); left >= 0; left--) {
      long pages = random.below(200);
      long minimum = random.below(pages / 4 + 1);
      minimums += minimum;
      Guest guest = guest("g" + left, pages, minimum, random);
      guests.add(
          new BalloonGuest(guest, random.below(pages - minimum + 1), random.below(pages + 1)));
    }
    long pages = minimums * 100 / 94 + 2 + random.below(400);
    return new HostMemory(pages, guests, random.uniform());
  }

  private static Guest guest(String name, long pages, long minimum, RandomStream random) {
    return new Guest(name, 1 + (int) random.below(9), pages, minimum, random.uniform());
  }
}
