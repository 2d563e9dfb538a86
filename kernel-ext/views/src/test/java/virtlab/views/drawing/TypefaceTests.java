package virtlab.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypefaceTests {
  @Test
  void theTableOfWidthsIsTheFonts() {
    for (char c = 0x20; c < 0x180; c++) {
      if (Typeface.bundled().glyphOf(c) != 0 && (c < 0x7F || c >= 0xA0)) {
        assertThat(TextWidth.units(c)).isEqualTo(Typeface.bundled().advance(c));
      }
    }
  }

  @Test
  void aLongTextEndsInAnEllipsis() {
    String fitted = TextWidth.fit("a very long name of a host", 12, 80);
    assertThat(fitted).endsWith("…");
    assertThat(TextWidth.of(fitted, 12)).isLessThanOrEqualTo(80);
  }
}
