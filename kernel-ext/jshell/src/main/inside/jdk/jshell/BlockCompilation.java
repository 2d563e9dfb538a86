package jdk.jshell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.TaskFactory.CompileTask;
import jdk.jshell.Wrap.CompoundWrap;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import virtlab.jshell.Block;
import virtlab.jshell.Part;

/** Compiles a run's class and, if that succeeds, declares its variables. */
final class BlockCompilation implements TaskFactory.Worker<CompileTask, Optional<Block>> {
  private final JShell shell;
  private final BlockVariables variables;
  private final Part.Value end;
  private final String name;
  private final BlockText text;
  private final OuterWrap outer;

  BlockCompilation(JShell shell, Part.Run run, boolean last, BlockVariables variables) {
    this.shell = shell;
    this.variables = variables;
    this.end = last ? end(run) : Part.Value.HIDDEN;
    this.name = Util.REPL_CLASS_PREFIX + shell.keyMap.keyForStatement().index();
    String imports = shell.maps.packageAndImportsExcept(variables.keys(), null);
    this.text = BlockText.of(run, end, imports, name);
    this.outer =
        new OuterSnippetsClassWrap(
            name, new CompoundWrap(text.text()), variables.snippets(), variables.guts());
  }

  private static Part.Value end(Part.Run run) {
    return run.pieces().get(run.pieces().size() - 1) instanceof Part.Expression expression
        ? expression.value()
        : Part.Value.HIDDEN;
  }

  Optional<Block> compile() {
    return shell.taskFactory.compile(List.of(outer), this);
  }

  @Override
  public Optional<Block> withTask(CompileTask task) {
    ValueReturn value = new ValueReturn(task.getContext(), name);
    if (end == Part.Value.SHOWN_UNLESS_VOID) {
      task.task.addTaskListener(value);
    }
    if (!task.compile()) {
      return Optional.empty();
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (String made : task.classList(outer)) {
      ClassBytecodes bytes = shell.classTracker.get(made).toClassBytecodes();
      shell.classTracker.markLoaded(new ClassBytecodes[] {bytes});
      classes.put(bytes.name(), bytes.bytecodes());
    }
    return Optional.of(
        new Block(
            outer.classFullName(),
            classes,
            variables.install(outer),
            end == Part.Value.SHOWN || value.done(),
            text.text(),
            text.stretches()));
  }
}
