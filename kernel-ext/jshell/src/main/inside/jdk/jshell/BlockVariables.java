package jdk.jshell;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import virtlab.jshell.Part;

/** The variables that a block declares, as JShell's snippets. */
final class BlockVariables {
  private final JShell shell;
  private final String cell;
  private final List<Snippet> snippets = new ArrayList<>();

  BlockVariables(JShell shell, Part.Run run) {
    this.shell = shell;
    this.cell = run.cell();
    for (Part.Piece piece : run.pieces()) {
      if (piece instanceof Part.Variable variable) {
        snippets.add(snippet(variable));
      }
    }
  }

  /** Whether methods or classes of the notebook use a variable of one of their names. */
  boolean haveDependents() {
    for (Snippet snippet : snippets) {
      for (Snippet dependent : shell.maps.getDependents(snippet)) {
        if (dependent.status().isActive()) {
          return true;
        }
      }
    }
    return false;
  }

  Set<Key> keys() {
    Set<Key> keys = new HashSet<>();
    for (Snippet snippet : snippets) {
      keys.add(snippet.key());
    }
    return keys;
  }

  List<Snippet> snippets() {
    return snippets;
  }

  List<Wrap> guts() {
    List<Wrap> guts = new ArrayList<>();
    for (Snippet snippet : snippets) {
      guts.add(snippet.guts());
    }
    return guts;
  }

  /** Declares them: each is a field of this class. */
  List<SnippetEvent> install(OuterWrap outer) {
    List<SnippetEvent> events = new ArrayList<>();
    for (Snippet snippet : snippets) {
      Snippet old = shell.maps.getSnippet(snippet.key());
      Status before = old == null ? Status.NONEXISTENT : old.status();
      snippet.setSequenceNumber(old == null ? 0 : old.sequenceNumber());
      snippet.setOuterWrap(outer);
      events.add(new SnippetEvent(snippet, before, Status.VALID, true, null, "", null));
      if (old != null) {
        events.add(new SnippetEvent(old, before, Status.OVERWRITTEN, false, snippet, null, null));
        old.setOverwritten();
      }
      shell.maps.mapDependencies(snippet);
      snippet.setCompilationStatus(Status.VALID, List.of(), new DiagList());
      shell.maps.installSnippet(snippet);
    }
    return events;
  }

  private VarSnippet snippet(Part.Variable variable) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(shell.keyMap.keyForVariable(variable.name()));
    arguments.add(cell.substring(variable.start(), variable.end()) + "\n;");
    arguments.add(guts(variable));
    arguments.add(variable.name());
    arguments.add(
        variable.initialised()
            ? SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND
            : SubKind.VAR_DECLARATION_SUBKIND);
    arguments.add(Util.expunge(variable.type()));
    arguments.add(null); // the type needs no other name to be declared
    arguments.add(Set.of()); // no anonymous class is part of the type
    arguments.add(variable.uses());
    arguments.add(new DiagList());
    Constructor<?> constructor = VarSnippet.class.getDeclaredConstructors()[0];
    if (constructor.getParameterCount() > arguments.size()) {
      arguments.add(4, variable.name()); // on newer JDKs the field may have a name of its own
    }
    try {
      return (VarSnippet) constructor.newInstance(arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("JShell makes its variables in another way", e);
    }
  }

  /** What JShell compiles when a class that the variable's type names has changed. */
  private Wrap guts(Part.Variable variable) {
    Wrap value =
        variable.initialised()
            ? Wrap.identityWrap(cell.substring(variable.initStart(), variable.end()) + "\n")
            : null;
    String type = cell.substring(variable.typeStart(), variable.typeEnd());
    if (variable.inferred()) {
      type = variable.type().isEmpty() ? "java.lang.Object" : variable.type();
    }
    Wrap name = Wrap.identityWrap(variable.name());
    return Wrap.varWrap("", Wrap.identityWrap(type), "", name, value, false, null);
  }
}
