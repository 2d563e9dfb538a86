package virtlab.model.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;

class ChangePlanTests {
  private final Declaration net =
      Declaration.of("net", DeclarationKind.NETWORK).with("range", "10.0.0.0/16");
  private final Declaration web =
      Declaration.of("web", DeclarationKind.VM).with("image", "debian").with("size", "2").on("net");
  private final Declaration door = Declaration.of("door", DeclarationKind.BALANCER).on("web");
  private final InfrastructureState shop = InfrastructureState.of(door, web, net);

  private static List<String> calls(ChangePlan plan) {
    return plan.operations().stream().map(Operation::toString).toList();
  }

  @Test
  void createsWhatOthersStandOnFirst() {
    ChangePlan plan = ChangePlan.between(InfrastructureState.EMPTY, shop);
    assertThat(calls(plan)).containsExactly("CREATE net", "CREATE web", "CREATE door");
    assertThat(plan)
        .hasToString(
            "CREATE network net\nCREATE vm web\nCREATE balancer door\n"
                + "3 to create, 0 to update, 0 to replace, 0 to delete");
  }

  @Test
  void deletesWhatStandsOnOthersFirst() {
    ChangePlan plan = ChangePlan.between(shop, InfrastructureState.EMPTY);
    assertThat(calls(plan)).containsExactly("DELETE door", "DELETE web", "DELETE net");
    assertThat(plan.apply(shop)).isEqualTo(InfrastructureState.EMPTY);
  }

  @Test
  void changesInPlaceWhatCanBeChanged() {
    ChangePlan plan = ChangePlan.between(shop, shop.with(web.with("size", "4").with("tag", "a")));
    assertThat(calls(plan)).containsExactly("UPDATE web");
    assertThat(plan.changes()).hasToString("[UPDATE vm web: size 2 → 4, tag none → a]");
    assertThat(plan.unchanged()).isEqualTo(2);
  }

  @Test
  void replacesWhatCannotAndAllThatStandsOnIt() {
    ChangePlan plan = ChangePlan.between(shop, shop.with(web.with("image", "alpine")));
    assertThat(calls(plan))
        .containsExactly("DELETE door", "DELETE web", "CREATE web", "CREATE door");
    assertThat(plan)
        .hasToString(
            "REPLACE vm web: image debian → alpine (needs a new one)\n"
                + "REPLACE balancer door: stands on web, which is replaced\n"
                + "0 to create, 0 to update, 2 to replace, 0 to delete");
    assertThat(plan.unchanged()).isEqualTo(1);
  }

  @Test
  void replacesWhatIsBuiltOnSomethingElseOrOfAnotherKind() {
    Declaration disk = Declaration.of("disk", DeclarationKind.DISK);
    ChangePlan moved = ChangePlan.between(shop, shop.with(disk).with(web.on("disk")));
    assertThat(moved.count(ChangeAction.REPLACE)).isEqualTo(2);
    assertThat(moved.changes().get(1))
        .hasToString("REPLACE vm web: depends on net → disk, net (needs a new one)");
    ChangePlan other =
        ChangePlan.between(shop, shop.with(Declaration.of("door", DeclarationKind.VM).on("web")));
    assertThat(other.changes())
        .hasToString("[REPLACE vm door: kind balancer → vm (needs a new one)]");
  }

  @Test
  void appliedTwiceItDoesNothing() {
    InfrastructureState after =
        ChangePlan.between(InfrastructureState.EMPTY, shop).apply(InfrastructureState.EMPTY);
    ChangePlan again = ChangePlan.between(after, shop);
    assertThat(again.isEmpty()).isTrue();
    assertThat(again).hasToString("nothing to do");
    assertThat(again.apply(after)).isEqualTo(shop);
  }

