package virtlab.kernel.explain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import virtlab.kernel.interpreter.Interpreter.Candidate;
import virtlab.kernel.interpreter.Interpreter.Completion;
import virtlab.kernel.interpreter.Interpreter.Inspection;

/**
 * Completes and explains the code of a cell that is being typed. It has a compiler of its own, so
 * it answers while a cell is compiled or runs; nothing it does is seen by the notebook.
 */
public final class CodeExplainer {
  private final Supplier<NotebookCode> notebook;
  private final StandingCompiler compiler;
  private final Members members;
  private final Calls calls;
  private final ClassNames classes;
  private final Documents documents;
  private final Completer completer;
  private final Explanation explanation;

  /**
   * An explainer for code on this class path.
   *
   * @param notebook what the notebook has declared, asked for at each request
   * @param index the classes that could be imported
   */
  public CodeExplainer(
      List<Path> classPath, Supplier<NotebookCode> notebook, Supplier<ClassIndex> index) {
    this.notebook = notebook;
    this.compiler = new StandingCompiler(classPath);
    this.members = new Members(compiler);
    this.calls = new Calls(compiler, members);
    this.classes = new ClassNames(index);
    this.documents = new Documents(compiler);
    Signature signature = new Signature(documents);
    this.completer = new Completer(compiler, members, signature, classes);
    this.explanation = new Explanation(signature, documents);
  }

  /** Lets later requests know the classes of these jars and folders. */
  public synchronized void addToClassPath(List<Path> more) {
    compiler.addToClassPath(more);
    documents.addToClassPath(more);
  }

  /** What the word before the cursor may become. */
  public synchronized Completion complete(String code, int cursor) {
    int start = Token.wordStart(code, cursor);
    Context context = Context.of(code, cursor);
    if (context.position() == Context.Position.NOTHING) {
      return new Completion(List.of(), cursor, cursor);
    }
    List<Candidate> candidates =
        ImportLine.complete(code.substring(0, cursor), classes, compiler)
            .orElseGet(() -> inCode(code, cursor, context));
    return new Completion(candidates, start, cursor);
  }

  private List<Candidate> inCode(String code, int cursor, Context context) {
    Seen seen = look(CellUnit.Focus.typed(code, cursor));
    return seen.path()
        .map(path -> completer.complete(path, context, seen.unit()))
        .orElse(List.of());
  }

  /** What is known of the word at the cursor; between words, of the call around them. */
  public synchronized Inspection inspect(String code, int cursor) {
    Optional<Token> at = Token.at(Token.all(code), cursor);
    if (at.isPresent() && at.get().kind() == Token.Kind.COMMENT) {
      return Explanation.none();
    }
    if (at.isPresent() && at.get().kind() == Token.Kind.WORD) {
      Inspection word = word(code, at.get().start(), at.get().end());
      if (word.found()) {
        return word;
      }
    }
    boolean argument = at.isPresent() && at.get().kind() != Token.Kind.SIGN;
    return argument ? call(code, at.get().start(), at.get().end()) : call(code, cursor, cursor);
  }

  private Inspection word(String code, int start, int end) {
    NotebookCode declared = notebook.get();
    Seen seen = look(CellUnit.Focus.word(code, start, end), declared);
    List<Member> meant = seen.path().map(this::meant).orElse(List.of());
    if (meant.isEmpty()) {
      meant = dotted(code, end).map(List::of).orElse(List.of());
    }
    return meant.isEmpty() ? Explanation.none() : explanation.of(meant, declared);
  }

  private List<Member> meant(TreePath path) {
    TreePath parent = path.getParentPath();
    if (parent.getLeaf() instanceof NewClassTree made && made.getIdentifier() == path.getLeaf()) {
      return constructors(path, compiler.trees().getElement(parent));
    }
    Element element = compiler.trees().getElement(path);
    boolean known =
        element != null && element.asType().getKind() != javax.lang.model.type.TypeKind.ERROR;
    List<Member> overloads = calls.named(path);
    if (!overloads.isEmpty()) {
      List<Member> chosen =
          overloads.stream().filter(member -> member.element().equals(element)).toList();
      return chosen.isEmpty() ? overloads : chosen;
    }
    return known ? Explanation.member(element).map(List::of).orElse(List.of()) : List.of();
  }

  private List<Member> constructors(TreePath type, Element chosen) {
    List<Member> all = calls.constructors(type);
    List<Member> one = all.stream().filter(member -> member.element().equals(chosen)).toList();
    if (all.isEmpty()) {
      TypeMirror named = compiler.trees().getTypeMirror(type);
      return named instanceof DeclaredType declared
          ? List.of(Member.of(declared.asElement()))
          : List.of();
    }
    return one.isEmpty() ? all : one;
  }

  /** The class whose full name ends here, as in an import. */
  private Optional<Member> dotted(String code, int end) {
    int start = end;
    while (start > 0
        && (code.charAt(start - 1) == '.'
            || Character.isJavaIdentifierPart(code.charAt(start - 1)))) {
      start--;
    }
    TypeElement type = compiler.elements().getTypeElement(code.substring(start, end));
    return Optional.ofNullable(type).map(Member::of);
  }

  private Inspection call(String code, int start, int end) {
    return look(new CellUnit.Focus(code, start, end, true))
        .path()
        .flatMap(calls::around)
        .map(explanation::of)
        .orElse(Explanation.none());
  }

  private record Seen(CompilationUnitTree unit, Optional<TreePath> path) {}

  private Seen look(CellUnit.Focus focus) {
    return look(focus, notebook.get());
  }

  private Seen look(CellUnit.Focus focus, NotebookCode declared) {
    String fields =
        CellUnit.insideMember(focus) ? CellVariables.fields(compiler, declared, focus) : "";
    CellUnit cell = CellUnit.of(declared, focus, fields);
    CompilationUnitTree unit = compiler.unit(cell);
    String word =
        focus.replaced()
            ? CellUnit.PLACEHOLDER
            : focus.code().substring(focus.start(), focus.end());
    long at = cell.cursor() + compiler.shift(unit);
    return new Seen(
        unit,
        Optional.ofNullable(Spot.find(unit, compiler.trees().getSourcePositions(), at, word)));
  }
}
