package virtlab.kernel.user;

import java.util.LinkedHashMap;
import java.util.Map;
import virtlab.childjvm.link.Frame;
import virtlab.display.MimeBundle;

/** Reads bundles from frames. */
final class Bundles {
  private Bundles() {}

  static MimeBundle read(Frame.Reader fields) {
    return new MimeBundle(map(fields), map(fields));
  }

  private static Map<String, String> map(Frame.Reader fields) {
    Map<String, String> map = new LinkedHashMap<>();
    long size = fields.number();
    for (long i = 0; i < size; i++) {
      map.put(fields.text(), fields.text());
    }
    return map;
  }
}
