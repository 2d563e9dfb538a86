package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import virtlab.kernel.interpreter.Interpreter.Candidate;
import virtlab.kernel.interpreter.Interpreter.Completeness;
import virtlab.kernel.interpreter.Interpreter.Completion;
import virtlab.kernel.interpreter.Interpreter.Inspection;

/** What the compiler knows about code that has not run: what could follow, what it means. */
final class Explainer {
  private static final int INDENT = 4;

  private final SourceCodeAnalysis analysis;

  Explainer(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  Completion complete(String code, int cursor) {
    int[] anchor = {cursor};
    Map<String, Suggestion> suggestions = new LinkedHashMap<>();
    List<Suggestion> found = analysis.completionSuggestions(code, cursor, anchor);
    found.stream().filter(Suggestion::matchesType).forEach(s -> suggestions.put(text(s), s));
    found.forEach(s -> suggestions.putIfAbsent(text(s), s));
    List<Candidate> candidates = new ArrayList<>();
    suggestions.keySet().forEach(name -> candidates.add(new Candidate(name, type(name), "")));
    return new Completion(candidates, anchor[0], cursor);
  }

  private static String text(Suggestion suggestion) {
    return suggestion.continuation();
  }

  private static String type(String name) {
    if (name.endsWith("(") || name.endsWith(")")) {
      return "function";
    }
    return Character.isUpperCase(name.charAt(0)) ? "class" : "instance";
  }

  Inspection inspect(String code, int cursor) {
    int at = Math.min(cursor, code.length());
    List<Documentation> found = analysis.documentation(code, at, true);
    for (int end = at; found.isEmpty() && end < code.length(); ) {
      char next = code.charAt(end++);
      if (!Character.isJavaIdentifierPart(next) && next != '(') {
        break;
      }
      found = analysis.documentation(code, end, true);
    }
    if (found.isEmpty()) {
      return new Inspection(false, "", "");
    }
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    for (Documentation one : found) {
      text.append(one.signature()).append('\n');
      html.append("<p><code>").append(escape(one.signature())).append("</code></p>");
      String comment = one.javadoc();
      if (comment != null && !comment.isBlank()) {
        text.append('\n').append(comment.replaceAll("<[^>]+>", "").strip()).append("\n\n");
        html.append("<pre>").append(escape(comment.strip())).append("</pre>");
      }
    }
    return new Inspection(true, text.toString().strip(), html.toString());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  Completeness isComplete(String code) {
    String rest = code;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
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
        default -> rest = info.remaining();
      }
    }
    return new Completeness("complete", "");
  }

  private static int depth(String code) {
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
    }
    return Math.max(0, depth);
  }
}
