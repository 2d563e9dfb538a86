package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.Locale;

/**
 * A MIME type such as {@code text/html}, or a group of them such as {@code image/*}.
 *
 * @param name as it is written, in lower case
 */
public record MIMEType(String name) {
  public static final MIMEType ANY = new MIMEType("*/*");
  public static final MIMEType TEXT_PLAIN = new MIMEType("text/plain");
  public static final MIMEType TEXT_HTML = new MIMEType("text/html");
  public static final MIMEType TEXT_LATEX = new MIMEType("text/latex");
  public static final MIMEType TEXT_MARKDOWN = new MIMEType("text/markdown");
  public static final MIMEType TEXT_CSS = new MIMEType("text/css");
  public static final MIMEType APPLICATION_JSON = new MIMEType("application/json");
  public static final MIMEType APPLICATION_JAVASCRIPT = new MIMEType("application/javascript");
  public static final MIMEType IMAGE_PNG = new MIMEType("image/png");
  public static final MIMEType IMAGE_JPEG = new MIMEType("image/jpeg");
  public static final MIMEType IMAGE_GIF = new MIMEType("image/gif");
  public static final MIMEType IMAGE_SVG = new MIMEType("image/svg+xml");

  public MIMEType {
    name = name.strip().toLowerCase(Locale.ROOT);
  }

  /** The type of this name. */
  public static MIMEType parse(String name) {
    return new MIMEType(name);
  }

  /** Whether this stands for many types. */
  public boolean isWildcard() {
    return name.equals("*") || name.endsWith("/*");
  }

  /** Whether this is the other type, or a group that holds it. */
  public boolean covers(MIMEType other) {
    return name.equals("*")
        || name.equals("*/*")
        || name.equals(other.name)
        || (name.endsWith("/*") && other.name.startsWith(name.substring(0, name.length() - 1)));
  }

  @Override
  public String toString() {
    return name;
  }
}
