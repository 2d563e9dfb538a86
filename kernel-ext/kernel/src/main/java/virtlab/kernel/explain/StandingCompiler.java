package virtlab.kernel.explain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A compiler that stays: it reads the platform's classes once and answers each request on a fresh
 * compilation unit in milliseconds. Each unit is handed to it as the source of a class in a package
 * of its own, which the compiler reads when that class is first named.
 */
final class StandingCompiler {
  /** What the compiler keeps of each unit adds up; then a new one takes over. */
  private static final int UNITS = 150;

  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-Xlint:none",
          "--should-stop=ifError=ATTR",
          "--should-stop=ifNoError=ATTR");

  private final JavaCompiler compiler;
  private final UnitFiles files;
  private final Set<Path> classPath = new LinkedHashSet<>();
  private @Nullable JavacTask task;
  private int units;

  StandingCompiler(List<Path> classPath) {
    this.compiler = ToolProvider.getSystemJavaCompiler();
    this.files = new UnitFiles(compiler.getStandardFileManager(diagnostic -> {}, null, null));
    addToClassPath(classPath);
  }

  /** Lets later units use these jars and folders. */
  void addToClassPath(List<Path> more) {
    if (classPath.addAll(more)) {
      try {
        StandardJavaFileManager standard = files.standard();
        standard.setLocationFromPaths(StandardLocation.CLASS_PATH, List.copyOf(classPath));
      } catch (IOException e) {
        throw new IllegalStateException("The class path cannot be read: " + e.getMessage(), e);
      }
      task = null;
    }
  }

  List<Path> classPath() {
    return new ArrayList<>(classPath);
  }

  Elements elements() {
    return task().getElements();
  }

  Types types() {
    return task().getTypes();
  }

  DocTrees trees() {
    return DocTrees.instance(task());
  }

  /** Compiles a unit whose main class is {@link CellUnit#CELL}, as far as its errors let it. */
  CompilationUnitTree unit(CellUnit unit) {
    if (units >= UNITS) {
      task = null;
    }
    JavacTask current = task();
    String name = "cell" + units++;
    files.offer(name, "package " + name + ";" + unit.text());
    try {
      Elements elements = current.getElements();
      TypeElement cell =
          elements.getTypeElement(elements.getModuleElement(""), name + "." + CellUnit.CELL);
      current.analyze();
      return trees().getPath(cell).getCompilationUnit();
    } catch (IOException e) {
      throw new IllegalStateException("A unit in memory cannot be read", e);
    } finally {
      files.withdraw(name);
    }
  }

  /** Where a position of the unit's text stands in the compiled one. */
  long shift(CompilationUnitTree unit) {
    return ("package " + unit.getPackageName() + ";").length();
  }

  /** The class of the cell in its unit. */
  static TreePath cell(CompilationUnitTree unit) {
    for (Tree declared : unit.getTypeDecls()) {
      if (declared instanceof ClassTree type && type.getSimpleName().contentEquals(CellUnit.CELL)) {
        return new TreePath(new TreePath(unit), declared);
      }
    }
    throw new IllegalStateException("The unit has lost its class");
  }

  private JavacTask task() {
    JavacTask current = task;
    if (current == null) {
      units = 0;
      String name = "first";
      current =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  diagnostic -> {},
                  OPTIONS,
                  null,
                  List.of(UnitFiles.source(name, "package first; class " + CellUnit.CELL + " {}")));
      task = current;
      try {
        current.analyze();
      } catch (IOException e) {
        throw new IllegalStateException("A unit in memory cannot be read", e);
      }
    }
    return current;
  }
}
