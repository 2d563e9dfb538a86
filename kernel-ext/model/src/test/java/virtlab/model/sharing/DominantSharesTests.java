package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
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
  void weightsDivideTheShares() {
    User twice = new User("twice", Resources.of(Cores.of(1), Bytes.ZERO), 2);
    assertThat(DominantShares.share(NINE, List.of(twice, user("once", 1, 0))).rows())
        .extracting(DominantShares.Row::tasks)
        .containsExactly(6L, 3L);
    assertThatThrownBy(() -> new User("a", NINE, 0))
        .hasMessage("user a: weight: found 0, allowed are 1 to 10000");
  }

  @Test
  void fillsWithoutOverfillingInTenThousandRandomCases() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(30, run);
      Resources capacity = some(random, 40);
      List<User> users = new ArrayList<>();
      for (long left = random.below(4); left >= 0; left--) {
        Resources task = some(random, 8).plus(Resources.of(Cores.of(1), Bytes.ZERO));
        users.add(new User("u" + left, task, 1 + (int) random.below(3)));
      }
      Resources used = Resources.NONE;
      for (DominantShares.Row row : DominantShares.share(capacity, users).rows()) {
        for (long task = 0; task < row.tasks(); task++) {
          used = used.plus(row.user().perTask());
        }
        assertThat(row.share()).isBetween(0.0, 1.0);
      }
      assertThat(used.fitsInto(capacity)).as("run %s", run).isTrue();
      Resources free = capacity.minus(used);
      assertThat(users).as("run %s", run).noneMatch(user -> user.perTask().fitsInto(free));
    }
  }

  private static Resources some(RandomStream random, int most) {
    return Resources.of(Cores.of((int) random.below(most)), Bytes.gb(random.below(most)));
  }

  @Test
  void ofEqualSharesTheFirstIsServed() {
    assertThat(DominantShares.share(NINE, List.of(user("a", 5, 0), user("b", 5, 0))).rows())
        .extracting(DominantShares.Row::tasks)
        .containsExactly(1L, 0L);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> DominantShares.share(NINE, List.of(user("a", 1, 1), user("a", 1, 1))))
        .hasMessage("user a: found twice, allowed is each name once");
    assertThatThrownBy(
            () ->
                DominantShares.share(
                    Resources.of(Cores.ZERO, Bytes.of(1_000_001)),
                    List.of(new User("tiny", Resources.of(Cores.ZERO, Bytes.of(1))))))
        .hasMessage("tasks: found more than 1000000, allowed are larger tasks");
    assertThatThrownBy(() -> user("idle", 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("user idle: found a task that needs nothing, allowed is more than nothing");
  }

  private static User user(String id, int cores, int gigabytes) {
    return new User(id, Resources.of(Cores.of(cores), Bytes.gb(gigabytes)));
  }
}
