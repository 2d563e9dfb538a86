package virtlab.kernel.explain;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.ToolProvider;

/** The documentation of classes, methods and fields, from the sources that lie on this machine. */
final class Documents {
  private static final int KEPT = 12;

  private final StandingCompiler compiler;
  private final SourceFiles sources;
  private final JavadocPages pages;
  private final Map<String, Optional<ParsedSource>> parsed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<ParsedSource>> eldest) {
          return size() > KEPT;
        }
      };

  Documents(StandingCompiler compiler) {
    this.compiler = compiler;
    this.sources = new SourceFiles(Path.of(System.getProperty("java.home")));
    this.pages = new JavadocPages(sources);
    sources.addToClassPath(compiler.classPath());
  }

  void addToClassPath(List<Path> more) {
    sources.addToClassPath(more);
    parsed.clear();
  }

  /** The comment on an element as HTML; that of a method it overrides if it has none itself. */
  Optional<String> html(Element element) {
    Optional<String> own = comment(element).map(tree -> html(tree, element));
    if (own.isPresent()) {
      return own;
    }
    Optional<String> published = pages.find(element);
    return published.isPresent()
        ? published
        : above(element).flatMap(over -> comment(over).map(tree -> html(tree, over)));
  }

  private String html(DocCommentTree tree, Element element) {
    return new CommentHtml(() -> above(element).flatMap(this::comment)).write(tree);
  }

  private Optional<DocCommentTree> comment(Element element) {
    DocTrees trees = compiler.trees();
    TreePath path = trees.getPath(element);
    return path != null
        ? Optional.ofNullable(trees.getDocCommentTree(path))
        : parsed(element).flatMap(source -> source.comment(element));
  }

  /**
   * The names of a method's parameters, if they are known.
   *
   * @param readSource whether a source may be read for them
   */
  Optional<List<String>> parameterNames(ExecutableElement method, boolean readSource) {
    List<String> names =
        method.getParameters().stream().map(one -> one.getSimpleName().toString()).toList();
    if (names.isEmpty() || !isNumbered(names)) {
      return Optional.of(names);
    }
    boolean known = readSource || parsed.containsKey(key(method));
    return known
        ? parsed(method).flatMap(source -> source.parameterNames(method))
        : Optional.empty();
  }

  /** Whether the names are those that the compiler gives where the class file has none. */
  private static boolean isNumbered(List<String> names) {
    return names.get(0).equals("arg0");
  }

  private Optional<ParsedSource> parsed(Element element) {
    String key = key(element);
    Optional<ParsedSource> known = parsed.get(key);
    if (known == null) {
      known =
          sources
              .find(module(element), key)
              .map(text -> ParsedSource.of(ToolProvider.getSystemJavaCompiler(), text));
      parsed.put(key, known);
    }
    return known;
  }

  private String module(Element element) {
    ModuleElement module = compiler.elements().getModuleOf(element);
    return module == null ? "" : module.getQualifiedName().toString();
  }

  /** The full name of the outermost class around an element. */
  static String key(Element element) {
    Element outer = element;
    while (outer.getEnclosingElement() instanceof TypeElement
        || outer instanceof VariableElement
        || outer instanceof ExecutableElement) {
      outer = Member.owner(outer);
    }
    return outer.toString();
  }

  /** The nearest documented method that this one overrides. */
  private Optional<Element> above(Element element) {
    return element instanceof ExecutableElement method
            && element.getEnclosingElement() instanceof TypeElement owner
        ? above(method, owner, owner.asType())
        : Optional.empty();
  }

  private Optional<Element> above(ExecutableElement method, TypeElement owner, TypeMirror type) {
    for (TypeMirror parent : compiler.types().directSupertypes(type)) {
      Element element = ((DeclaredType) parent).asElement();
      for (Element member : element.getEnclosedElements()) {
        if (member instanceof ExecutableElement over
            && compiler.elements().overrides(method, over, owner)
            && comment(over).isPresent()) {
          return Optional.of(over);
        }
      }
      Optional<Element> further = above(method, owner, parent);
      if (further.isPresent()) {
        return further;
      }
    }
    return Optional.empty();
  }
}
