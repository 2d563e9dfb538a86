package virtlab.kernel.java;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import virtlab.display.Language;
import virtlab.kernel.interpreter.CellRequest;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.magic.MagicException;
import virtlab.kernel.magic.MagicSession;
import virtlab.kernel.magic.Piece;
import virtlab.kernel.magic.Program;

/** Runs cells that may hold magics: piece by piece, each Java compiled when those before it ran. */
final class MagicCells {
  private final JavaInterpreter interpreter;
  private final MagicSession session;
  private final SessionHost host;
  private volatile @Nullable Thread inMagic;

  MagicCells(JavaInterpreter interpreter) {
    this.interpreter = interpreter;
    this.host = new SessionHost(interpreter);
    this.session = new MagicSession(host);
  }

  MagicSession session() {
    return session;
  }

  SessionHost host() {
    return host;
  }

  /** Ends a magic that runs in this process. */
  void interrupt() {
    Thread thread = inMagic;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Does what IJava's variables ask for before the first cell; what fails is told, and no more. */
  void prepare(CellRequest first, IJavaVariables variables) {
    String token = first.token();
    try {
      List<Path> entries = new ArrayList<>();
      for (String glob : variables.classPath()) {
        entries.addAll(MagicSession.classPath(glob));
      }
      host.addToClassPath(entries);
      for (String glob : variables.scripts()) {
        for (Path file : MagicSession.files(glob)) {
          tell(token, execute(first, session.file(token, file)));
        }
      }
    } catch (IOException e) {
      host.print(token, "stderr", e + "\n");
    }
    Program script = session.program(token, "IJAVA_STARTUP_SCRIPT", variables.script());
    tell(token, execute(first, script));
  }

  private void tell(String token, CellResult result) {
    if (result instanceof CellResult.Failure failure) {
      host.print(token, "stderr", String.join("\n", failure.traceback()) + "\n");
    }
  }

  CellResult execute(CellRequest cell) {
    CellResult result = execute(cell, session.program(cell.token(), "", cell.code()));
    if (!(result instanceof CellResult.Failure)) {
      interpreter.accept(cell);
    }
    return result;
  }

  private CellResult execute(CellRequest cell, Program program) {
    CellResult result = new CellResult.Done();
    host.cellThread(Thread.currentThread());
    try {
      Optional<Piece.Java> next = next(program);
      while (next.isPresent()) {
        result = run(cell, program, next.get());
        if (result instanceof CellResult.Failure failure) {
          return placed(failure, next.get().source());
        }
        next = next(program);
      }
    } catch (MagicException | IOException e) {
      return failed(cell.executionCount(), program, e);
    } catch (InterruptedException e) {
      return Ends.interrupted();
    } finally {
      host.cellThread(null);
    }
    return program.endedWithMagic() ? new CellResult.Done() : result;
  }

  private Optional<Piece.Java> next(Program program)
      throws MagicException, IOException, InterruptedException {
    inMagic = Thread.currentThread();
    try {
      return program.next();
    } finally {
      inMagic = null;
      if (Thread
          .interrupted()) { // it came too late for the magic, and is not meant for what follows
        throw new InterruptedException();
      }
    }
  }

  private CellResult run(CellRequest cell, Program program, Piece.Java piece) {
    long start = System.nanoTime();
    Compiled compiled = interpreter.compile(cell.executionCount(), piece);
    program.compiled(System.nanoTime() - start);
    if (compiled instanceof Compiled.Broken broken) {
      return interpreter
          .errors()
          .broken(cell.executionCount(), piece.source().text(), moved(broken, piece));
    }
    if (piece.source().name().isEmpty()) {
      interpreter.accept(cell);
    }
    Compiled.Ready ready = (Compiled.Ready) compiled;
    ready.notes().forEach(note -> host.print(cell.token(), "stderr", note + "\n"));
    return interpreter.run(cell.token(), ready);
  }

  private static List<Compiled.Problem> moved(Compiled.Broken broken, Piece.Java piece) {
    return broken.problems().stream()
        .map(
            problem ->
                new Compiled.Problem(
                    problem.message(),
                    problem.code(),
                    piece.origin(problem.start()),
                    piece.origin(problem.end())))
        .toList();
  }

  /** Says where lines are counted that do not stand in the cell itself. */
  private static CellResult.Failure placed(CellResult.Failure failure, Piece.Source source) {
    if (source.name().isEmpty()) {
      return failure;
    }
    List<String> lines = new ArrayList<>(failure.traceback());
    lines.add(
        Language.say(
            "The lines are those of " + source.name() + ", which this cell loads.",
            "Die Zeilen sind die von " + source.name() + "; diese Zelle lädt sie."));
    return new CellResult.Failure(failure.name(), failure.message(), lines);
  }

  private CellResult failed(int count, Program program, Exception thrown) {
    String said = String.valueOf(thrown.getMessage());
    String message =
        thrown instanceof FileSystemException
            ? thrown.getClass().getSimpleName() + ": " + said
            : said;
    Piece.Magic magic = program.failing().orElseThrow(() -> new IllegalStateException(thrown));
    Compiled.Problem problem = new Compiled.Problem(message, "", magic.start(), magic.end());
    CellResult.Failure failure =
        interpreter.errors().broken(count, magic.source().text(), List.of(problem));
    return placed(
        new CellResult.Failure("MagicError", message, failure.traceback()), magic.source());
  }
}
