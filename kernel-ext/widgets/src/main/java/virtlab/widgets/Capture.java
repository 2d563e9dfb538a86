package virtlab.widgets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import virtlab.display.Json;
import virtlab.display.MimeBundle;
import virtlab.display.Renderers;
import virtlab.display.Session;

/** A place for output inside a widget: a picture that is replaced, or all that code puts out. */
public abstract class Capture extends Widget {
  /** Code whose output is captured. */
  public interface Action {
    /** Runs it. */
    void run() throws Exception;
  }

  protected Capture() {}

  /** Shows this value instead of what was shown before. */
  public final void show(@Nullable Object value) {
    MimeBundle bundle = Renderers.render(value);
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("output_type", "display_data");
    output.put("data", forms(bundle.data()));
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    bundle.metadata().forEach((type, json) -> metadata.put(type, Json.read(json)));
    output.put("metadata", metadata);
    replace("outputs", List.of(output));
  }

  private static Map<String, @Nullable Object> forms(Map<String, String> data) {
    Map<String, @Nullable Object> forms = new LinkedHashMap<>();
    data.forEach((type, body) -> forms.put(type, MimeBundle.isJson(type) ? Json.read(body) : body));
    return forms;
  }

  /** Shows nothing any more. */
  public final void clear() {
    replace("outputs", List.of());
  }

  /** Runs code and appends here what it prints and shows, also the exception with which it ends. */
  public final void capture(Action action) {
    open();
    Session.current().underOwnRequest(request -> capture(action, request));
  }

  private void capture(Action action, String request) {
    put("msg_id", request);
    try {
      action.run();
    } catch (Exception | AssertionError thrown) {
      Session.current().failed(thrown);
    } finally {
      put("msg_id", "");
    }
  }
}
