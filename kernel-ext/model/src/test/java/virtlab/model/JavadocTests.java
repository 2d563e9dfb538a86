package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
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
 * "no @param" and "no @return" are none here. But each component of a record has its "@param",
 * where its unit and its range stand.
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

  @Test
  void everyComponentOfAPublicRecordIsExplained() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      Components components = new Components(DocTrees.instance(task));
      components.scan(task.parse(), null);
      assertThat(components.seen).isGreaterThan(300);
      assertThat(components.unexplained).isEmpty();
    }
  }

  /** Collects the components of public records that have no "@param". */
  private static final class Components extends TreePathScanner<Void, Void> {
    private final DocTrees trees;
    private final List<String> unexplained = new ArrayList<>();
    private int seen;

    Components(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
      boolean isPublic = tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
      if (isPublic && tree.getKind() == Tree.Kind.RECORD) {
        String comment = String.valueOf(trees.getDocComment(getCurrentPath()));
        for (Tree member : tree.getMembers()) {
          if (member instanceof VariableTree field
              && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
            seen++;
            Pattern param = Pattern.compile("@param\\s+" + field.getName() + "\\s");
            if (!param.matcher(comment).find()) {
              unexplained.add(tree.getSimpleName() + "." + field.getName());
            }
          }
        }
      }
      return super.visitClass(tree, none);
    }
  }

  /** All files of the model. */
  static List<Path> sources() throws IOException {
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
