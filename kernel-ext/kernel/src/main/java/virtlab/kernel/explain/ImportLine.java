package virtlab.kernel.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import virtlab.kernel.interpreter.Interpreter.Candidate;

/** Completes the names in import declarations. */
final class ImportLine {
  private static final Pattern NAME =
      Pattern.compile("(?:^|[;\\n])\\s*import\\s+(static\\s+)?((?:\\w+\\s*\\.\\s*)*)(\\w*)$");

  private ImportLine() {}

  /** What could stand at the cursor, if it stands in an import declaration. */
  static Optional<List<Candidate>> complete(
      String before, ClassNames classes, StandingCompiler compiler) {
    Matcher typed = NAME.matcher(before);
    if (!typed.find()) {
      return Optional.empty();
    }
    String owner = typed.group(2).replaceAll("\\s", "").replaceFirst("\\.$", "");
    String prefix = typed.group(3);
    List<Candidate> candidates = new ArrayList<>();
    if (owner.isEmpty() && typed.group(1) == null && "static".startsWith(prefix)) {
      candidates.add(new Candidate("static", "keyword", ""));
    }
    candidates.addAll(classes.in(owner, prefix));
    TypeElement type = owner.isEmpty() ? null : compiler.elements().getTypeElement(owner);
    if (type != null) {
      members(type, prefix, typed.group(1) != null, candidates);
    }
    return Optional.of(candidates);
  }

  private static void members(
      TypeElement type, String prefix, boolean fixed, List<Candidate> candidates) {
    List<String> seen = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      boolean isType = member.getKind().isClass() || member.getKind().isInterface();
      boolean wanted = isType || fixed && member.getModifiers().contains(Modifier.STATIC);
      String name = member.getSimpleName().toString();
      if (wanted
          && name.startsWith(prefix)
          && member.getModifiers().contains(Modifier.PUBLIC)
          && !seen.contains(name)) {
        seen.add(name);
        String kind = isType ? "class" : member.getKind().isField() ? "field" : "method";
        candidates.add(new Candidate(name, kind, ""));
      }
    }
  }
}
