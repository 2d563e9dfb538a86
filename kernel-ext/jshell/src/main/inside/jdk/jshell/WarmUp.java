package jdk.jshell;

import java.util.List;
import jdk.jshell.TaskFactory.CompileTask;
import jdk.jshell.Wrap.CompoundWrap;

/** Analyses a class of no notebook with the compiler of cells, and makes nothing of it. */
final class WarmUp implements TaskFactory.Worker<CompileTask, Boolean> {
  private static final String NAME = Util.REPL_CLASS_PREFIX + "0";

  static final OuterWrap CLASS =
      new OuterSnippetsClassWrap(
          NAME,
          new CompoundWrap(
              "package REPL;\nclass " + NAME + " { static Object o() { return 1 + 1; } }"),
          List.of(),
          List.of());

  @Override
  public Boolean withTask(CompileTask task) {
    return task.task.analyze().iterator().hasNext();
  }
}
