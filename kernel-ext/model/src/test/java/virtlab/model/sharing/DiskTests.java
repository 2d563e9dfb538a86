package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.sharing.Disk.Requests;
import virtlab.model.unit.Bytes;

class DiskTests {
  private final Disk hdd = Disk.hdd("hdd");
  private final Requests database = Requests.random("db", 1000, Bytes.kib(4));
  private final Requests video = Requests.sequential("video", 1000, Bytes.mb(1));

  @Test
  void anHddServesAboutEightyRandomRequestsASecond() {
    Disk.Row row = hdd.share(List.of(database)).get(0);
    assertThat(row.perSecond()).isCloseTo(1 / (0.012667 + 4096 / 160e6), within(1e-4));
    assertThat(row).hasToString("db: 78.8 requests/s, 100 % of the disk's time");
    assertThat(Disk.ssd("ssd").share(List.of(database)).get(0).perSecond()).isEqualTo(1000);
  }

  @Test
  void aRandomNeighbourTakesHalfOfTheTimeAndHalfOfTheThroughput() {
    assertThat(hdd.share(List.of(video)).get(0).megabytesPerSecond()).isEqualTo(160);
    List<Disk.Row> rows = hdd.share(List.of(video, database));
    assertThat(rows.get(0).megabytesPerSecond()).isCloseTo(80, within(1e-6));
    assertThat(rows.get(1).time()).isEqualTo(0.5);
    List<Disk.Row> capped = hdd.share(List.of(video, database.withLimit(10)));
    assertThat(capped.get(1).perSecond()).isCloseTo(10, within(1e-6));
    assertThat(capped.get(0).megabytesPerSecond()).isCloseTo(139.7, within(0.1));
    List<Disk.Row> weighted = hdd.share(List.of(video.withWeight(300), database));
    assertThat(weighted.get(0).time()).isEqualTo(0.75);
  }

  @Test
  void conservesTimeInTenThousandRandomCases() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(16, run);
      Disk disk = random.chance(0.5) ? hdd : Disk.ssd("ssd");
      List<Requests> asked = new ArrayList<>();
      double wanted = 0;
      for (long left = random.below(6); left >= 0; left--) {
        Bytes size = Bytes.of(random.below(1 << 20));
        Requests each =
            new Requests(
                "vm" + left,
                random.below(5000),
                size,
                random.chance(0.5),
                random.below(5000),
                1 + random.below(10));
        asked.add(each);
        wanted +=
            Math.min(each.requestsPerSecond(), each.limitPerSecond()) * disk.service(each).value();
      }
      double sum = 0;
      for (Disk.Row row : disk.share(asked)) {
        sum += row.perSecond() * disk.service(row.requests()).value();
        assertThat(row.perSecond())
            .isLessThanOrEqualTo(
                Math.min(row.requests().requestsPerSecond(), row.requests().limitPerSecond()));
      }
      assertThat(sum).as("run %s", run).isCloseTo(Math.min(1, wanted), within(1e-8));
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Requests.random("db", -1, Bytes.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("VM db: requests per second: found -1, allowed are 0 to 1000000000");
    assertThatThrownBy(() -> hdd.share(List.of(video, video)))
        .hasMessage("VM video: found twice, allowed is each name once");
  }
}
