package virtlab.views;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import virtlab.display.Json;
import virtlab.display.MimeBundle;
import virtlab.views.drawing.Drawing;

/** Puts a drawing's forms and their alternative text into a bundle. */
public final class Pictured {
  private static final int PIXELS_PER_UNIT = 2;

  private Pictured() {}

  /**
   * A bundle of an interactive form (Vega-Lite or Mermaid), SVG, PNG and the sentence; a runtime
   * without the bundled font's file leaves the PNG out.
   */
  public static MimeBundle bundle(String type, String body, Drawing drawing) {
    String alt = drawing.title() + ". " + drawing.description();
    Map<String, Object> live = new LinkedHashMap<>();
    live.put("alt", alt);
    if (type.equals(MimeBundle.VEGA_LITE)) {
      live.put("embed_options", Map.of("renderer", "svg"));
    }
    return pictures(
        new MimeBundle(Map.of(type, body), Map.of(type, Json.write(live))), drawing, alt);
  }

  /** A bundle of SVG, PNG and the sentence. */
  public static MimeBundle bundle(Drawing drawing) {
    String alt = drawing.title() + ". " + drawing.description();
    return pictures(new MimeBundle(Map.of(), Map.of()), drawing, alt);
  }

  private static MimeBundle pictures(MimeBundle start, Drawing drawing, String alt) {
    MimeBundle bundle =
        start
            .with(MimeBundle.SVG, drawing.svg())
            .withMetadata(MimeBundle.SVG, Json.write(Map.of("alt", alt)));
    try {
      byte[] png = drawing.png(PIXELS_PER_UNIT);
      Map<String, Object> image = new LinkedHashMap<>();
      image.put("alt", alt);
      image.put("width", drawing.width());
      image.put("height", drawing.height());
      bundle =
          bundle
              .with(MimeBundle.PNG, Base64.getEncoder().encodeToString(png))
              .withMetadata(MimeBundle.PNG, Json.write(image));
    } catch (IllegalStateException fontMissing) {
      // The other forms show the same picture.
    }
    return bundle.with(MimeBundle.TEXT, alt);
  }
}
