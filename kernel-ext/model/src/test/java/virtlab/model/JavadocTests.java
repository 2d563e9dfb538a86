package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything public has a comment, and every comment is well formed, by the compiler's own check
 * ({@code -Xdoclint:all/public}). A comment says what the signature cannot: of the check's findings
 * "no @param" and "no @return" are none here.
 */
class JavadocTests {
  @TempDir Path classes;

  @Test
  void everythingPublicHasAWellFormedComment() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      List<Path> sources = sources();
      assertThat(sources).hasSizeGreaterThan(200);
      List<String> options =
          List.of(
              "-Xdoclint:all/public",
              "-Xmaxwarns",
              "100000",
              "-proc:none",
              "-d",
              classes.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      boolean well =
          compiler
              .getTask(
                  null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(well).isTrue();
    }
    List<String> all = found.getDiagnostics().stream().map(JavadocTests::line).toList();
    assertThat(all).as("the check works").anyMatch(line -> line.contains("no @param"));
    assertThat(all)
        .filteredOn(line -> !line.contains("no @param") && !line.contains("no @return"))
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String line(Diagnostic<? extends JavaFileObject> each) {
    JavaFileObject source = each.getSource();
    String where = source == null ? "" : source.getName() + ":" + each.getLineNumber() + ": ";
    return where + each.getMessage(Locale.ROOT);
  }
}
