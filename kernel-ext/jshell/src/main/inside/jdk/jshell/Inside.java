package jdk.jshell;

import java.util.List;
import java.util.Optional;
import jdk.jshell.TaskFactory.CompileTask;
import virtlab.jshell.Block;
import virtlab.jshell.CompiledRuns;
import virtlab.jshell.InsideJShell;
import virtlab.jshell.Part;

/** Work inside JShell, in its own package. */
final class Inside implements InsideJShell {
  @Override
  public void declareImports(JShell shell, List<String> imports) {
    for (String line : imports) {
      new TrustedImport(shell, line).declare();
    }
  }

  @Override
  public Optional<SnippetEvent> declareImport(JShell shell, String line) {
    TrustedImport trusted = new TrustedImport(shell, line);
    return trusted.changesNothingElse() ? Optional.of(trusted.declare()) : Optional.empty();
  }

  @Override
  public List<Part> parts(JShell shell, String cell) {
    return CellReader.read(
        cell, shell.taskFactory.compile(List.of(), new CellReading(cell)));
  }

  @Override
  public Optional<Block> compile(JShell shell, Part.Run run, boolean last, CompiledRuns known) {
    return new BlockVariables(shell, run).haveDependents()
        ? Optional.empty()
        : new BlockCompilation(shell, run, last).compile(known);
  }

  @Override
  public void warmUp(JShell shell) {
    shell.taskFactory.compile(List.of(WarmUp.CLASS), new WarmUp());
  }

  @Override
  public void forgetTrees(JShell shell) {
    shell.taskFactory.analyze(WarmUp.CLASS, task -> true);
    shell.taskFactory.compile(List.of(WarmUp.CLASS), CompileTask::compile);
  }

  @Override
  public void forgetErrors(Snippet snippet) {
    snippet.setDiagnostics(new DiagList());
  }

  @Override
  public String className(Snippet snippet) {
    return snippet.classFullName();
  }
}
