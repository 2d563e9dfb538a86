package virtlab.kernel.java;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellRequest;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Comm;
import virtlab.kernel.interpreter.Interpreter;
import virtlab.kernel.magic.MagicHelp;
import virtlab.kernel.magic.Piece;
import virtlab.kernel.user.CellEnd;
import virtlab.kernel.user.UserSettings;
import virtlab.kernel.user.UserSide;

/** The interpreter of Java: compiles with JShell in this process, runs in the user process. */
public final class JavaInterpreter implements Interpreter {
  private final UserSide user;
  private final NotebookMemory memory = new NotebookMemory();
  private final JShellCompiler jshell;
  private final ExecutorService compiling;
  private final JShell shell;
  private final CellCompiler compiler;
  private final SecondLook secondLook;
  private final ErrorText errors;
  private final Explainer explainer;
  private volatile @Nullable CellOutput output;
  private volatile int evaluations;
  private volatile int count;
  private final IJavaVariables ijava;
  private boolean prepared;
  private volatile @Nullable MagicCells magics;
  private volatile @Nullable NestedPrograms nested;
  private final Set<String> ofStartUp;

  private JavaInterpreter(UserSettings settings) {
    this.user = new UserSide(settings, new ReaderCalls(this));
    this.ijava = IJavaVariables.of(System.getenv());
    this.prepared = !ijava.preparesCells();
    this.jshell = new JShellCompiler(settings.classPath(), ijava.compilerOptions());
    this.compiling = new CompilerThread(jshell::forgetTrees);
    this.shell = jshell.shell();
    this.compiler = new CellCompiler(jshell);
    this.secondLook = new SecondLook(compiler, jshell);
    this.explainer =
        new Explainer(settings.classPath(), new Declared(shell, jshell.origins())::now);
    this.errors = new ErrorText(jshell.origins(), new Imports(explainer));
    jshell.startUp(StartUp.script(settings.classPath()));
    this.ofStartUp = shell.snippets().map(Snippet::id).collect(Collectors.toSet());
  }

  /** Starts the user process and, beside it, the compiler. */
  public static Interpreter start() {
    return start(UserSettings.fromEnvironment());
  }

  static Interpreter start(UserSettings settings) {
    return new JavaInterpreter(settings);
  }

  Compiled compile(int cell, String code) {
    Future<Compiled> compiled = compiling.submit(() -> secondLook.compile(cell, code));
    while (true) {
      try {
        return compiled.get();
      } catch (InterruptedException e) {
        // The compiler is ours and comes to its end; who interrupts a cell means its run.
        continue;
      } catch (ExecutionException e) {
        String message = Ends.compilerGaveUp(String.valueOf(e.getCause()));
        return new Compiled.Broken(List.of(new Compiled.Problem(message, "", 0, 0)));
      }
    }
  }

  /** Compiles a piece of a cell, whose errors show the line as it was written. */
  Compiled compile(int cell, Piece.Java piece) {
    if (!piece.text().equals(piece.source().text())) {
      jshell.origins().written(piece.text(), piece.source().text());
    }
    return compile(cell, piece.text());
  }

  @Override
  public CellResult execute(CellRequest cell, CellOutput shown) {
    this.output = shown;
    user.begin();
    user.showOn(shown);
    this.count = cell.executionCount();
    if (!prepared) {
      prepared = true;
      magics().prepare(cell, ijava);
    }
    if (ijava.timeoutMillis() <= 0) {
      return runCell(cell, shown);
    }
    Deadline deadline = Deadline.start(ijava.timeoutMillis(), this::interrupt);
    return deadline.end(runCell(cell, shown));
  }

  private CellResult runCell(CellRequest cell, CellOutput shown) {
    if (cell.code().indexOf('%') >= 0) {
      return magics().execute(cell);
    }
    Compiled compiled = compile(cell.executionCount(), cell.code());
    if (compiled instanceof Compiled.Broken broken) {
      return errors.broken(cell.executionCount(), cell.code(), broken.problems());
    }
    accept(cell);
    jshell.warmUp();
    Compiled.Ready ready = (Compiled.Ready) compiled;
    for (String note : ready.notes()) {
      shown.stream(cell.token(), "stderr", note + "\n");
    }
    CellResult result = run(cell.token(), ready);
    jshell.warmUp();
    return result;
  }

  /** Remembers a cell that compiled. */
  void accept(CellRequest cell) {
    if (cell.remembered() && !cell.silent()) {
      memory.accept(cell);
    }
  }

