package virtlab.cli.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConformanceTableTests {
  private static final Check ONE = Check.of("one", "the first", trial -> {});
  private static final Check TWO = Check.of("two", "the second", trial -> {});

  @Test
  void showsAKernelAColumnAndAReasonALine() {
    Column good = new Column("A", "1", Map.of("one", Verdict.pass(), "two", Verdict.pass()));
    Column bad =
        new Column(
            "B",
            "",
            Map.of(
                "one", Verdict.of(new Failed("it is <a|b>\nafter all")),
                "two", Verdict.of(new NotApplicable("no such cell"))));
    assertThat(new ConformanceTable(List.of(ONE, TWO), List.of(good, bad)).text())
        .isEqualTo(
            """
            |  |  | A 1 | B |
            |---|---|:---:|:---:|
            | `one` | the first | passes | **fails** |
            | `two` | the second | passes | n/a |
            |  | passes | 2 | 0 |
            |  | **fails** | 0 | 1 |
            |  | n/a | 0 | 1 |

            - B, `one`: it is &lt;a\\|b> after all
            - B, `two`: no such cell
            """);
  }

  @Test
  void everyCheckHasANameOfItsOwn() {
    assertThat(Conformance.ids()).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    assertThat(Suite.checks()).extracting(Check::what).doesNotContain("");
  }
}
