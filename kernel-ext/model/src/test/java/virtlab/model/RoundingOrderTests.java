package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * TeaVM 0.15.0 writes {@code x + (a - b)} of doubles as {@code x + a - b} and {@code x * (a / b)}
 * as {@code x * a / b}, also for {@code x += a - b}: JavaScript then rounds in another order and
 * has other last digits than a JDK. It keeps a local variable: {@code double step = a - b}.
 */
class RoundingOrderTests {
  private static final Path SOURCES = Path.of("src/main/java/virtlab/model");
  private static final Set<Kind> SUMS = Set.of(Kind.PLUS, Kind.MINUS);
  private static final Set<Kind> PRODUCTS = Set.of(Kind.MULTIPLY, Kind.DIVIDE);

  @Test
  void noSumOrProductIsRoundedInAnotherOrderInJavaScript() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(150);
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager manager =
          compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
        assertThat(regrouped(manager.getJavaFileObjectsFromPaths(sources)))
            .as("name the right operand as a local variable")
            .isEmpty();
      }
    }
  }

  @Test
  void findsThem() throws IOException {
    String code =
        """
        class Example {
          double all(double x, double a, double b, int n, String text) {
            x += a - b;
            x *= a / b;
            double step = a - b;
            x += step;
            x += a * b;
            x = x + ((double) (a + b));
            x = x + (n + 2);
            text = text + (a + b);
            text += a + b;
            x = x - (a + b);
            x = x * (1.0 / 3);
            return a + b + x * (a * b);
          }
        }
        """;
    JavaFileObject source =
        new SimpleJavaFileObject(
            java.net.URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
          }
        };
    assertThat(regrouped(List.of(source)))
        .containsExactly(
            "Example.java:14: x * (a * b)",
            "Example.java:3: x += a - b",
            "Example.java:4: x *= a / b",
            "Example.java:8: x + ((double)(a + b))");
  }

  private static Set<String> regrouped(Iterable<? extends JavaFileObject> sources)
      throws IOException {
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, sources);
    Iterable<? extends CompilationUnitTree> units = task.parse();
    task.analyze();
    Finder finder = new Finder(Trees.instance(task));
    finder.scan(units, null);
    return finder.found;
  }

  /** Collects what JavaScript would round in another order. */
  private static final class Finder extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Set<String> found = new TreeSet<>();

    Finder(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void none) {
      note(tree, tree.getKind(), tree.getRightOperand());
      return super.visitBinary(tree, none);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
      Kind kind =
          switch (tree.getKind()) {
            case PLUS_ASSIGNMENT -> Kind.PLUS;
            case MULTIPLY_ASSIGNMENT -> Kind.MULTIPLY;
            default -> Kind.OTHER;
          };
      note(tree, kind, tree.getExpression());
      return super.visitCompoundAssignment(tree, none);
    }

    private void note(Tree whole, Kind kind, ExpressionTree right) {
      Tree bare = right;
      while (bare instanceof ParenthesizedTree || bare instanceof TypeCastTree) {
        bare =
            bare instanceof ParenthesizedTree inner
                ? inner.getExpression()
                : ((TypeCastTree) bare).getExpression();
      }
      boolean same =
          kind == Kind.PLUS && SUMS.contains(bare.getKind())
              || kind == Kind.MULTIPLY && PRODUCTS.contains(bare.getKind());
      if (same && isDouble(whole) && isDouble(bare) && !isConstant(bare)) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long line =
            unit.getLineMap()
                .getLineNumber(trees.getSourcePositions().getStartPosition(unit, whole));
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        found.add(file + ":" + line + ": " + whole);
      }
    }

    private static boolean isConstant(Tree tree) {
      return tree instanceof BinaryTree binary
          && binary.getLeftOperand() instanceof LiteralTree
          && binary.getRightOperand() instanceof LiteralTree;
    }

    private boolean isDouble(Tree tree) {
      TreePath path = trees.getPath(getCurrentPath().getCompilationUnit(), tree);
      return trees.getTypeMirror(path).getKind() == TypeKind.DOUBLE;
    }
  }
}
