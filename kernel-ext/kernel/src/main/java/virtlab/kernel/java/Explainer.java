package virtlab.kernel.java;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.explain.ClassIndex;
import virtlab.kernel.explain.CodeExplainer;
import virtlab.kernel.explain.NotebookCode;

/** Who explains code to this notebook's reader; made with the first question. */
final class Explainer {
  private final Supplier<NotebookCode> notebook;
  private final List<Path> classPath;
  private @Nullable CodeExplainer made;
  private @Nullable ClassIndex index;

  Explainer(List<Path> classPath, Supplier<NotebookCode> notebook) {
    this.classPath = new ArrayList<>(classPath);
    this.notebook = notebook;
  }

  synchronized CodeExplainer code() {
    CodeExplainer explainer = made;
    if (explainer == null) {
      explainer = new CodeExplainer(classPath, notebook, this::index);
      made = explainer;
    }
    return explainer;
  }

  /** The classes that a notebook could import. */
  synchronized ClassIndex index() {
    ClassIndex classes = index;
    if (classes == null) {
      classes = new ClassIndex(classPath);
      index = classes;
    }
    return classes;
  }

  synchronized void addToClassPath(List<Path> more) {
    classPath.addAll(more);
    if (index != null) {
      index.add(more);
    }
    if (made != null) {
      made.addToClassPath(more);
    }
  }
}
