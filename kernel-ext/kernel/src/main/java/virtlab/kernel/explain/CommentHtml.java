package virtlab.kernel.explain;

import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.IndexTree;
import com.sun.source.doctree.InheritDocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SummaryTree;
import com.sun.source.doctree.SystemPropertyTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.UnknownBlockTagTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import virtlab.display.Html;
import virtlab.display.Language;

/** A documentation comment as HTML: what it says, then its tags as small tables. */
final class CommentHtml extends SimpleDocTreeVisitor<Void, HtmlWriter> {
  private static final Map<String, String> NOTES =
      Map.of("apiNote", "Note", "implSpec", "Implementation", "implNote", "Implementation note");

  private final Supplier<Optional<DocCommentTree>> inherited;
  private final List<String[]> parameters = new ArrayList<>();
  private String returned = "";
  private final List<String[]> thrown = new ArrayList<>();
  private final List<String[]> others = new ArrayList<>();
  private final List<String> see = new ArrayList<>();
  private @Nullable DocTree current;

  /**
   * A writer of one comment.
   *
   * @param inherited the comment from which {@code {@inheritDoc}} takes what it stands for
   */
  CommentHtml(Supplier<Optional<DocCommentTree>> inherited) {
    this.inherited = inherited;
  }

  String write(DocCommentTree comment) {
    for (DocTree tag : comment.getBlockTags()) {
      current = tag;
      tag.accept(this, new HtmlWriter());
    }
    current = null;
    HtmlWriter html = new HtmlWriter();
    html.start("p");
    comment.getFullBody().forEach(tree -> tree.accept(this, html));
    return html.html() + tables();
  }

  private String tables() {
    StringBuilder html = new StringBuilder();
    html.append(table(Language.say("Parameters", "Parameter"), parameters));
    html.append(returned.isEmpty() ? "" : line(Language.say("Returns", "Ergebnis"), returned));
    html.append(table(Language.say("Throws", "Wirft"), thrown));
    others.forEach(row -> html.append(line(row[0], row[1])));
    if (!see.isEmpty()) {
      String label = Language.say("See also", "Siehe auch");
      html.append("<p><b>").append(label).append("</b> ").append(String.join(", ", see));
      html.append("</p>");
    }
    return html.toString();
  }

  private static String table(String title, List<String[]> rows) {
    return rows.isEmpty()
        ? ""
        : rows.stream()
            .map(
                row ->
                    "<tr>"
                        + cell("<code>" + Html.escape(row[0]) + "</code>")
                        + cell(row[1])
                        + "</tr>")
            .collect(Collectors.joining("", "<p><b>" + title + "</b></p><table>", "</table>"));
  }

  private static String line(String label, String html) {
    return "<p><b>" + label + "</b> " + html + "</p>";
  }

  private static String cell(String html) {
    return "<td style=\"text-align:left\">" + html + "</td>";
  }

  private String inline(List<? extends DocTree> trees) {
    HtmlWriter html = new HtmlWriter();
    trees.forEach(tree -> tree.accept(this, html));
    return html.html();
  }

  @Override
  protected Void defaultAction(DocTree tree, HtmlWriter html) {
    switch (tree.getKind().name()) {
      case "SNIPPET" -> snippet(tree.toString(), html);
      case "MARKDOWN" -> html.text(tree.toString());
      default -> {
        // Authors, versions and what is hidden say nothing to a reader of code.
      }
    }
    return null;
  }

  /** A tag of later platforms that this one's API does not know: its body follows the colon. */
  private static void snippet(String text, HtmlWriter html) {
    int colon = text.indexOf(":\n");
    if (colon >= 0) {
      html.start("pre");
      html.text(text.substring(colon + 2, Math.max(colon + 2, text.lastIndexOf('}'))));
      html.end("pre");
    }
  }

  @Override
  public Void visitText(TextTree tree, HtmlWriter html) {
    html.text(tree.getBody());
    return null;
  }

  @Override
  public Void visitEntity(EntityTree tree, HtmlWriter html) {
    html.text(Entities.decode("&" + tree.getName() + ";"));
    return null;
  }

  @Override
  public Void visitStartElement(StartElementTree tree, HtmlWriter html) {
    html.start(tree.getName().toString());
    return null;
  }

  @Override
  public Void visitEndElement(EndElementTree tree, HtmlWriter html) {
    html.end(tree.getName().toString());
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree tree, HtmlWriter html) {
    if (tree.getKind() == DocTree.Kind.CODE) {
      html.code(tree.getBody().getBody());
    } else {
      html.text(tree.getBody().getBody());
    }
    return null;
  }

