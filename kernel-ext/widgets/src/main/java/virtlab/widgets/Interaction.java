package virtlab.widgets;

import java.util.List;
import java.util.Map;
import virtlab.display.Json;
import virtlab.display.MimeBundle;

/** A control over its picture. Who shows no widgets shows the picture. */
final class Interaction extends VBox {
  private final Output output;

  Interaction(Widget control, Output output) {
    super(control, output);
    this.output = output;
  }

  @Override
  public MimeBundle bundle() {
    MimeBundle bundle = super.bundle();
    List<Object> outputs = output.outputs();
    if (!outputs.isEmpty()
        && outputs.get(0) instanceof Map<?, ?> picture
        && picture.get("data") instanceof Map<?, ?> forms) {
      for (Map.Entry<?, ?> form : forms.entrySet()) {
        String type = String.valueOf(form.getKey());
        if (!type.equals(VIEW)) {
          String body =
              MimeBundle.isJson(type)
                  ? Json.write(form.getValue())
                  : String.valueOf(form.getValue());
          bundle = bundle.with(type, body);
        }
      }
    }
    return bundle;
  }
}