  @Test
  void refusesAStateThatItWasNotMadeFor() {
    ChangePlan plan = ChangePlan.between(shop, InfrastructureState.EMPTY);
    assertThatThrownBy(() -> plan.apply(shop.with(web.with("size", "8"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "state: found CHANGED vm web: size 2 → 8 since the plan was made; allowed is the state"
                + " it was made for, so plan again");
    assertThatThrownBy(() -> plan.apply(shop, 4)).hasMessage("calls: found 4, allowed are 0 to 3");
  }

  @Test
  void circlesAndUnknownNamesAreRefusedInASentence() {
    Declaration a = Declaration.of("a", DeclarationKind.VM).on("b");
    Declaration b = Declaration.of("b", DeclarationKind.VM).on("c");
    Declaration c = Declaration.of("c", DeclarationKind.VM).on("b");
    assertThatThrownBy(() -> InfrastructureState.of(a, b, c))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "b: depends on itself through b → c → b; allowed are dependencies that lead round in no"
                + " circle");
    assertThatThrownBy(() -> InfrastructureState.of(a))
        .hasMessage("a: depends on b, which is not there; allowed are names of the same state");
    assertThatThrownBy(() -> shop.without("net"))
        .hasMessage("web: depends on net, which is not there; allowed are names of the same state");
    assertThatThrownBy(() -> shop.without("x"))
        .hasMessage("declaration: found x, allowed are door, web, net");
    assertThatThrownBy(() -> InfrastructureState.of(net, net))
        .hasMessage("declaration net: found twice, allowed is each name once");
    assertThatThrownBy(() -> web.with("size", " "))
        .hasMessage("web: size: found an empty name, allowed is a name");
  }

  @Test
  void driftIsWhatSomebodyChangedByHand() {
    Declaration stray = Declaration.of("stray", DeclarationKind.DISK);
    InfrastructureState now =
        InfrastructureState.of(net, web.with("size", "8").without("image"), stray);
    assertThat(DriftEntry.between(shop, now).stream().map(Object::toString))
        .containsExactly(
            "MISSING balancer door",
            "CHANGED vm web: image debian → none (needs a new one), size 2 → 8",
            "UNKNOWN disk stray");
    assertThat(DriftEntry.between(shop, shop)).isEmpty();
    assertThat(calls(ChangePlan.between(now, shop)))
        .as("the plan takes the drift back")
        .containsExactly("DELETE stray", "DELETE web", "CREATE web", "CREATE door");
  }

  @Test
  void declarationsSayWhatTheyAre() {
    assertThat(web).hasToString("vm web {image=debian, size=2} on net");
    assertThat(door).hasToString("balancer door on web");
    assertThat(Declaration.of("d", DeclarationKind.DISK).on("b", "a").on("c"))
        .hasToString("disk d on a, b, c");
    assertThat(InfrastructureState.of(net, web))
        .hasToString("network net {range=10.0.0.0/16}\nvm web {image=debian, size=2} on net");
    assertThat(shop.find("web")).contains(web);
    assertThat(shop.find("x")).isEmpty();
    assertThat(shop.inOrder()).containsExactly(net, web, door);
    assertThat(shop.with(web.with("size", "3")).declarations())
        .as("in its place")
        .extracting(Declaration::name)
        .containsExactly("door", "web", "net");
    assertThat(shop.without("door").declarations()).containsExactly(web, net);
    assertThat(shop.isSameAs(InfrastructureState.of(net, web, door))).isTrue();
    assertThat(shop.isSameAs(shop.without("door"))).isFalse();
  }

  @Test
  void aPlanCanBeFollowedCallByCall() {
    ChangePlan plan = ChangePlan.between(InfrastructureState.EMPTY, shop);
    assertThat(plan.apply(InfrastructureState.EMPTY, 0)).isEqualTo(InfrastructureState.EMPTY);
    assertThat(plan.apply(InfrastructureState.EMPTY, 2).declarations()).containsExactly(net, web);
    assertThat(plan.apply(InfrastructureState.EMPTY, 3).isSameAs(shop)).isTrue();
    assertThat(plan.unchanged()).isZero();
    assertThat(plan.isEmpty()).isFalse();
    ChangePlan back = ChangePlan.between(shop, shop.without("door"));
    assertThat(back.unchanged()).isEqualTo(2);
    assertThat(back.changes()).hasToString("[DELETE balancer door]");
    assertThat(back)
        .hasToString("DELETE balancer door\n0 to create, 0 to update, 0 to replace, 1 to delete");
  }

  @Test
  void kindsWithOtherFixedAttributesAreOtherKinds() {
    DeclarationKind loose = DeclarationKind.of("vm", "image");
    Declaration other = Declaration.of("door", loose).on("web");
    Declaration before = Declaration.of("door", DeclarationKind.VM).on("web");
    assertThat(ChangePlan.between(shop.with(before), shop.with(other)).changes())
        .hasToString(
            "[REPLACE vm door: kind vm with fixed image, zone → vm with fixed image (needs a new"
                + " one)]");
  }

  @Test
  void namesAreRefusedInASentence() {
    assertThatThrownBy(() -> DeclarationKind.of(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kind: found an empty name, allowed is a name");
    assertThatThrownBy(() -> Declaration.of(" ", DeclarationKind.VM))
        .hasMessage("declaration: found an empty name, allowed is a name");
    assertThatThrownBy(() -> web.with("", "1"))
        .hasMessage("web: attribute: found an empty name, allowed is a name");
    assertThatThrownBy(() -> web.on("net"))
        .hasMessage("web: dependency net: found twice, allowed is each name once");
    List<Declaration> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(Declaration.of("d" + i, DeclarationKind.DISK));
    }
    assertThat(new InfrastructureState(many).declarations()).hasSize(5_000);
    many.add(net);
    assertThatThrownBy(() -> new InfrastructureState(many))
        .hasMessage("declarations: found 5001, allowed are 0 to 5000");
    ChangePlan plan = ChangePlan.between(shop, shop);
    assertThatThrownBy(() -> plan.apply(shop, -1))
        .hasMessage("calls: found -1, allowed are 0 to 0");
  }

  @Test
  void isIdempotentAndNeverBreaksADependencyInTenThousandRandomPairs() {
    Random random = new Random(60);
    int replaced = 0;
    for (int i = 0; i < Cases.MANY; i++) {
      InfrastructureState from = state(random);
      InfrastructureState to = state(random);
      ChangePlan plan = ChangePlan.between(from, to);
      InfrastructureState all = plan.apply(from, plan.operations().size());
      assertThat(all.isSameAs(to)).as("case %s: %s", i, plan).isTrue();
      assertThat(ChangePlan.between(all, to).isEmpty()).as("case %s", i).isTrue();
      assertThat(plan.isEmpty()).isEqualTo(from.isSameAs(to));
      assertThat(plan.isEmpty()).isEqualTo(DriftEntry.between(from, to).isEmpty());
      InfrastructureState half = plan.apply(from, random.nextInt(plan.operations().size() + 1));
      assertThat(ChangePlan.between(half, to).apply(half).isSameAs(to)).as("case %s", i).isTrue();
      assertOnlyWhatDiffersIsTouched(from, to, plan);
      replaced += plan.count(ChangeAction.REPLACE);
    }
    assertThat(replaced).as("the cases are worth something").isGreaterThan(Cases.MANY / 2);
  }

  /** A piece that is alike in both, and so is all below it, is in no call. */
  private static void assertOnlyWhatDiffersIsTouched(
      InfrastructureState from, InfrastructureState to, ChangePlan plan) {
    Set<String> alike = new HashSet<>();
    for (Declaration piece : to.inOrder()) {
      boolean same = from.find(piece.name()).map(piece::equals).orElse(false);
      if (same && alike.containsAll(piece.dependsOn())) {
        alike.add(piece.name());
      }
    }
    for (Operation operation : plan.operations()) {
      assertThat(alike).doesNotContain(operation.piece().name());
    }
  }

  private static InfrastructureState state(Random random) {
    List<DeclarationKind> kinds =
        List.of(DeclarationKind.NETWORK, DeclarationKind.VM, DeclarationKind.BALANCER);
    List<Declaration> pieces = new ArrayList<>();
    int count = random.nextInt(8);
    List<Integer> names = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    Collections.shuffle(names, random);
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(8) == 0 ? random.nextInt(3) : names.get(i) % 3;
      Declaration piece = Declaration.of("p" + names.get(i), kinds.get(kind));
      piece = piece.with("image", "v" + random.nextInt(2)).with("size", "" + random.nextInt(2));
      for (int below = 0; below < i; below++) {
        piece = random.nextInt(4) == 0 ? piece.on(pieces.get(below).name()) : piece;
      }
      pieces.add(piece);
    }
    Collections.shuffle(pieces, random);
    return new InfrastructureState(pieces);
  }
}
