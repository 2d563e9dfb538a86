package virtlab.agent;

import java.util.Map;
import virtlab.childjvm.link.Frame;
import virtlab.display.MimeBundle;

/** Writes bundles into frames. */
final class Bundles {
  private Bundles() {}

  static Frame.Writer write(Frame.Writer fields, MimeBundle bundle) {
    write(fields, bundle.data());
    return write(fields, bundle.metadata());
  }

  private static Frame.Writer write(Frame.Writer fields, Map<String, String> map) {
    fields.number(map.size());
    map.forEach((type, body) -> fields.text(type).text(body));
    return fields;
  }
}
