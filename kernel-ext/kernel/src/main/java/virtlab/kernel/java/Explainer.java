package virtlab.kernel.java;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import virtlab.display.Html;
import virtlab.kernel.interpreter.Interpreter.Candidate;
import virtlab.kernel.interpreter.Interpreter.Completeness;
import virtlab.kernel.interpreter.Interpreter.Completion;
import virtlab.kernel.interpreter.Interpreter.Inspection;

/** What the compiler knows about code that has not run: what could follow, what it means. */
final class Explainer {
  private static final int INDENT = 4;

  private final Supplier<SourceCodeAnalysis> analysis;

  Explainer(Supplier<SourceCodeAnalysis> analysis) {
    this.analysis = analysis;
  }

  Completion complete(String code, int cursor) {
    int[] anchor = {cursor};
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    List<Suggestion> found = analysis.get().completionSuggestions(code, cursor, anchor);
    found.stream().filter(Suggestion::matchesType).forEach(s -> add(s, candidates));
    found.forEach(s -> add(s, candidates));
    return new Completion(List.copyOf(candidates.values()), anchor[0], cursor);
  }

  /** JShell ends the name of a method with its parentheses; a candidate is the name alone. */
  private static void add(Suggestion suggestion, Map<String, Candidate> candidates) {
    String text = suggestion.continuation();
    int end = text.indexOf('(');
    String name = end < 0 ? text : text.substring(0, end);
    candidates.putIfAbsent(name, new Candidate(name, end < 0 ? type(name) : "function", ""));
  }

  private static String type(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) ? "class" : "instance";
  }

  Inspection inspect(String code, int cursor) {
    List<Documentation> found = documentation(code, Math.min(cursor, code.length()));
    if (found.isEmpty()) {
      return new Inspection(false, "", "");
    }
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    for (Documentation one : found) {
      text.append(one.signature()).append('\n');
      html.append("<p><code>").append(Html.escape(one.signature())).append("</code></p>");
      String comment = one.javadoc();
      if (comment != null && !comment.isBlank()) {
        text.append('\n').append(comment.replaceAll("<[^>]+>", "").strip()).append("\n\n");
        html.append("<pre>").append(Html.escape(comment.strip())).append("</pre>");
      }
    }
    return new Inspection(true, text.toString().strip(), html.toString());
  }

  /** What is at the cursor; of a method's name, what its call would be. */
  private List<Documentation> documentation(String code, int cursor) {
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    List<Documentation> found = analysis.get().documentation(code, end, true);
    return found.isEmpty()
        ? analysis.get().documentation(code.substring(0, end) + "(", end + 1, true)
        : found;
  }

  Completeness isComplete(String code) {
    String rest = code;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = analysis.get().analyzeCompletion(rest);
      switch (info.completeness()) {
        case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
          return new Completeness("incomplete", " ".repeat(INDENT * depth(code)));
        }
        case UNKNOWN -> {
          return new Completeness("invalid", "");
        }
        case EMPTY -> {
          return new Completeness("complete", "");
        }
        default -> {
          if (isErroneous(info.source())) {
            return new Completeness("invalid", "");
          }
          rest = info.remaining();
        }
      }
    }
    return new Completeness("complete", "");
  }

  private boolean isErroneous(String source) {
    return analysis.get().sourceToSnippets(source).stream()
        .anyMatch(snippet -> snippet.kind() == Snippet.Kind.ERRONEOUS);
  }

  private static int depth(String code) {
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
    }
    return Math.max(0, depth);
  }
}
