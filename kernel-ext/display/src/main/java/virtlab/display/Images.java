package virtlab.display;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Images as PNG. Its own class, so that the desktop classes load with the first image only. */
final class Images {
  private Images() {}

  static boolean isImage(Object value) {
    return value instanceof RenderedImage;
  }

  static MimeBundle png(Object value) {
    RenderedImage image = (RenderedImage) value;
    String size = image.getWidth() + " × " + image.getHeight();
    MimeBundle text =
        MimeBundle.text(Language.say("Image, " + size + " pixels", "Bild, " + size + " Pixel"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      boolean written = ImageIO.write(image, "png", bytes);
      return written
          ? text.with(MimeBundle.PNG, Base64.getEncoder().encodeToString(bytes.toByteArray()))
          : text;
    } catch (IOException e) {
      return text;
    }
  }
}
