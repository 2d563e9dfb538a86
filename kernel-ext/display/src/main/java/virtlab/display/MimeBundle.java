package virtlab.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value in several MIME forms, in the order in which they were given.
 *
 * <p>Bodies are text: of a type {@code application/json} or {@code …+json} the body is JSON text,
 * of a binary type such as {@code image/png} it is Base64. Metadata is a JSON object's text per
 * type.
 *
 * @param data MIME type to body
 * @param metadata MIME type to the text of a JSON object, for example {@code {"alt":"…"}}
 */
public record MimeBundle(Map<String, String> data, Map<String, String> metadata) {
  public static final String TEXT = "text/plain";
  public static final String HTML = "text/html";
  public static final String MARKDOWN = "text/markdown";
  public static final String SVG = "image/svg+xml";
  public static final String PNG = "image/png";
  public static final String MERMAID = "text/vnd.mermaid";
  public static final String VEGA_LITE = "application/vnd.vegalite.v5+json";

  public MimeBundle {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /** A bundle with the one form that every front end can show. */
  public static MimeBundle text(String text) {
    return new MimeBundle(Map.of(TEXT, text), Map.of());
  }

  /** This bundle with one more form, or with that form replaced. */
  public MimeBundle with(String mimeType, String body) {
    Map<String, String> more = new LinkedHashMap<>(data);
    more.put(mimeType, body);
    return new MimeBundle(more, metadata);
  }

  /** This bundle with metadata (the text of a JSON object) for one of its types. */
  public MimeBundle withMetadata(String mimeType, String json) {
    Map<String, String> more = new LinkedHashMap<>(metadata);
    more.put(mimeType, json);
    return new MimeBundle(data, more);
  }

  /** Whether bodies of this type are JSON text. */
  public static boolean isJson(String mimeType) {
    return mimeType.equals("application/json") || mimeType.endsWith("+json");
  }
}
