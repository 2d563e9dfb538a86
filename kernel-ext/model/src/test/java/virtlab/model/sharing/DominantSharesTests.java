package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.sharing.DominantShares.User;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

class DominantSharesTests {
  private static final Resources NINE = Resources.of(Cores.of(9), Bytes.gb(18));

  @Test
  void givesTheExampleOfGhodsi() {
    DominantShares shares = DominantShares.share(NINE, List.of(user("a", 1, 4), user("b", 3, 1)));
    assertThat(shares.rows()).extracting(DominantShares.Row::tasks).containsExactly(3L, 2L);
    assertThat(shares.rows())
        .extracting(DominantShares.Row::dominant)
        .containsExactly(Resource.RAM, Resource.CPU);
    assertThat(shares.rows())
        .allSatisfy(row -> assertThat(row.share()).isCloseTo(2.0 / 3, within(1e-12)));
  }

  @Test
  void whoDoesNotFitLeavesTheRestToOthers() {
    DominantShares shares =
        DominantShares.share(NINE, List.of(user("huge", 10, 1), user("small", 1, 2)));
    assertThat(shares.rows()).extracting(DominantShares.Row::tasks).containsExactly(0L, 9L);
    Resources disk = Resources.NONE.withSsd(Bytes.gb(1));
    assertThat(DominantShares.share(NINE, List.of(new User("d", disk))).rows().get(0).tasks())
        .isZero();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> user("idle", 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("user idle: found a task that needs nothing, allowed is more than nothing");
  }

  private static User user(String id, int cores, int gigabytes) {
    return new User(id, Resources.of(Cores.of(cores), Bytes.gb(gigabytes)));
  }
}
