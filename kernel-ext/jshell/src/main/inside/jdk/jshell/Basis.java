package jdk.jshell;

/** All that a notebook has declared and new code may use, beside the imports: as one text. */
final class Basis {
  private final JShell shell;

  Basis(JShell shell) {
    this.shell = shell;
  }

  /** Two notebooks with the same text give new code the same meaning. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Snippet snippet : shell.maps.snippetList()) {
      if (snippet instanceof DeclarationSnippet
          && !(snippet instanceof ImportSnippet)
          && snippet.status().isActive()) {
        text.append(snippet.status()).append(' ').append(snippet.classFullName()).append(' ');
        if (snippet instanceof VarSnippet variable) {
          text.append(variable.typeName()).append(' '); // it may have been inferred
        }
        text.append(snippet.source()).append('\n');
      }
    }
    return text.toString();
  }
}
