package virtlab.kernel.explain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML's names for characters, those that comments on Java code use. */
final class Entities {
  private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]+|#[0-9]+|[a-zA-Z0-9]+);");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("ne", "≠"),
          Map.entry("times", "×"),
          Map.entry("divide", "÷"),
          Map.entry("plusmn", "±"),
          Map.entry("minus", "−"),
          Map.entry("middot", "·"),
          Map.entry("hellip", "…"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("rarr", "→"),
          Map.entry("larr", "←"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("deg", "°"),
          Map.entry("sup2", "²"),
          Map.entry("infin", "∞"),
          Map.entry("pi", "π"),
          Map.entry("theta", "θ"),
          Map.entry("radic", "√"),
          Map.entry("sect", "§"),
          Map.entry("szlig", "ß"),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("uuml", "ü"),
          Map.entry("eacute", "é"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("bull", "•"),
          Map.entry("dagger", "†"),
          Map.entry("hArr", "⇔"),
          Map.entry("rArr", "⇒"),
          Map.entry("sum", "∑"));

  private Entities() {}

  /** The text with the characters that its entities name; unknown ones stay. */
  static String decode(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY
            .matcher(text)
            .replaceAll(
                match -> Matcher.quoteReplacement(character(match.group(1), match.group())));
  }

  private static String character(String name, String whole) {
    try {
      if (name.startsWith("#x")) {
        return Character.toString(Integer.parseInt(name.substring(2), 16));
      } else if (name.startsWith("#")) {
        return Character.toString(Integer.parseInt(name.substring(1)));
      }
    } catch (IllegalArgumentException e) {
      return whole;
    }
    return NAMES.getOrDefault(name, whole);
  }
}
