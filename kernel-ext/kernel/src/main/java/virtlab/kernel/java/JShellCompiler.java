package virtlab.kernel.java;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;
import virtlab.jshell.Block;
import virtlab.jshell.InsideJShell;
import virtlab.jshell.Opening;
import virtlab.jshell.Part;
import virtlab.kernel.bytecode.BytecodeCache;

/**
 * What compiles cells: JShell, from outside and, where the JDK lets, from inside. Whoever compiles
 * holds its monitor.
 */
final class JShellCompiler {
  /** Holds no class. */
  private static final String NO_PLACE =
      System.getProperty("java.home") + File.separator + "no-such-folder";

  /** An import as most are written. */
  private static final Pattern IMPORT =
      Pattern.compile("import (static )?[\\p{javaJavaIdentifierPart}.]+(\\.\\*)?;");

  private final JShell shell;
  private final Recorder recorder = new Recorder();
  private final Origins origins = new Origins(this::wrapper);
  private final BytecodeCache cache;
  private @Nullable InsideJShell inside;
  private volatile boolean warm;
  private final Pause pause = new Pause(this::bringUp);

  /**
   * A JShell whose compiler sees the reader's class path only. It begins with that of the process
   * that it runs in, so for the time of its making this process's own is hidden from it: else cells
   * compile against the kernel's jars, and their start pays for reading each of them.
   */
  JShellCompiler(List<Path> classPath, List<String> options) {
    this(classPath, options, Opening.open());
  }

  /** Works from outside only where there is no inside. */
  JShellCompiler(List<Path> classPath, List<String> options, Optional<InsideJShell> inside) {
    this.inside = inside.orElse(null);
    List<String> all =
        Stream.concat(Stream.of("-g", "-parameters", "-proc:none"), options.stream()).toList();
    this.cache = BytecodeCache.in(BytecodeCache.folder(), all, classPath);
    String readers =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    String own = System.setProperty("java.class.path", readers);
    try {
      this.shell =
          JShell.builder()
              .executionEngine(providing(recorder), Map.of())
              .compilerOptions(all.toArray(String[]::new))
              .build();
      shell.addToClasspath(readers);
    } finally {
      System.setProperty("java.class.path", own);
    }
  }

  private static ExecutionControlProvider providing(Recorder recorder) {
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "virtlab";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return recorder;
      }
    };
  }

  JShell shell() {
    return shell;
  }

  /**
   * What JShell knows of code that does not run. Its making begins to index the class path, which
   * no start should wait for; JShell does not expect two threads to ask for it at once. Nor does
   * the compiler that JShell's index shares its files with: it must have looked at them before.
   */
  synchronized SourceCodeAnalysis analysis() {
    bringUp();
    return shell.sourceCodeAnalysis();
  }

  Recorder recorder() {
    return recorder;
  }

  Origins origins() {
    return origins;
  }

  /** Declares the imports of the start-up script, one a line. */
  void startUp(String script) {
    List<String> lines = script.lines().filter(text -> !text.isBlank()).toList();
    InsideJShell there = inside;
    if (there != null && lines.stream().allMatch(line -> line.startsWith("import "))) {
      there.declareImports(shell, lines);
      return;
    }
    for (String line : lines) {
      boolean rejected =
          shell.eval(line).stream().anyMatch(event -> event.status() == Snippet.Status.REJECTED);
      if (rejected) {
        throw new IllegalStateException("The start-up script does not compile: " + line);
      }
    }
  }

  /** Adds to the class path of cells. */
  synchronized void addToClassPath(List<Path> more) {
    shell.addToClasspath(
        more.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    cache.addToClassPath(more);
  }

  /** The parts of a cell; none if they must be found one by one. */
  synchronized List<Part> parts(String code) {
    Optional<List<Part>> known = cache.parts(code);
    if (known.isPresent() && inside != null) {
      return known.get();
    }
    warm = true;
    List<Part> parts = fromInside(there -> Optional.of(there.parts(shell, code))).orElse(List.of());
    if (!parts.isEmpty()) {
      cache.keepParts(code, parts);
    }
    return parts;
  }

  /** Compiles a run at once; empty, and nothing changed, if it must be compiled by its snippets. */
  synchronized Optional<Block> compile(Part part, boolean last) {
    return part instanceof Part.Run run
        ? fromInside(there -> there.compile(shell, run, last, cache))
        : Optional.empty();
  }

  /** Declares what is an import and was right before; empty if it must be compiled. */
  Optional<SnippetEvent> declareKnown(String source) {
    return IMPORT.matcher(source).matches() && cache.knowsImport(source)
        ? fromInside(there -> there.declareImport(shell, source))
        : Optional.empty();
  }

  /**
   * A cell begins to run, or has ended: brings the compiler up in the next pause, unless a cell had
   * to be compiled. Whatever comes meanwhile waits for that, also what was compiled before.
   */
  void warmUp() {
    if (!warm) {
      pause.begin();
    }
  }

  private synchronized void bringUp() {
    if (!warm) {
      warm = true;
      inside(there -> there.warmUp(shell));
    }
  }

  /** Has the compiler forget the code of the last cells. */
  synchronized void forgetTrees() {
    if (warm) {
      inside(there -> there.forgetTrees(shell));
    }
  }

  private void inside(Consumer<InsideJShell> work) {
    var unused =
        fromInside(
            there -> {
              work.accept(there);
              return Optional.empty();
            });
  }

  private <T> Optional<T> fromInside(Function<InsideJShell, Optional<T>> work) {
    InsideJShell there = inside;
    if (there == null) {
      return Optional.empty();
    }
    try {
      return work.apply(there);
    } catch (LinkageError e) {
      inside = null; // this JDK's JShell is another inside; from outside it works as documented
      return Optional.empty();
    } catch (RuntimeException | AssertionError e) {
      return Optional.empty();
    }
  }

  /**
   * Compiles what JShell takes for its next snippet. A text too long for a class file stays in the
   * compiler that JShell would use again, where it fails whatever comes later; a change of the
   * class path makes JShell begin with another one.
   */
  synchronized List<SnippetEvent> eval(String source) {
    warm = true;
    List<SnippetEvent> events = shell.eval(source);
    if (IMPORT.matcher(source).matches()
        && events.size() == 1
        && events.get(0).status() == Snippet.Status.VALID) {
      cache.keepImport(source);
    }
    if (renewed(events)) {
      events = shell.eval(source);
      var unused = renewed(events); // the text is this snippet's own
    }
    return events;
  }

  private boolean renewed(List<SnippetEvent> events) {
    List<Snippet> tooLong =
        events.stream().map(SnippetEvent::snippet).filter(this::isTooLong).distinct().toList();
    for (Snippet snippet : tooLong) {
      if (shell.status(snippet).isActive()) {
        shell.drop(snippet);
      }
    }
    if (!tooLong.isEmpty()) {
      shell.addToClasspath(NO_PLACE);
    }
    return !tooLong.isEmpty();
  }

  private boolean isTooLong(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .anyMatch(diag -> diag.getCode().startsWith("compiler.err.limit.string"));
  }

  /** Lets go of the errors of a snippet that will not be active again. */
  void forgetErrors(Snippet snippet) {
    inside(there -> there.forgetErrors(snippet));
  }

  /** The class that holds an active snippet in the user process. */
  String className(Snippet snippet) {
    InsideJShell there = inside;
    return there == null ? wrapper(snippet).fullClassName() : there.className(snippet);
  }

  private SnippetWrapper wrapper(Snippet snippet) {
    return analysis().wrapper(snippet);
  }
}