  CellResult run(String token, Compiled.Ready ready) {
    return end(token, () -> user.run(token, ready.classes(), ready.shown(), ready.steps()));
  }

  /** A run in the user process. */
  private interface Run {
    CellEnd await() throws IOException, InterruptedException;
  }

  private CellResult end(String token, Run run) {
    user.unseenDeath().ifPresent(died -> Ends.tell(died, variableNames(), token, output));
    try {
      CellEnd end = run.await();
      if (end instanceof CellEnd.Shown value) {
        return new CellResult.Value(value.bundle());
      } else if (end instanceof CellEnd.Threw threw) {
        return threw.chain().get(0).type().equals("virtlab.agent.CellStopped")
            ? Ends.interrupted()
            : errors.threw(threw);
      } else if (end instanceof CellEnd.Died died) {
        return Ends.died(died, variableNames());
      } else if (end instanceof CellEnd.Abandoned abandoned) {
        return Ends.abandoned(abandoned);
      } else if (end instanceof CellEnd.Stopped) {
        return Ends.interrupted();
      }
      return new CellResult.Done();
    } catch (IOException e) {
      return ErrorText.sentence("UserProcessError", String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ends.interrupted();
    }
  }

  /** Drops all that cells have declared. */
  void forget() {
    compiling(() -> compiler.forget(ofStartUp));
  }

  /** Works on the compiler, where nobody else does meanwhile. */
  void compiling(Runnable work) {
    CompletableFuture.runAsync(work, compiling).join();
  }

  /** Lets cells use more classes, once the compiler has nothing else to do. */
  void addToClassPath(List<Path> more) {
    compiling(() -> jshell.addToClassPath(more));
  }

  JShell shell() {
    return shell;
  }

  SourceCodeAnalysis analysis() {
    return jshell.analysis();
  }

  UserSide user() {
    return user;
  }

  NotebookMemory memory() {
    return memory;
  }

  ErrorText errors() {
    return errors;
  }

  Explainer explainer() {
    return explainer;
  }

  @Nullable CellOutput output() {
    return output;
  }

  /** The number of the cell that ran last. */
  int count() {
    return count;
  }

  /** Magics are made when a cell first holds a percent sign, so that no start waits for them. */
  private synchronized MagicCells magics() {
    MagicCells made = magics;
    if (made == null) {
      made = new MagicCells(this);
      magics = made;
    }
    return made;
  }

  synchronized NestedPrograms nested() {
    NestedPrograms made = nested;
    if (made == null) {
      made = new NestedPrograms(this, magics().session());
      nested = made;
    }
    return made;
  }

  /** The variables that cells have declared. */
  Stream<VarSnippet> variables() {
    return shell
        .variables()
        .filter(variable -> variable.subKind() != Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND);
  }

  private List<String> variableNames() {
    return variables().map(VarSnippet::name).distinct().toList();
  }

  @Override
  public CellResult evaluate(String expression) {
    Compiled compiled = compile(0, expression);
    return compiled instanceof Compiled.Ready ready
        ? run("expression-" + evaluations++, ready)
        : errors.broken(0, expression, ((Compiled.Broken) compiled).problems());
  }

  @Override
  public void interrupt() {
    MagicCells made = magics;
    if (made != null) {
      made.interrupt();
    }
    user.interrupt();
  }

  @Override
  public Completion complete(String code, int cursor) {
    if (code.indexOf('%') < 0) {
      return explainer.code().complete(code, cursor);
    }
    return MagicHelp.complete(magics().session().names(), code, cursor)
        .orElseGet(() -> explainer.code().complete(MagicHelp.javaOnly(code), cursor));
  }

  @Override
  public Inspection inspect(String code, int cursor, int detail) {
    return explainer.code().inspect(javaOnly(code), cursor);
  }

  @Override
  public Completeness isComplete(String code) {
    return new WholeCells(this::analysis).isComplete(javaOnly(code));
  }

  private static String javaOnly(String code) {
    return code.indexOf('%') < 0 ? code : MagicHelp.javaOnly(code);
  }

  @Override
  public CellResult comm(Comm comm, CellOutput shown) {
    this.output = shown;
    user.begin();
    user.showOn(shown);
    return end(comm.cell(), () -> user.comm(comm));
  }

  @Override
  public void close() {
    user.close();
    compiling.shutdownNow();
    shell.close();
  }
}
