package jdk.jshell;

import java.util.List;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;

/** An import that is known to be right, so that it need not be compiled to be declared. */
final class TrustedImport {
  private static final String STATIC = "import static ";
  private static final String PLAIN = "import ";

  private final JShell shell;
  private final ImportSnippet snippet;

  TrustedImport(JShell shell, String line) {
    this.shell = shell;
    boolean isStatic = line.startsWith(STATIC);
    int start = isStatic ? STATIC.length() : PLAIN.length();
    String full = line.substring(start, line.indexOf(';')).strip();
    String name = full.substring(full.lastIndexOf('.') + 1);
    boolean star = name.equals("*");
    SubKind kind = kind(isStatic, star);
    this.snippet =
        new ImportSnippet(
            shell.keyMap.keyForImport(star ? full : name, kind),
            line,
            Wrap.simpleWrap(line),
            full,
            name,
            kind,
            isStatic ? "static-" + full : full,
            isStatic,
            star);
  }

  /** Whether it replaces no other import, and no declaration waits for a name. */
  boolean changesNothingElse() {
    return shell.maps.getSnippet(snippet.key()) == null
        && shell.maps.snippetList().stream()
            .noneMatch(
                other ->
                    other.status() == Status.RECOVERABLE_DEFINED
                        || other.status() == Status.RECOVERABLE_NOT_DEFINED);
  }

  SnippetEvent declare() {
    snippet.setOuterWrap(shell.outerMap.wrapImport(snippet.guts(), snippet));
    shell.maps.mapDependencies(snippet);
    snippet.setCompilationStatus(Status.VALID, List.of(), new DiagList());
    shell.maps.installSnippet(snippet);
    return new SnippetEvent(snippet, Status.NONEXISTENT, Status.VALID, true, null, null, null);
  }

  private static SubKind kind(boolean isStatic, boolean star) {
    if (star) {
      return isStatic
          ? SubKind.STATIC_IMPORT_ON_DEMAND_SUBKIND
          : SubKind.TYPE_IMPORT_ON_DEMAND_SUBKIND;
    }
    return isStatic ? SubKind.SINGLE_STATIC_IMPORT_SUBKIND : SubKind.SINGLE_TYPE_IMPORT_SUBKIND;
  }
}
