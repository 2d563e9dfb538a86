package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import virtlab.jshell.Block;
import virtlab.kernel.explain.CodeText;

/** Where each snippet stands in its cell, to find the cell and line of a stack frame. */
final class Origins {
  /** A line of a cell: In[n], the line from 1 on, and its text. */
  record Place(int cell, int line, String text) {}

  private record Origin(int cell, String code, int offset, Snippet snippet) {}

  private record OfBlock(int cell, String code, Block block) {}

  private final Function<Snippet, SnippetWrapper> wrappers;
  private final List<Origin> origins = new ArrayList<>();
  private final Map<String, OfBlock> blocks = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();

  /**
   * Nothing has come from anywhere yet.
   *
   * @param wrappers the class that JShell makes of a snippet
   */
  Origins(Function<Snippet, SnippetWrapper> wrappers) {
    this.wrappers = wrappers;
  }

  /** Tells what the reader wrote where this code is compiled; it has the same lines. */
  synchronized void written(String code, String source) {
    written.put(code, source);
  }

  synchronized void add(int cell, String code, int offset, Snippet snippet) {
    origins.add(new Origin(cell, code, offset, snippet));
  }

  synchronized void add(int cell, String code, Block block) {
    blocks.put(block.className(), new OfBlock(cell, code, block.withoutClasses()));
  }

  /** A snippet was compiled again: the new one stands where the old one does. */
  synchronized void renew(Snippet old, Snippet again) {
    for (Origin origin : List.copyOf(origins)) {
      if (origin.snippet().equals(old)) {
        origins.add(new Origin(origin.cell(), origin.code(), origin.offset(), again));
      }
    }
  }

  /** Of these nothing will run. */
  synchronized void forget(Set<Snippet> gone) {
    origins.removeIf(origin -> gone.contains(origin.snippet()));
  }

  /** Where a snippet begins in its cell. */
  synchronized int offset(Snippet snippet) {
    return origins.stream()
        .filter(origin -> origin.snippet().equals(snippet))
        .mapToInt(Origin::offset)
        .reduce(0, (first, last) -> last);
  }

  /** The line of a cell that declares what this snippet declares. */
  synchronized Optional<Place> declared(DeclarationSnippet snippet) {
    for (OfBlock one : blocks.values()) {
      if (one.block().events().stream().anyMatch(event -> event.snippet().equals(snippet))) {
        int offset = one.block().stretches().get(0).source();
        return Optional.of(declared(one.cell(), one.code(), offset, snippet));
      }
    }
    for (int i = origins.size() - 1; i >= 0; i--) {
      Origin one = origins.get(i);
      if (one.snippet().equals(snippet)) {
        return Optional.of(declared(one.cell(), one.code(), one.offset(), snippet));
      }
    }
    return Optional.empty();
  }

  /** The documentation comment that stands before a snippet in its cell, empty if none does. */
  synchronized String comment(DeclarationSnippet snippet) {
    for (int i = origins.size() - 1; i >= 0; i--) {
      Origin one = origins.get(i);
      if (one.snippet().equals(snippet)) {
        return CodeText.commentBefore(one.code(), one.offset());
      }
    }
    return "";
  }

  private Place declared(int cell, String code, int offset, DeclarationSnippet snippet) {
    return asWritten(cell, code, CodeText.position(code, offset, snippet.name()));
  }

  /** The place of a line in a class that JShell made, if it is a line of a cell. */
  synchronized Optional<Place> find(String className, int line) {
    int nested = className.indexOf('$', "REPL.$JShell$".length());
    String outer = nested < 0 ? className : className.substring(0, nested);
    OfBlock block = blocks.get(outer);
    if (block != null) {
      int position = block.block().sourceOfLine(line);
      return position < 0
          ? Optional.empty()
          : Optional.of(asWritten(block.cell(), block.code(), position));
    }
    return findSnippet(outer, line);
  }

  private Optional<Place> findSnippet(String outer, int line) {
    for (int i = origins.size() - 1; i >= 0; i--) {
      Origin origin = origins.get(i);
      SnippetWrapper wrapper = wrappers.apply(origin.snippet());
      if (wrapper != null && wrapper.fullClassName().equals(outer)) {
        int inWrapped = firstCharacter(wrapper.wrapped(), line);
        int inSource = inWrapped < 0 ? -1 : wrapper.wrappedToSourcePosition(inWrapped);
        return inSource < 0
            ? Optional.empty()
            : Optional.of(
                asWritten(
                    origin.cell(),
                    origin.code(),
                    firstInk(origin.code(), origin.offset() + inSource)));
      }
    }
    return Optional.empty();
  }

  private Place asWritten(int cell, String code, int position) {
    Place compiled = place(cell, code, position);
    String source = written.get(code);
    return source == null
        ? compiled
        : source
            .lines()
            .skip(compiled.line() - 1)
            .findFirst()
            .map(text -> new Place(cell, compiled.line(), text))
            .orElse(compiled);
  }

  static Place place(int cell, String code, int position) {
    int at = Math.max(0, Math.min(position, code.length()));
    int start = code.lastIndexOf('\n', at - 1) + 1;
    int end = code.indexOf('\n', at);
    int line = (int) code.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    return new Place(cell, line, code.substring(start, end < 0 ? code.length() : end));
  }

  /** A snippet's offset is where the blanks before it begin, which may be on an earlier line. */
  private static int firstInk(String code, int position) {
    int at = position;
    while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
      at++;
    }
    return at < code.length() ? at : position;
  }

  private static int firstCharacter(String text, int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return -1;
      }
    }
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }
}
