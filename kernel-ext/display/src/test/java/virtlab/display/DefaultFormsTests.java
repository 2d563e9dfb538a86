package virtlab.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultFormsTests {
  private record Row(String name, int cores) {}

  @Test
  void recordsBecomeATable() {
    MimeBundle bundle = Renderers.render(List.of(new Row("<web>", 2), new Row("db", 4)));
    assertThat(bundle.data().get(MimeBundle.HTML))
        .contains(
            "<th scope=\"col\" style=\"text-align:right\">cores</th>",
            "<td style=\"text-align:left\">&lt;web&gt;</td>");
    assertThat(bundle.data().get(MimeBundle.TEXT)).contains("Row[name=db, cores=4]");
  }

  @Test
  void anOptionalValueStandsWithoutItsWrapping() {
    record Place(String vm, Optional<String> host) {}
    var html =
        Renderers.render(
                List.of(new Place("v1", Optional.of("h1")), new Place("v2", Optional.empty())))
            .data()
            .get(MimeBundle.HTML);
    assertThat(html).contains(">h1</td>", ">–</td>").doesNotContain("Optional");
  }

  @Test
  void arraysAndNullAreReadable() {
    assertThat(Renderers.render(new int[][] {{1, 2}, {3}}).data())
        .isEqualTo(Map.of(MimeBundle.TEXT, "[[1, 2], [3]]"));
    assertThat(Renderers.render(null).data()).isEqualTo(Map.of(MimeBundle.TEXT, "null"));
    assertThat(Renderers.render(List.of(1, 2)).data()).isEqualTo(Map.of(MimeBundle.TEXT, "[1, 2]"));
  }
}
