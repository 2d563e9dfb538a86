package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.unit.Cpu;

class MaxMinTests {
  private static final long MUCH = 1_000_000;

  @Test
  void whoWantsLittleLeavesTheRestToTheOthers() {
    assertThat(MaxMin.share(10, List.of(Claim.of("a", 2), Claim.of("b", 9), Claim.of("c", 9))))
        .containsExactly(2, 4, 4);
  }

  @Test
  void reservationsLiftTheirOwnerNotTheLevel() {
    Claim reserved = Claim.of("a", MUCH).withReservation(4);
    assertThat(MaxMin.share(10, List.of(reserved, Claim.of("b", MUCH)))).containsExactly(5, 5);
    assertThat(MaxMin.share(10, List.of(reserved.withReservation(7), Claim.of("b", MUCH))))
        .containsExactly(7, 3);
  }

  @Test
  void weightsAndLimitsHold() {
    assertThat(
            MaxMin.share(
                12,
                List.of(
                    Claim.of("a", MUCH).withWeight(1),
                    Claim.of("b", MUCH).withWeight(2),
                    Claim.of("c", MUCH).withWeight(3))))
        .containsExactly(2, 4, 6);
    assertThat(MaxMin.share(12, List.of(Claim.of("a", MUCH).withLimit(2), Claim.of("b", MUCH))))
        .containsExactly(2, 10);
  }

  @Test
  void whatRoundingLeavesGoesToTheFirst() {
    assertThat(MaxMin.share(10, List.of(Claim.of("a", 9), Claim.of("b", 9), Claim.of("c", 9))))
        .containsExactly(4, 3, 3);
  }

  /** The level is 10/3: a has 3 1/3 coming, b 6 2/3; the whole unit left goes to b. */
  @Test
  void whatRoundingLeavesGoesToTheLargestRemainderFirst() {
    Claim a = Claim.of("a", MUCH).withWeight(1);
    Claim b = Claim.of("b", MUCH).withWeight(2);
    assertThat(MaxMin.share(10, List.of(a, b))).containsExactly(3, 7);
    assertThat(MaxMin.share(10, List.of(b, a))).containsExactly(7, 3);
    assertThat(MaxMin.share(11, List.of(a, b))).containsExactly(4, 7);
  }

  @Test
  void whatAClaimMissesAndHowMuchSlowerItRuns() {
    CpuClaim shop = CpuClaim.of("shop", Cpu.cores(4));
    CpuClaim idle = CpuClaim.of("idle", Cpu.ZERO);
    CpuShares shares = CpuShares.share(Cpu.cores(1), shop, idle);
    assertThat(shares).hasToString("shop 1 core, idle 0 cores, unused 0 cores");
    assertThat(shares.rows().get(0).missing()).isEqualTo(Cpu.cores(3));
    assertThat(shares.rows().get(0).slowdown()).isEqualTo(4);
    assertThat(shares.rows().get(1).slowdown()).isEqualTo(1);
    assertThatThrownBy(() -> new CpuShares(Cpu.ZERO, shares.rows()))
        .hasMessage("shares: found 1 core in all, allowed is at most the capacity of 0 cores");
  }

  @Test
  void hugeNumbersDoNotOverflow() {
    long[] shares =
        MaxMin.share(
            Long.MAX_VALUE, List.of(Claim.of("a", Long.MAX_VALUE), Claim.of("b", Long.MAX_VALUE)));
    assertThat(shares[0] + shares[1]).isEqualTo(Long.MAX_VALUE);
    assertThat(shares[0] - shares[1]).isBetween(0L, 1L);
  }

  @Test
  void noisyNeighbourIsHeldByALimit() {
    CpuClaim shop = CpuClaim.of("shop", Cpu.cores(4));
    CpuClaim noisy = CpuClaim.of("noisy", Cpu.cores(16)).withWeight(300);
    assertThat(CpuShares.share(Cpu.cores(8), shop, noisy).of("shop")).isEqualTo(Cpu.cores(2));
    CpuShares capped = CpuShares.share(Cpu.cores(8), shop, noisy.withLimit(Cpu.cores(4)));
    assertThat(capped.of("shop")).isEqualTo(Cpu.cores(4));
    assertThat(capped.rows().get(0).slowdown()).isEqualTo(1);
    assertThat(capped.unused()).isEqualTo(Cpu.ZERO);
  }

  @Test
  void conservesAndIsFairInTenThousandRandomCases() {
    Random random = new Random(4);
    for (int i = 0; i < Cases.MANY; i++) {
      long capacity = random.nextInt(1000);
      List<Claim> claims = claims(random, capacity);
      long[] shares = MaxMin.share(capacity, claims);
      long sum = 0;
      long most = 0;
      for (int k = 0; k < shares.length; k++) {
        assertThat(shares[k]).isBetween(claims.get(k).least(), claims.get(k).most());
        sum += shares[k];
        most += claims.get(k).most();
      }
      assertThat(sum).as("case %s", i).isEqualTo(Math.min(capacity, most));
      assertFair(claims, shares);
    }
  }

  @Test
  void moreCapacityNeverTakesMoreThanTheRoundingOfAUnit() {
    Random random = new Random(5);
    for (int i = 0; i < Cases.MANY; i++) {
      long capacity = random.nextInt(1000);
      List<Claim> claims = claims(random, capacity);
      long[] less = MaxMin.share(capacity, claims);
      long[] more = MaxMin.share(capacity + random.nextInt(100), claims);
      for (int k = 0; k < less.length; k++) {
        assertThat(more[k]).isGreaterThanOrEqualTo(less[k] - 1);
      }
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> MaxMin.share(3, List.of(Claim.of("a", 9).withReservation(4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a: the reservations up to this one add up to 4, allowed is at most the capacity 3");
    assertThatThrownBy(() -> Claim.of("a", 1).withLimit(2).withReservation(3))
        .hasMessage("a: reservation: found 3, allowed are 0 to 2");
    assertThatThrownBy(() -> Claim.of("a", 1).withWeight(0)).hasMessageContaining("weight");
    CpuClaim twice = CpuClaim.of("vm", Cpu.ZERO);
    assertThatThrownBy(() -> CpuShares.share(Cpu.cores(1), twice, twice))
        .hasMessage("VM vm: found twice, allowed is each name once");
  }

  /** Nobody below its own most stands more than the rounding of a unit under another's level. */
  private static void assertFair(List<Claim> claims, long[] shares) {
    for (int a = 0; a < shares.length; a++) {
      for (int b = 0; b < shares.length; b++) {
        boolean wantsMore = shares[a] < claims.get(a).most();
        boolean canGive = shares[b] > claims.get(b).least();
        if (wantsMore && canGive) {
          assertThat((shares[a] + 1) * claims.get(b).weight())
              .isGreaterThanOrEqualTo((shares[b] - 1) * claims.get(a).weight());
        }
      }
    }
  }

  private static List<Claim> claims(Random random, long capacity) {
    List<Claim> claims = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int k = 0; k < count; k++) {
      long limit = random.nextInt(500);
      claims.add(
          Claim.of("c" + k, random.nextInt(500))
              .withWeight(1 + random.nextInt(20))
              .withLimit(limit)
              .withReservation(Math.min(limit, random.nextLong(capacity / count + 1))));
    }
    return claims;
  }
}
