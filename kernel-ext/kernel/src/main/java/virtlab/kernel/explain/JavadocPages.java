package virtlab.kernel.explain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** What the pages of {@code -javadoc} jars on the class path say, those of JDK 9 and later. */
final class JavadocPages {
  private final SourceFiles files;

  JavadocPages(SourceFiles files) {
    this.files = files;
  }

  /** The description of an element and its tags, as clean HTML. */
  Optional<String> find(Element element) {
    Element type = element instanceof TypeElement ? element : element.getEnclosingElement();
    if (!(type instanceof TypeElement)) {
      return Optional.empty();
    }
    String page = page((TypeElement) type);
    return files.classPath().stream()
        .map(jar -> SourceFiles.sibling(jar, "javadoc"))
        .flatMap(jar -> page(jar, page).stream())
        .findFirst()
        .flatMap(html -> description(html, element))
        .map(JavadocPages::clean);
  }

  private Optional<String> page(Path jar, String page) {
    return files.inArchive(jar, page);
  }

  private static String page(TypeElement type) {
    StringBuilder name = new StringBuilder(type.getSimpleName());
    Element outer = Member.owner(type);
    for (; outer instanceof TypeElement; outer = Member.owner(outer)) {
      name.insert(0, outer.getSimpleName() + ".");
    }
    String folder = ((PackageElement) outer).getQualifiedName().toString().replace('.', '/');
    String module =
        outer.getEnclosingElement() instanceof ModuleElement named && !named.isUnnamed()
            ? named.getQualifiedName() + "/"
            : "";
    return module + folder + "/" + name + ".html";
  }

  private static Optional<String> description(String page, Element element) {
    String id = element instanceof TypeElement ? "class-description" : anchor(element);
    int at = page.indexOf("id=\"" + id + "\"");
    if (at < 0 && element instanceof TypeElement) {
      at = page.indexOf("class=\"description\"");
    }
    if (at < 0) {
      return Optional.empty();
    }
    int next = next(page, at);
    int block = page.indexOf("<div class=\"block\">", at);
    if (block < 0 || block > next) {
      return Optional.empty();
    }
    return Optional.of(page.substring(block, next));
  }

  /** Where the description ends: before the next member, or before the summary of the members. */
  private static int next(String page, int from) {
    return Stream.of("</section>", "<a id=\"", "class=\"summary\"")
        .mapToInt(mark -> page.indexOf(mark, from + 1))
        .filter(at -> at >= 0)
        .min()
        .orElse(page.length());
  }

  private static String anchor(Element element) {
    if (!(element instanceof ExecutableElement method)) {
      return element.getSimpleName().toString();
    }
    String name =
        method.getKind() == ElementKind.CONSTRUCTOR
            ? "&lt;init&gt;"
            : method.getSimpleName().toString();
    String types =
        method.getParameters().stream()
            .map(parameter -> erased(parameter.asType()))
            .collect(Collectors.joining(","));
    return name + "(" + (method.isVarArgs() ? types.replaceFirst("\\[]$", "...") : types) + ")";
  }

  private static String erased(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return declared.asElement().toString();
    } else if (type instanceof TypeVariable variable) {
      return erased(variable.getUpperBound());
    } else if (type instanceof javax.lang.model.type.ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    return type.toString();
  }

  /** The fragment with nothing in it but elements that {@link HtmlWriter} knows. */
  static String clean(String fragment) {
    HtmlWriter html = new HtmlWriter();
    int at = 0;
    while (at < fragment.length()) {
      int tag = fragment.indexOf('<', at);
      int end = tag < 0 ? -1 : fragment.indexOf('>', tag);
      html.text(Entities.decode(fragment.substring(at, tag < 0 ? fragment.length() : tag)));
      if (end < 0) {
        break;
      }
      String name = fragment.substring(tag + 1, end).replaceFirst("[\\s/]+.*", "");
      if (fragment.startsWith("</", tag)) {
        html.end(fragment.substring(tag + 2, end).strip());
      } else {
        html.start(name);
      }
      at = end + 1;
    }
    return html.html();
  }
}
