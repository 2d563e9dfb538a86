package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import virtlab.kernel.explain.NotebookCode;

/** What JShell holds of a notebook, for those who explain code. */
final class Declared {
  private static final int TRIES = 20;

  private final JShell shell;
  private final Origins origins;

  Declared(JShell shell, Origins origins) {
    this.shell = shell;
    this.origins = origins;
  }

  /** The notebook as it is now; a cell that is being compiled may be there in part. */
  NotebookCode now() {
    for (int i = 1; ; i++) {
      try {
        return read();
      } catch (ConcurrentModificationException e) {
        if (i == TRIES) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  private NotebookCode read() {
    List<String> imports = new ArrayList<>();
    List<NotebookCode.Declaration> declarations = new ArrayList<>();
    for (Snippet snippet : shell.snippets().toList()) {
      if (!shell.status(snippet).isActive()) {
        continue;
      }
      if (snippet instanceof ImportSnippet line) {
        imports.add("import " + (line.isStatic() ? "static " : "") + line.fullname() + ";");
      } else if (snippet instanceof DeclarationSnippet declaration) {
        declaration(declaration).ifPresent(declarations::add);
      }
    }
    return new NotebookCode(imports, declarations);
  }

  private Optional<NotebookCode.Declaration> declaration(DeclarationSnippet snippet) {
    NotebookCode.Place place =
        origins
            .declared(snippet)
            .map(at -> new NotebookCode.Place(at.cell(), at.line(), at.text()))
            .orElse(new NotebookCode.Place(0, 0, ""));
    if (snippet instanceof VarSnippet variable) {
      return Optional.of(
          new NotebookCode.Declaration(
              NotebookCode.Kind.VARIABLE, variable.name(), variable.typeName(), "", place));
    }
    NotebookCode.Kind kind =
        snippet instanceof MethodSnippet
            ? NotebookCode.Kind.METHOD
            : snippet instanceof TypeDeclSnippet ? NotebookCode.Kind.TYPE : null;
    return Optional.ofNullable(kind)
        .map(
            known ->
                new NotebookCode.Declaration(
                    known, snippet.name(), "", origins.comment(snippet) + snippet.source(), place));
  }
}
