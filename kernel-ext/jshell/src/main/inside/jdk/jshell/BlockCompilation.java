package jdk.jshell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.TaskFactory.CompileTask;
import jdk.jshell.Wrap.CompoundWrap;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import virtlab.jshell.Block;
import virtlab.jshell.CompiledRuns;
import virtlab.jshell.CompiledRuns.Code;
import virtlab.jshell.Part;

/** Compiles a run's class and, if that succeeds, declares its variables. */
final class BlockCompilation implements TaskFactory.Worker<CompileTask, Optional<Code>> {
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

  Optional<Block> compile(CompiledRuns known) {
    String source = new Basis(shell).text() + end + '\n' + text.text();
    Optional<Code> found = known.find(source);
    found.ifPresent(code -> new ClassFiles(shell).add(code.classes()));
    Optional<Code> code =
        found.isPresent() ? found : shell.taskFactory.compile(List.of(outer), this);
    if (found.isEmpty()) {
      code.ifPresent(made -> known.keep(source, made));
    }
    return code.map(this::block);
  }

  @Override
  public Optional<Code> withTask(CompileTask task) {
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
    return Optional.of(new Code(classes, end == Part.Value.SHOWN || value.done()));
  }

  private Block block(Code code) {
    return new Block(
        outer.classFullName(),
        code.classes(),
        variables.install(outer),
        code.showsValue(),
        text.text(),
        text.stretches());
  }
}
