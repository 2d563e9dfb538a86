package virtlab.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.display.MimeBundle;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Series;

/** The parts of stacked bars can be told apart without their colours, in JupyterLab too. */
class StackedBarsTests {
  private static Bars bars(boolean stacked) {
    return new Bars(
        "Calls",
        "calls",
        List.of("shop", "mail"),
        List.of(
            new Series("warm", List.of(90.0, 2.0)),
            new Series("cold", List.of(10.0, 40.0)),
            new Series("refused", List.of(0.0, 8.0))),
        stacked);
  }

  @Test
  void eachPartHasAThicknessOfItsOwn() {
    assertThat(bars(true).vegaLite())
        .contains(
            "\"size\":{\"field\":\"series\",\"type\":\"nominal\",\"legend\":false,\"scale\":"
                + "{\"domain\":[\"warm\",\"cold\",\"refused\"],\"range\":[26,22,18]}}")
        .contains("\"height\":{\"step\":30}");
  }

  @Test
  void namesStandInTheMiddleOfThePartsThatHoldThem() {
    assertThat(bars(true).vegaLite())
        .contains("\"value\":90,\"order\":0,\"name\":\"warm\",\"middle\":45,\"shown\":\"90\"}")
        .contains("\"value\":10,\"order\":1,\"name\":\"cold\",\"middle\":95,\"shown\":\"10\"}")
        .contains("\"value\":2,\"order\":0,\"name\":\"\",\"middle\":1,\"shown\":\"2\"}")
        .contains("\"value\":40,\"order\":1,\"name\":\"cold\",\"middle\":22,\"shown\":\"40\"}")
        .contains("\"value\":8,\"order\":2,\"name\":\"\",\"middle\":46,\"shown\":\"8\"}")
        .contains(
            "\"x\":{\"field\":\"middle\",\"type\":\"quantitative\",\"title\":\"calls\"},"
                + "\"text\":{\"field\":\"name\"}");
  }

  /** White letters of ten pixels would not be seen on a bar that is thinner than they are. */
  @Test
  void partsTooThinForLettersHaveNoName() {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      series.add(new Series("s" + i, List.of(10.0)));
    }
    assertThat(new Bars("b", "MB", List.of("a"), series, true).vegaLite())
        .contains("\"range\":[26,22,18,14,10,6]")
        .contains("\"name\":\"s3\"")
        .doesNotContain("\"name\":\"s4\"", "\"name\":\"s5\"");
  }

  @Test
  void barsSideBySideStayAsTheyWere() {
    assertThat(bars(false).vegaLite())
        .doesNotContain("\"size\"", "\"middle\"", "\"height\"")
        .contains("\"yOffset\"");
  }

  @Test
  void noStackedPictureHasItsColoursAlone() {
    int stacks = 0;
    for (var sample : Samples.all().values()) {
      String vega = sample.get().bundle().data().getOrDefault(MimeBundle.VEGA_LITE, "");
      if (vega.contains("\"stack\":\"zero\"")) {
        stacks++;
        assertThat(vega)
            .contains("\"size\":{\"field\":\"series\"", "\"text\":{\"field\":\"name\"}");
      }
    }
    assertThat(stacks).isGreaterThan(2);
  }
}
