package jdk.jshell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.Wrap.CompoundWrap;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import virtlab.jshell.Block;
import virtlab.jshell.CompiledRuns;
import virtlab.jshell.CompiledRuns.Code;
import virtlab.jshell.Part;

/** Compiles a run and, if that succeeds, declares its variables. */
final class BlockCompilation {
  private final JShell shell;
  private final Part.Run run;
  private final Part.Value end;
  private final String name;
  private final String imports;

  BlockCompilation(JShell shell, Part.Run run, boolean last) {
    this.shell = shell;
    this.run = run;
    this.end = last ? end(run) : Part.Value.HIDDEN;
    this.name = Util.REPL_CLASS_PREFIX + shell.keyMap.keyForStatement().index();
    Set<Key> declared = new BlockVariables(shell, run).keys();
    this.imports = shell.maps.packageAndImportsExcept(declared, null);
  }

  private static Part.Value end(Part.Run run) {
    return run.pieces().get(run.pieces().size() - 1) instanceof Part.Expression expression
        ? expression.value()
        : Part.Value.HIDDEN;
  }

  Optional<Block> compile(CompiledRuns known) {
    String source = new Basis(shell).text() + end + '\n' + text(run).text();
    Optional<Code> found = known.find(source);
    if (found.isPresent()) {
      new ClassFiles(shell).add(found.get().classes());
      return Optional.of(block(found.get()));
    }
    Optional<Code> made = types().flatMap(this::code);
    made.ifPresent(code -> known.keep(source, code));
    return made.map(this::block);
  }

  private BlockText text(Part.Run typed) {
    return BlockText.of(typed, end, imports, name);
  }

  private OuterWrap wrap(Part.Run typed) {
    BlockVariables variables = new BlockVariables(shell, typed);
    return new OuterSnippetsClassWrap(
        name, new CompoundWrap(text(typed).text()), variables.snippets(), variables.guts());
  }

  /** The types of the variables that are written without one. */
  private Optional<List<String>> types() {
    return run.inferred().isEmpty()
        ? Optional.of(List.of())
        : shell.taskFactory.compile(List.of(wrap(run)), new Inference(run.inferred()));
  }

  private Optional<Code> code(List<String> types) {
    OuterWrap outer = wrap(run.with(types));
    return shell.taskFactory.compile(
        List.of(outer),
        task -> {
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
          // The compiler may break down and say so on its log only.
          return classes.containsKey(outer.classFullName())
              ? Optional.of(new Code(classes, end == Part.Value.SHOWN || value.done(), types))
              : Optional.empty();
        });
  }

  private Block block(Code code) {
    Part.Run typed = run.with(code.types());
    BlockText text = text(typed);
    OuterWrap outer = wrap(typed);
    return new Block(
        outer.classFullName(),
        code.classes(),
        new BlockVariables(shell, typed).install(outer),
        code.showsValue(),
        text.text(),
        text.stretches());
  }
}
