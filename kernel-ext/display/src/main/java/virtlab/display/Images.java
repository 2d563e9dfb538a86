package virtlab.display;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Images as PNG, JPEG and GIF. Its own class, so that the desktop classes load with the first image
 * only.
 */
final class Images {
  private static final Map<String, String> FORMATS =
      Map.of(MimeBundle.PNG, "png", "image/jpeg", "jpeg", "image/gif", "gif");

  private Images() {}

  static boolean isImage(Object value) {
    return value instanceof RenderedImage;
  }

  /** The image as PNG, or as those of the types asked for that it can be written as. */
  static MimeBundle of(Object value, List<String> types) {
    RenderedImage image = (RenderedImage) value;
    String size = image.getWidth() + " × " + image.getHeight();
    MimeBundle bundle =
        MimeBundle.text(Language.say("Image, " + size + " pixels", "Bild, " + size + " Pixel"));
    boolean any = types.isEmpty() || types.contains("image/*");
    for (String type : any ? List.of(MimeBundle.PNG) : types) {
      bundle = FORMATS.containsKey(type) ? written(bundle, image, type) : bundle;
    }
    return bundle;
  }

  private static MimeBundle written(MimeBundle bundle, RenderedImage image, String type) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      String format = FORMATS.getOrDefault(type, "png");
      boolean written = ImageIO.write(format.equals("jpeg") ? opaque(image) : image, format, bytes);
      return written
          ? bundle.with(type, Base64.getEncoder().encodeToString(bytes.toByteArray()))
          : bundle;
    } catch (IOException e) {
      return bundle;
    }
  }

  /** JPEG knows no transparency: what is transparent becomes white. */
  private static RenderedImage opaque(RenderedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.drawRenderedImage(image, new AffineTransform());
    graphics.dispose();
    return opaque;
  }
}
