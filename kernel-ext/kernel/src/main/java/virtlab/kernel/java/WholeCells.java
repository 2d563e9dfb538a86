package virtlab.kernel.java;

import java.util.function.Supplier;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import virtlab.kernel.interpreter.Interpreter.Completeness;

/** Tells whether a text is a whole cell, or what it still waits for. */
final class WholeCells {
  private static final int INDENT = 4;

  private final Supplier<SourceCodeAnalysis> analysis;

  WholeCells(Supplier<SourceCodeAnalysis> analysis) {
    this.analysis = analysis;
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
