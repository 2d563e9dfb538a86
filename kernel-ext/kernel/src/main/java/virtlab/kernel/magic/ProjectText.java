package virtlab.kernel.magic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole project file from what stands in a cell. */
final class ProjectText {
  private static final Pattern DEPENDENCY = block("dependency");
  private static final Pattern REPOSITORY = block("repository");
  private static final Pattern MANAGEMENT = block("dependencyManagement");
  private static final Pattern PROPERTIES = block("properties");

  private ProjectText() {}

  private static Pattern block(String name) {
    return Pattern.compile("<" + name + "\\b[^>]*>.*?</" + name + "\\s*>", Pattern.DOTALL);
  }

  /** The text itself if it is a project; else one around its dependencies and repositories. */
  static String whole(String text) {
    if (Pattern.compile("<project\\b").matcher(text).find()) {
      return text;
    }
    String management = all(MANAGEMENT, text);
    String rest = MANAGEMENT.matcher(text).replaceAll("");
    return "<project><modelVersion>4.0.0</modelVersion><groupId>cell</groupId>"
        + "<artifactId>cell</artifactId><version>1</version>"
        + all(PROPERTIES, rest)
        + management
        + ("<repositories>" + all(REPOSITORY, rest) + "</repositories>")
        + ("<dependencies>" + all(DEPENDENCY, rest) + "</dependencies></project>");
  }

  private static String all(Pattern block, String text) {
    StringBuilder found = new StringBuilder();
    Matcher matcher = block.matcher(text);
    while (matcher.find()) {
      found.append(matcher.group());
    }
    return found.toString();
  }
}