  @Override
  public Void visitLink(LinkTree tree, HtmlWriter html) {
    String label = inline(tree.getLabel());
    String target = reference(tree.getReference().getSignature());
    if (tree.getKind() == DocTree.Kind.LINK_PLAIN) {
      html.raw(label.isEmpty() ? Html.escape(target) : label);
    } else if (label.isEmpty()) {
      html.code(target);
    } else {
      html.raw("<code>" + label + "</code>");
    }
    return null;
  }

  /** A reference as a reader writes it: the last part of the class's name, then the member. */
  private static String reference(String signature) {
    int hash = signature.indexOf('#');
    String type = hash < 0 ? signature : signature.substring(0, hash);
    String member = hash < 0 ? "" : signature.substring(hash + 1);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return simple.isEmpty() || member.isEmpty() ? simple + member : simple + "." + member;
  }

  @Override
  public Void visitInheritDoc(InheritDocTree tree, HtmlWriter html) {
    inherited.get().map(this::counterpart).orElse(List.of()).stream()
        .filter(part -> part.getKind() != DocTree.Kind.INHERIT_DOC)
        .forEach(part -> part.accept(this, html));
    return null;
  }

  /** What the other comment says in the tag that is being written, else in its body. */
  private List<? extends DocTree> counterpart(DocCommentTree above) {
    DocTree tag = current;
    if (tag == null) {
      return above.getFullBody();
    }
    for (DocTree other : above.getBlockTags()) {
      if (tag instanceof ParamTree own
          && other instanceof ParamTree param
          && own.getName().toString().equals(param.getName().toString())) {
        return param.getDescription();
      } else if (tag instanceof ThrowsTree own
          && other instanceof ThrowsTree thrownThere
          && own.getExceptionName().toString().equals(thrownThere.getExceptionName().toString())) {
        return thrownThere.getDescription();
      } else if (tag instanceof ReturnTree && other instanceof ReturnTree result) {
        return result.getDescription();
      }
    }
    return List.of();
  }

  @Override
  public Void visitSummary(SummaryTree tree, HtmlWriter html) {
    tree.getSummary().forEach(part -> part.accept(this, html));
    return null;
  }

  @Override
  public Void visitIndex(IndexTree tree, HtmlWriter html) {
    return tree.getSearchTerm().accept(this, html);
  }

  @Override
  public Void visitSystemProperty(SystemPropertyTree tree, HtmlWriter html) {
    html.code(tree.getPropertyName().toString());
    return null;
  }

  @Override
  public Void visitValue(ValueTree tree, HtmlWriter html) {
    html.code(tree.getReference() == null ? "" : reference(tree.getReference().getSignature()));
    return null;
  }

  @Override
  public Void visitParam(ParamTree tree, HtmlWriter html) {
    String name = tree.getName().toString();
    parameters.add(
        new String[] {
          tree.isTypeParameter() ? "<" + name + ">" : name, inline(tree.getDescription())
        });
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, HtmlWriter html) {
    String text = inline(tree.getDescription());
    if (tree.isInline()) {
      html.raw(Language.say("Returns ", "Ergebnis: ") + text + ".");
    } else {
      returned = text;
    }
    return null;
  }

  @Override
  public Void visitThrows(ThrowsTree tree, HtmlWriter html) {
    String name = reference(tree.getExceptionName().getSignature());
    thrown.add(new String[] {name, inline(tree.getDescription())});
    return null;
  }

  @Override
  public Void visitDeprecated(DeprecatedTree tree, HtmlWriter html) {
    others.add(new String[] {Language.say("Deprecated.", "Veraltet."), inline(tree.getBody())});
    return null;
  }

  @Override
  public Void visitSince(SinceTree tree, HtmlWriter html) {
    others.add(new String[] {Language.say("Since", "Seit"), inline(tree.getBody())});
    return null;
  }

  @Override
  public Void visitSee(SeeTree tree, HtmlWriter html) {
    HtmlWriter one = new HtmlWriter();
    for (DocTree part : tree.getReference()) {
      if (part.getKind() == DocTree.Kind.REFERENCE) {
        one.code(reference(part.toString()));
        break;
      }
      part.accept(this, one);
    }
    see.add(one.html());
    return null;
  }

  @Override
  public Void visitUnknownBlockTag(UnknownBlockTagTree tree, HtmlWriter html) {
    String label = NOTES.get(tree.getTagName());
    if (label != null) {
      others.add(new String[] {label, inline(tree.getContent())});
    }
    return null;
  }
}
