package virtlab.judge.compile;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles units in memory against the contracts: no annotation processing, no other sources. */
final class MemoryCompiler {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final List<Path> classPath;

  MemoryCompiler(List<Path> classPath) {
    this.classPath = classPath;
  }

  /** What came out. */
  record Output(Map<String, byte[]> classes, List<Diagnostic<? extends JavaFileObject>> errors) {}

  Output compile(List<? extends Unit> units) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> written = new TreeMap<>();
    boolean fine;
    try (JavaFileManager files =
        new InMemory(compiler.getStandardFileManager(diagnostics, null, null), written)) {
      List<Text> texts = units.stream().map(Text::new).toList();
      fine =
          compiler.getTask(new StringWriter(), files, diagnostics, options(), null, texts).call();
    } catch (IOException e) {
      throw new UncheckedIOException("The class path cannot be read", e);
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return new Output(
        fine ? classes : Map.of(),
        diagnostics.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .toList());
  }

  private List<String> options() {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-proc:none", "-implicit:none", "-nowarn", "-g", "-parameters"));
    options.addAll(List.of("-Xmaxerrs", "200", "--release", "17", "-encoding", "UTF-8"));
    options.addAll(List.of("--should-stop=ifError=FLOW", "-sourcepath", "", "-cp", path));
    return options;
  }

  /** Keeps class files in memory. */
  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written;

    InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> written) {
      super(files);
      this.written = written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new Written(name, written);
    }
  }

  /** A source in memory. */
  static final class Text extends SimpleJavaFileObject {
    private final Unit unit;

    Text(Unit unit) {
      super(URI.create("mem:///" + unit.fileName().replaceAll("[^\\w.]", "_")), Kind.SOURCE);
      this.unit = unit;
    }

    Unit unit() {
      return unit;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return unit.code();
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE;
    }
  }

  private static final class Written extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written(String name, Map<String, ByteArrayOutputStream> written) {
      super(URI.create("mem:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      written.put(name, bytes);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
