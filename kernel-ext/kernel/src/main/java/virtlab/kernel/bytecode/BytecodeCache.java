package virtlab.kernel.bytecode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import virtlab.jshell.CompiledRuns;
import virtlab.jshell.Part;

/**
 * Remembers on disk what cells were compiled to, so that a notebook that runs again, in this or a
 * later process, is not compiled again. An entry's key holds all that the code depends on: its
 * text, what the notebook has declared before, the imports, the class path with the size and time
 * of each jar, the compiler's options, and the Java version.
 */
public final class BytecodeCache implements CompiledRuns {
  /** Changes with what is compiled for a cell, or how it is written. */
  private static final String FORMAT = "2";

  private static final String SETTING = "VIRTLAB_BYTECODE_CACHE";

  private final Optional<EntryFolder> entries;
  private final List<String> options;
  private final List<Path> classPath = new ArrayList<>();
  private Optional<String> state = Optional.empty();
  private boolean current;

  BytecodeCache(Optional<EntryFolder> entries, List<String> options, List<Path> classPath) {
    this.entries = entries;
    this.options = options;
    this.classPath.addAll(classPath);
  }

  /**
   * A cache for a compiler with these options.
   *
   * @param folder where it is; empty for a cache that remembers nothing
   */
  public static BytecodeCache in(
      Optional<Path> folder, List<String> options, List<Path> classPath) {
    return new BytecodeCache(
        folder.map(place -> new EntryFolder(place, writer())), options, classPath);
  }

  /** Where it is by default; empty if the reader's environment says {@value #SETTING}=off. */
  public static Optional<Path> folder() {
    String cache = System.getProperty("virtlab.cache");
    return cache == null || "off".equals(System.getenv(SETTING))
        ? Optional.empty()
        : Optional.of(Path.of(cache, "bytecode"));
  }

  private static ExecutorService writer() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, "virtlab-bytecode-cache");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** The class path has grown. */
  public void addToClassPath(List<Path> more) {
    classPath.addAll(more);
    current = false;
  }

  /** The parts of a cell that was read before. */
  public Optional<List<Part>> parts(String cell) {
    return find("parts", cell).flatMap(bytes -> inMemory(() -> PartsFormat.read(cell, bytes)));
  }

  /** Remembers the parts of a cell. */
  public void keepParts(String cell, List<Part> parts) {
    keep("parts", cell, () -> PartsFormat.write(parts));
  }

  /** Whether an import was right before. */
  public boolean knowsImport(String line) {
    return find("import", line).isPresent();
  }

  /** Remembers that an import is right. */
  public void keepImport(String line) {
    keep("import", line, () -> new byte[0]);
  }

  @Override
  public Optional<Code> find(String source) {
    return find("run", source).flatMap(bytes -> inMemory(() -> CodeFormat.read(bytes)));
  }

  @Override
  public void keep(String source, Code code) {
    keep("run", source, () -> CodeFormat.write(code));
  }

  private Optional<byte[]> find(String kind, String text) {
    return entries.flatMap(folder -> key(kind, text).flatMap(folder::find));
  }

  private void keep(String kind, String text, Work<byte[]> value) {
    entries.ifPresent(
        folder ->
            key(kind, text)
                .ifPresent(key -> inMemory(value).ifPresent(bytes -> folder.keep(key, bytes))));
  }

  /** A key, unless it cannot be told on what the code depends. */
  private Optional<String> key(String kind, String text) {
    if (!current) {
      state = CompilerState.of(options, classPath);
      current = true;
    }
    return state.map(compiler -> FORMAT + '\n' + compiler + kind + '\n' + text);
  }

  /** Reads or writes in memory. */
  private interface Work<T> {
    T result() throws IOException;
  }

  private static <T> Optional<T> inMemory(Work<T> work) {
    try {
      return Optional.of(work.result());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // too long, or of a format that is not ours: then it is compiled
    }
  }
}
