package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.display.MimeBundle;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellRequest;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Interpreter;
import virtlab.kernel.user.UserSettings;

/** A notebook that runs again, in a new process or after a change, from the cache's code. */
class BytecodeCacheIT {
  private static final String WAS = String.valueOf(System.getProperty("virtlab.cache"));

  @TempDir private static Path jars;

  @TempDir private Path folder;

  /** As installed: a class path of jars; the classes of a folder may change at any time. */
  private final UserSettings settings = packed(UserSettings.fromEnvironment());

  private static UserSettings packed(UserSettings built) {
    List<Path> classPath =
        built.classPath().stream().filter(Files::exists).map(BytecodeCacheIT::jar).toList();
    return new UserSettings(
        built.heapMiB(), built.archive(), classPath, built.options(), built.environment());
  }

  private static Path jar(Path entry) {
    if (!Files.isDirectory(entry)) {
      return entry;
    }
    Path jar = jars.resolve(Integer.toHexString(entry.hashCode()) + ".jar");
    if (Files.exists(jar)) {
      return jar;
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(entry)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        out.putNextEntry(new JarEntry(entry.relativize(file).toString()));
        Files.copy(file, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  @BeforeEach
  void set() {
    System.setProperty("virtlab.cache", folder.toString());
  }

  @AfterEach
  void reset() {
    if (WAS.equals("null")) {
      System.clearProperty("virtlab.cache");
    } else {
      System.setProperty("virtlab.cache", WAS);
    }
  }

  /** The texts that these cells show, one after the other, in a fresh interpreter. */
  private List<String> notebook(String... cells) {
    Interpreter interpreter = JavaInterpreter.start(settings);
    int[] count = new int[1];
    List<String> shown = Stream.of(cells).map(cell -> show(interpreter, cell, ++count[0])).toList();
    interpreter.close();
    return shown;
  }

  private static String show(Interpreter interpreter, String cell, int count) {
    CellOutput nowhere = new Nowhere();
    CellResult result =
        interpreter.execute(
            new CellRequest("t" + count, "", count, cell, false, true, true), nowhere);
    if (result instanceof CellResult.Value value) {
      return value.bundle().data().getOrDefault(MimeBundle.TEXT, "");
    }
    return result instanceof CellResult.Failure failure ? failure.name() : "";
  }

  private long entries() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("bytecode"))) {
      return files.filter(file -> !file.toString().endsWith(".tmp")).count();
    }
  }

  @Test
  void aSecondRunShowsTheSame() throws IOException {
    String[] cells = {
      "import java.util.concurrent.atomic.AtomicInteger;\nAtomicInteger n = new AtomicInteger(4);",
      "int a = n.incrementAndGet();\nint b = a * 2;\nb",
      "int twice(int x) { return 2 * x + b; }",
      "twice(a)",
      "Runnable r = () -> n.set(9); r.run(); n.get()",
      "record P(int x) {}\nnew P(3).x()",
      "int wrong = \"text\";",
      "String a = \"now a text\"; a.length()",
      "a + b + twice(1)",
      "throw new IllegalStateException();"
    };
    List<String> first = notebook(cells);
    assertThat(first)
        .containsExactly(
            "",
            "10",
            "",
            "20",
            "9",
            "3",
            "CompileError",
            "10",
            "now a text1012",
            "java.lang.IllegalStateException");
    long kept = entries();
    assertThat(kept).isGreaterThan(8);

    assertThat(notebook(cells)).isEqualTo(first);
    assertThat(entries()).as("nothing was compiled that had been").isEqualTo(kept);
  }

  @Test
  void whatCodeMeansDependsOnWhatWasDeclared() {
    assertThat(notebook("int x = 1;", "x + x")).containsExactly("", "2");
    assertThat(notebook("String x = \"1\";", "x + x")).containsExactly("", "11");
    assertThat(notebook("var x = 1.5;", "x + x")).containsExactly("", "3.0");
    assertThat(notebook("int f() { return 1; }", "var x = f();", "x + x"))
        .containsExactly("", "", "2");
    assertThat(notebook("String f() { return \"a\"; }", "var x = f();", "x + x"))
        .containsExactly("", "", "aa");
  }

  @Test
  void anImportThatWasRightIsStillUndoneWithItsCell() {
    String right = "import java.util.concurrent.atomic.AtomicLong;\nnew AtomicLong(3).get()";
    assertThat(notebook(right)).containsExactly("3");
    assertThat(
            notebook(
                "import java.util.concurrent.atomic.AtomicLong;\nint wrong = \"text\";",
                "new AtomicLong(3).get()",
                right,
                right,
                "new AtomicLong(4).get()"))
        .containsExactly("CompileError", "CompileError", "3", "3", "4");
  }

  @Test
  void codeThatWasNotCompiledHereIsCompletedAndContinued() {
    assertThat(notebook("int[] many = {1, 2, 3};", "many.length")).containsExactly("", "3");
    assertThat(
            notebook(
                "int[] many = {1, 2, 3};",
                "int sum() { int s = 0; for (int m : many) s += m; return s; }",
                "sum()"))
        .containsExactly("", "", "6");
    assertThat(Optional.of(folder.resolve("bytecode")).filter(Files::isDirectory)).isPresent();
  }
}
