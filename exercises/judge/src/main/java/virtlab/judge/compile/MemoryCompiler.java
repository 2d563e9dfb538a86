package virtlab.judge.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  record Output(
      Map<String, byte[]> classes, List<javax.tools.Diagnostic<? extends JavaFileObject>> errors) {}

  Output compile(List<? extends Unit> units) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> written = new TreeMap<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(diagnostics, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Written(name, written);
          }
        };
    String path =
        classPath.stream()
            .map(Path::toString)
            .collect(Collectors.joining(java.io.File.pathSeparator));
    List<String> options =
        List.of(
            "-proc:none",
            "-implicit:none",
            "-nowarn",
            "-g",
            "-parameters",
            "-Xmaxerrs",
            "200",
            "--release",
            "17",
            "--should-stop=ifError=FLOW",
            "-encoding",
            "UTF-8",
            "-sourcepath",
            "",
            "-cp",
            path);
    boolean fine =
        compiler
            .getTask(
                new StringWriter(),
                files,
                diagnostics,
                options,
                null,
                units.stream().map(Text::new).toList())
            .call();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return new Output(
        fine ? classes : Map.of(),
        diagnostics.getDiagnostics().stream()
            .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
            .toList());
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
