package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The example in each package's documentation compiles, runs, and prints what its comments say. It
 * is written as in a notebook: all packages of the model are imported.
 */
@Isolated("takes over the standard output")
class ExamplesTests {
  private static final Path SOURCES = Path.of("src/main/java/virtlab/model");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\R \\* }</pre>", Pattern.DOTALL);
  private final PrintStream before = System.out;

  @TempDir Path classes;

  /** A class around an example. */
  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String name, String code) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }

  @AfterEach
  void restore() {
    System.setOut(before);
  }

  @TestFactory
  List<DynamicTest> everyPackageHasAnExampleThatPrintsWhatItSays() throws IOException {
    Map<String, List<String>> examples = examples();
    compile(examples);
    List<DynamicTest> tests = new ArrayList<>();
    examples.forEach(
        (name, lines) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      List<String> says =
                          lines.stream()
                              .filter(line -> line.startsWith("// "))
                              .map(line -> line.substring("// ".length()))
                              .toList();
                      assertThat(says).isNotEmpty();
                      assertThat(run(name)).isEqualTo(says);
                    })));
    return tests;
  }

  private static Map<String, List<String>> examples() throws IOException {
    Map<String, List<String>> examples = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.endsWith("package-info.java")).toList()) {
        Matcher example = EXAMPLE.matcher(Files.readString(file));
        assertThat(example.find()).as("%s has an example", file).isTrue();
        String name = "Example_" + String.valueOf(file.getParent().getFileName());
        examples.put(name, example.group(1).lines().map(ExamplesTests::code).toList());
      }
    }
    assertThat(examples).hasSizeGreaterThan(20);
    return examples;
  }

  private static String code(String line) {
    return line.length() > " * ".length() ? line.substring(" * ".length()) : "";
  }

  private void compile(Map<String, List<String>> examples) throws IOException {
    StringBuilder imports = new StringBuilder("import java.util.*;\n");
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      folders
          .filter(folder -> Files.isDirectory(folder) && !folder.equals(SOURCES))
          .sorted()
          .forEach(
              folder ->
                  imports
                      .append("import virtlab.model.")
                      .append(SOURCES.relativize(folder))
                      .append(".*;\n"));
    }
    List<JavaFileObject> sources = new ArrayList<>();
    examples.forEach(
        (name, lines) ->
            sources.add(
                new Source(
                    name,
                    imports
                        + ("public class " + name + " { public static void main(String[] none) {\n")
                        + String.join("\n", lines)
                        + "\n}}")));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    boolean well =
        compiler
            .getTask(new java.io.PrintWriter(errors, true), null, null, options, null, sources)
            .call();
    assertThat(well).as(errors.toString(StandardCharsets.UTF_8)).isTrue();
  }

  private List<String> run(String name) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    URL[] here = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(here, getClass().getClassLoader())) {
      Method main = loader.loadClass(name).getMethod("main", String[].class);
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
