package virtlab.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import virtlab.display.MimeBundle;
import virtlab.views.drawing.TextWidth;

class PictureTests {
  static List<String> names() {
    return List.copyOf(Samples.all().keySet());
  }

  @AfterEach
  void forgetLanguage() {
    System.clearProperty("virtlab.lang");
  }

  private static MimeBundle bundle(String name, String language) {
    System.setProperty("virtlab.lang", language);
    return Samples.all().get(name).get().bundle();
  }

  @ParameterizedTest
  @CsvSource({"de", "en"})
  void theMapOfProductsCutsNoName(String language) {
    String svg = bundle("map", language).data().get(MimeBundle.SVG);
    assertThat(svg).doesNotContain("…");
  }

  @ParameterizedTest
  @MethodSource("names")
  void svgKeepsToTheSubsetAndNothingLeavesTheSheet(String name) throws Exception {
    for (String language : List.of("de", "en")) {
      String svg = bundle(name, language).data().get(MimeBundle.SVG);
      assertThat(svg).doesNotContain("<style", " id=", "url(#", "foreignObject", "data-");
      assertThat(svg).contains("role=\"img\"", "aria-label=", "<title>", "<desc>");
      var root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement();
      double width = Double.parseDouble(root.getAttribute("width"));
      var texts = root.getElementsByTagName("text");
      assertThat(texts.getLength()).isPositive();
      for (int i = 0; i < texts.getLength(); i++) {
        var text = (org.w3c.dom.Element) texts.item(i);
        double size = Double.parseDouble(text.getAttribute("font-size"));
        double wide = TextWidth.of(text.getTextContent(), size);
        String anchor = text.getAttribute("text-anchor");
        double left = Double.parseDouble(text.getAttribute("x"));
        left -= anchor.equals("end") ? wide : anchor.equals("middle") ? wide / 2 : 0;
        assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
        assertThat(left + wide).as(text.getTextContent()).isLessThanOrEqualTo(width);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void pngDecodesAndIsNotBlank(String name) throws Exception {
    byte[] png = Base64.getDecoder().decode(bundle(name, "de").data().get(MimeBundle.PNG));
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    Files.write(folder.resolve(name + ".png"), png);
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isGreaterThanOrEqualTo(1280);
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xFF) < 80 ? 1 : 0;
      }
    }
    assertThat(dark).isGreaterThan(500);
  }

  @ParameterizedTest
  @MethodSource("names")
  void bundlesHoldNoHtmlAndASentence(String name) {
    MimeBundle bundle = bundle(name, "en");
    assertThat(bundle.data()).doesNotContainKey(MimeBundle.HTML);
    assertThat(bundle.data().get(MimeBundle.TEXT)).endsWith(".").doesNotContain("@");
    assertThat(bundle.metadata().get(MimeBundle.PNG)).contains("\"alt\":\"");
    String vega = bundle.data().getOrDefault(MimeBundle.VEGA_LITE, "");
    if (!vega.isEmpty()) {
      assertThat(vega)
          .startsWith("{\"$schema\":\"https://vega.github.io/schema/vega-lite/v5.json\"");
      assertThat(bundle.metadata().get(MimeBundle.VEGA_LITE)).contains("\"renderer\":\"svg\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0|0", "1234.5|1,235|1.235", "0.0625|0.0625|0,0625", "40.5|40.5|40,5",
        "1234567|1,234,567|1.234.567", "-2.5|−2.5|−2,5", "1e18|1e18|1e18", "9.999|10|10"
      })
  void numbersFollowTheLanguage(double value, String english, String german) {
    assertThat(Numbers.text(value, virtlab.display.Language.EN)).isEqualTo(english);
    assertThat(Numbers.text(value, virtlab.display.Language.DE)).isEqualTo(german);
  }
}
