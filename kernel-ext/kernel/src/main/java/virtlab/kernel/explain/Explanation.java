package virtlab.kernel.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import virtlab.display.Html;
import virtlab.display.Language;
import virtlab.kernel.interpreter.Interpreter.Inspection;

/** Writes what is known of something that has a name. */
final class Explanation {
  private static final int MOST_OVERLOADS = 20;
  private static final String LIST = "<pre style=\"text-align:left\">%s</pre>";

  private final Signature signature;
  private final Documents documents;

  Explanation(Signature signature, Documents documents) {
    this.signature = signature;
    this.documents = documents;
  }

  static Inspection none() {
    return new Inspection(false, "", "");
  }

  /** One or several declarations of one name, with the documentation of the first that has one. */
  Inspection of(List<Member> members, NotebookCode notebook) {
    List<String> lines = members.stream().limit(MOST_OVERLOADS).map(signature::declared).toList();
    StringBuilder html = new StringBuilder();
    html.append(String.format(LIST, Html.escape(String.join("\n", lines))));
    Member first = members.get(0);
    html.append(origin(first, notebook));
    html.append(documentation(members));
    if (first.isConstructor()) {
      html.append(documents.html(Member.owner(first.element())).orElse(""));
    }
    return found(html.toString());
  }

  /** A call that is being written, the parameter at the cursor marked. */
  Inspection of(Calls.Call call) {
    List<String> lines = new ArrayList<>();
    for (Member member : call.overloads().stream().limit(MOST_OVERLOADS).toList()) {
      List<String> parameters = new ArrayList<>();
      int marked = call.parameter(member);
      List<String> all = signature.parameters(member, true);
      for (int i = 0; i < all.size(); i++) {
        String text = Html.escape(all.get(i));
        parameters.add(i == marked ? "<b>»" + text + "«</b>" : text);
      }
      String result =
          member.isConstructor() ? "" : " → " + Html.escape(TypeText.of(member.value()));
      lines.add(signature.call(member, parameters) + result);
    }
    String html = String.format(LIST, String.join("\n", lines));
    return found(html + documentation(call.overloads()));
  }

  private String documentation(List<Member> members) {
    return members.stream()
        .flatMap(member -> documents.html(member.element()).stream())
        .findFirst()
        .orElse("");
  }

  /** Where it comes from: its package, or the line of the notebook that declared it. */
  private static String origin(Member member, NotebookCode notebook) {
    Element element = member.element();
    Element owner = Member.owner(element);
    if (owner instanceof TypeElement type && Signature.isOfCell(type)) {
      return notebook.declarations().stream()
          .filter(declared -> element.getSimpleName().contentEquals(declared.name()))
          .filter(declared -> declared.place().cell() > 0)
          .map(declared -> place(declared.place()))
          .collect(Collectors.joining());
    }
    boolean local = !(element instanceof TypeElement) && !(owner instanceof TypeElement);
    if (local || owner instanceof ExecutableElement) {
      return "";
    }
    String name = (element instanceof TypeElement ? element : owner).toString();
    return name.startsWith("cell") ? "" : "<p><i>" + Html.escape(name) + "</i></p>";
  }

  private static String place(NotebookCode.Place place) {
    return "<p>"
        + Language.say("Declared in Cell In[", "Vereinbart in Zelle In[")
        + place.cell()
        + Language.say("], line ", "], Zeile ")
        + place.line()
        + ":</p><pre style=\"text-align:left\">"
        + Html.escape(place.text().strip())
        + "</pre>";
  }

  private static Inspection found(String html) {
    return new Inspection(true, PlainText.of(html), html);
  }

  /** Whether there is anything to say about a type element or member. */
  static Optional<Member> member(Element element) {
    return switch (element.getKind()) {
      case PACKAGE, MODULE -> Optional.empty();
      default -> Optional.of(Member.of(element));
    };
  }
}
