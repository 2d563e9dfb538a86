package virtlab.kernel.java;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;
import virtlab.display.Language;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.magic.MagicHost;

/** What the magics do to the compiler and to the user process. */
final class SessionHost implements MagicHost {
  private final JavaInterpreter interpreter;
  private final Set<Path> entries = new LinkedHashSet<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private volatile @Nullable Thread cellThread;

  SessionHost(JavaInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  void cellThread(@Nullable Thread thread) {
    cellThread = thread;
  }

  @Override
  public void print(String token, String stream, String text) {
    CellOutput shown = interpreter.output();
    if (shown != null) {
      shown.stream(token, stream, text);
    }
  }

  @Override
  public synchronized void addToClassPath(List<Path> added) throws IOException {
    List<Path> fresh = new ArrayList<>();
    for (Path entry : added) {
      if (entries.add(entry)) {
        fresh.add(entry);
      }
    }
    if (!fresh.isEmpty()) {
      interpreter.addToClassPath(fresh);
      interpreter.explainer().addToClassPath(fresh);
      for (Path entry : fresh) {
        interpreter.user().addToClassPath(entry.toString());
      }
    }
  }

  @Override
  public List<Variable> variables() {
    return interpreter
        .variables()
        .map(variable -> new Variable(variable.typeName(), variable.name()))
        .toList();
  }

  @Override
  public boolean isExpression(String code) {
    List<Snippet> snippets = interpreter.analysis().sourceToSnippets(code);
    return snippets.size() == 1 && snippets.get(0).kind() == Snippet.Kind.EXPRESSION;
  }

  @Override
  public void reset() throws IOException {
    onItsOwnLine("%reset");
    interpreter.forget();
    interpreter.user().environment(environment);
    interpreter.user().reset();
  }

  @Override
  public void restart(List<String> options) throws IOException {
    onItsOwnLine("%javaopt");
    interpreter.user().environment(environment);
    interpreter.user().restart(options);
  }

  /** The process that runs a cell's code cannot be replaced while it waits for the answer. */
  private void onItsOwnLine(String magic) throws IOException {
    if (Thread.currentThread() != cellThread) {
      throw new IOException(
          Language.say(
              magic + " works on a line of its own, not inside a method, a block or eval",
              magic + " geht nur auf einer eigenen Zeile, nicht in Methode, Block oder eval"));
    }
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }
}
