package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import virtlab.display.Displayable;
import virtlab.display.Json;
import virtlab.display.MimeBundle;

/** One value in several MIME forms, which code puts in one by one. */
public class DisplayData implements Displayable {
  private final Map<String, String> data = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private @Nullable String displayId;

  /** Data without any form yet. */
  public DisplayData() {}

  /** The forms of another. */
  public DisplayData(DisplayData other) {
    data.putAll(other.data);
    metadata.putAll(other.metadata);
    displayId = other.displayId;
  }

  /** Data with a text form. */
  public DisplayData(String text) {
    data.put(MimeBundle.TEXT, text);
  }

  DisplayData(MimeBundle bundle) {
    data.putAll(bundle.data());
    metadata.putAll(bundle.metadata());
  }

  public void putText(String text) {
    putData(MimeBundle.TEXT, text);
  }

  public void putHTML(String html) {
    putData(MimeBundle.HTML, html);
  }

  public void putLatex(String latex) {
    putData("text/latex", latex);
  }

  /** Puts a formula, without the dollar signs around it. */
  public void putMath(String math) {
    putLatex("$$" + math + "$$");
  }

  public void putMarkdown(String markdown) {
    putData(MimeBundle.MARKDOWN, markdown);
  }

  public void putJavaScript(String script) {
    putData("application/javascript", script);
  }

  /** Puts JSON, given as its text. */
  public void putJSON(String json) {
    putData("application/json", json);
  }

  /** Puts JSON; a front end shows it folded or expanded. */
  public void putJSON(String json, boolean expanded) {
    putJSON(json);
    putMetaData("application/json", Map.of("expanded", expanded));
  }

  public void putSVG(String svg) {
    putData(MimeBundle.SVG, svg);
  }

  /** Puts a form; bytes become Base64, maps and lists of a JSON type its text. */
  public void putData(String type, Object form) {
    data.put(
        type,
        form instanceof byte[] bytes
            ? Base64.getEncoder().encodeToString(bytes)
            : MimeBundle.isJson(type) && !(form instanceof CharSequence)
                ? Json.write(form)
                : String.valueOf(form));
  }

  public void putData(MIMEType type, Object form) {
    putData(type.toString(), form);
  }

  /** Puts metadata: text, numbers, truth values, lists and maps of them. */
  public void putMetaData(String key, Object value) {
    metadata.put(key, Json.write(value));
  }

  /** Puts a form and metadata of it. */
  public void putData(MIMEType type, Object form, Object about) {
    putData(type, form);
    putMetaData(type, about);
  }

  public void putMetaData(MIMEType type, Object value) {
    putMetaData(type.toString(), value);
  }

  public @Nullable Object getData(MIMEType type) {
    return data.get(type.toString());
  }

  public boolean hasDataForType(MIMEType type) {
    return data.containsKey(type.toString());
  }

  public void setDisplayId(@Nullable String id) {
    displayId = id;
  }

  public boolean hasDisplayId() {
    return displayId != null;
  }

  public @Nullable String getDisplayId() {
    return displayId;
  }

  /** Takes over all forms of another. */
  public void assign(DisplayData other) {
    data.putAll(other.data);
    metadata.putAll(other.metadata);
  }

  @Override
  public Optional<String> displayId() {
    return Optional.ofNullable(displayId);
  }

  @Override
  public MimeBundle bundle() {
    MimeBundle bundle = new MimeBundle(data, metadata);
    return data.containsKey(MimeBundle.TEXT) ? bundle : bundle.with(MimeBundle.TEXT, toString());
  }

  @Override
  public String toString() {
    return data.getOrDefault(MimeBundle.TEXT, data.keySet().toString());
  }
}
