package jdk.jshell;

import java.util.List;
import java.util.Optional;
import virtlab.jshell.Block;
import virtlab.jshell.InsideJShell;
import virtlab.jshell.Part;

/** Work inside JShell, in its own package. */
final class Inside implements InsideJShell {
  @Override
  public void declareImports(JShell shell, List<String> imports) {
    for (String line : imports) {
      TrustedImport.declare(shell, line);
    }
  }

  @Override
  public List<Part> parts(JShell shell, String cell) {
    return CellReader.read(
        cell, shell.taskFactory.compile(List.of(), new CellReading(cell)));
  }

  @Override
  public Optional<Block> compile(JShell shell, Part.Run run, boolean last) {
    BlockVariables variables = new BlockVariables(shell, run);
    return variables.haveDependents()
        ? Optional.empty()
        : new BlockCompilation(shell, run, last, variables).compile();
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
