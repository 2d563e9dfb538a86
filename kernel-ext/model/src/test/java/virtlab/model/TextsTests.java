package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * No text of the model holds what the JDK makes of a fraction or of an array: the digits of {@code
 * Double.toString} differ between JDK 17 and 19, and an array shows where it lies in memory.
 */
class TextsTests {
  /** Types whose text is the JDK's business, alone or inside a list. */
  private static final Pattern JDK =
      Pattern.compile("\\b(double|float|Double|Float|OptionalDouble|Number)\\b|\\[]");

  private record Bare(List<Double> values) {}

  private record Careful(double[] values) {
    @Override
    public String toString() {
      return "careful";
    }
  }

  @Test
  void recordsWithFractionsWriteThemselves() throws Exception {
    assertThat(leavesFractionsToTheJdk(Bare.class)).as("the check works").isTrue();
    assertThat(leavesFractionsToTheJdk(Careful.class)).isFalse();
    List<Class<?>> records = WrongValues.allTypes().stream().filter(TextsTests::isShown).toList();
    assertThat(records).hasSizeGreaterThan(150);
    List<String> faults = new ArrayList<>();
    for (Class<?> type : records) {
      if (leavesFractionsToTheJdk(type)) {
        faults.add(type.getName());
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Public, or what stands behind an interface. */
  private static boolean isShown(Class<?> type) {
    boolean isInside = Modifier.isPrivate(type.getModifiers());
    boolean isBehind = type.getInterfaces().length > 0;
    return type.isRecord() && !isInside && (isBehind || Modifier.isPublic(type.getModifiers()));
  }

  /** A record's toString is final where javac wrote it. */
  private static boolean leavesFractionsToTheJdk(Class<?> type) throws NoSuchMethodException {
    return Modifier.isFinal(type.getDeclaredMethod("toString").getModifiers())
        && Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .anyMatch(each -> JDK.matcher(each.getTypeName()).find());
  }

  /** What looks like a record's text names the record's components as they are. */
  @Test
  void recordTextsNameTheirComponents() {
    WrongValues values = new WrongValues();
    int seen = 0;
    for (Class<?> type : WrongValues.publicTypes()) {
      if (type.isRecord()) {
        String shape =
            Arrays.stream(type.getRecordComponents())
                .map(each -> Pattern.quote(each.getName()) + "=.*")
                .collect(Collectors.joining(", ", Pattern.quote(type.getSimpleName() + "["), "]"));
        for (Object value : values.of(type)) {
          String text = value.toString();
          if (text.startsWith(type.getSimpleName() + "[")) {
            assertThat(text).matches(shape);
            seen++;
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void noFractionIsJoinedToAText() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<JavaFileObject> sources = new ArrayList<>(List.of(new Careless()));
      files.getJavaFileObjectsFromPaths(JavadocTests.sources()).forEach(sources::add);
      List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, options, null, sources);
      Joins joins = new Joins(Trees.instance(task));
      Iterable<? extends Tree> trees = task.parse();
      task.analyze();
      joins.scan(trees, null);
      assertThat(joins.seen).isGreaterThan(1000);
      assertThat(joins.faults)
          .as("but for those of the careless one, which show that the check works")
          .containsExactlyInAnyOrderElementsOf(Careless.FAULTS);
    }
  }

  /** A class that leaves its fractions to the JDK. */
  private static final class Careless extends SimpleJavaFileObject {
    private static final List<String> FAULTS =
        List.of(
            "/Careless.java: fraction",
            "/Careless.java: many",
            "/Careless.java: array",
            "/Careless.java: fraction * 2",
            "/Careless.java: fraction / 2");

    private Careless() {
      super(URI.create("string:///Careless.java"), Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoresErrors) {
      return """
          class Careless {
            String text(double fraction, java.util.List<Double> many, long[] array, int whole) {
              String text = "a" + fraction + many + whole + array;
              text += fraction * 2;
              return text + String.valueOf(fraction / 2);
            }
          }
          """;
    }
  }

  /** Looks at what is joined to texts, by "+", "+=" and calls. */
  private static final class Joins extends TreePathScanner<Void, Void> {
    private static final Set<String> WRITERS =
        Set.of("java.lang.StringBuilder", "java.lang.String", "java.lang.Double");

    private final Trees trees;
    private final List<String> faults = new ArrayList<>();
    private int seen;

    Joins(Trees trees) {
      this.trees = trees;
    }

    private String type(Tree tree) {
      return String.valueOf(trees.getTypeMirror(new TreePath(getCurrentPath(), tree)));
    }

    private void look(Tree joined) {
      seen++;
      if (JDK.matcher(type(joined)).find()) {
        String file = getCurrentPath().getCompilationUnit().getSourceFile().getName();
        faults.add(file + ": " + joined);
      }
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void none) {
      if (type(tree.getLeftOperand()).equals("java.lang.String")
          || type(tree.getRightOperand()).equals("java.lang.String")) {
        look(tree.getLeftOperand());
        look(tree.getRightOperand());
      }
      return super.visitBinary(tree, none);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
      if (type(tree.getVariable()).equals("java.lang.String")) {
        look(tree.getExpression());
      }
      return super.visitCompoundAssignment(tree, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
      TreePath method = new TreePath(getCurrentPath(), tree.getMethodSelect());
      if (trees.getElement(method) instanceof ExecutableElement called
          && WRITERS.contains(called.getEnclosingElement().toString())
          && Set.of("append", "insert", "valueOf", "toString")
              .contains(called.getSimpleName().toString())) {
        tree.getArguments().forEach(this::look);
      }
      return super.visitMethodInvocation(tree, none);
    }
  }
}
