package virtlab.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultCellTests {
  private final List<FaultCell> all = FaultCell.all();

  @Test
  void theListHoldsCellsOfEveryKindUnderDifferentNames() {
    assertThat(all.stream().map(FaultCell::kind).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(FaultCell.Kind.class));
    assertThat(all.stream().map(FaultCell::name)).doesNotHaveDuplicates();
    assertThat(all).allMatch(cell -> !cell.code().isBlank());
    assertThat(all.stream().filter(FaultCell::isHarmless)).hasSizeGreaterThan(10);
  }

  @Test
  void whatMustComeOfACellIsSaidWhereItIsKnown() {
    for (FaultCell cell : all) {
      boolean known = cell.kind() == FaultCell.Kind.SHOWS || cell.kind() == FaultCell.Kind.FAILS;
      assertThat(cell.expected().isEmpty()).as(cell.name()).isNotEqualTo(known);
    }
  }

  @Test
  void aNumberedCellIsJavaOfItsOwn() {
    for (FaultCell cell : all) {
      assertThat(cell.numbered(7).code()).doesNotContain("@");
    }
    FaultCell sum = new FaultCell("sum", FaultCell.Kind.SHOWS, "@N@", "1@3{ + @N@}@");
    assertThat(sum.numbered(5).code()).isEqualTo("1 + 5 + 5 + 5");
    assertThat(sum.numbered(5).expected()).isEqualTo("5");
  }
}
