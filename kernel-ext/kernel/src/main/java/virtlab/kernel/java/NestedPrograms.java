package virtlab.kernel.java;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import virtlab.childjvm.link.Frame;
import virtlab.kernel.magic.MagicException;
import virtlab.kernel.magic.MagicSession;
import virtlab.kernel.magic.Piece;
import virtlab.kernel.magic.Program;
import virtlab.kernel.user.UserEvents;
import virtlab.kernel.user.UserProcess.Step;

/**
 * Code and magics that the reader's running code asks for. Each answer names the steps that the
 * asking thread runs itself before it asks for the next, so a nested run waits for nobody.
 */
final class NestedPrograms {
  private static final int REMEMBERED = 256;
  private static final byte[] NOTHING = new byte[0];

  private record Nested(String token, Program program) {}

  private final JavaInterpreter interpreter;
  private final MagicSession session;
  private final Map<Long, Nested> programs =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Nested> eldest) {
          return size() > REMEMBERED; // whose code threw does not ask again
        }
      };
  private long numbers;

  NestedPrograms(JavaInterpreter interpreter, MagicSession session) {
    this.interpreter = interpreter;
    this.session = session;
  }

  /** Answers a call of the user process. */
  byte[] answer(UserEvents.Call call) throws Exception {
    Frame.Reader asked = new Frame(0, call.arguments()).read();
    String token = call.token();
    return switch (call.method()) {
      case "evaluate" -> begin(token, session.program(token, "eval", asked.text()));
      case "lineMagic" ->
          begin(token, session.program(token, asked.text(), asked.texts(), Optional.empty()));
      case "cellMagic" ->
          begin(
              token,
              session.program(token, asked.text(), asked.texts(), Optional.of(asked.text())));
      case "registered" -> {
        session.readers(asked.texts(), asked.texts());
        yield NOTHING;
      }
      default -> next(asked.number());
    };
  }

  private byte[] begin(String token, Program program) throws Exception {
    long number;
    synchronized (programs) {
      number = ++numbers;
      programs.put(number, new Nested(token, program));
    }
    return next(number);
  }

  private byte[] next(long number) throws Exception {
    Nested nested;
    synchronized (programs) {
      nested = programs.get(number);
    }
    if (nested == null) {
      throw new IllegalStateException("Too many evaluations are under way");
    }
    Optional<Piece.Java> piece = advance(nested.program());
    if (piece.isEmpty()) {
      synchronized (programs) {
        programs.remove(number);
      }
      return done(nested.program());
    }
    return steps(number, nested, piece.get());
  }

  private static Optional<Piece.Java> advance(Program program)
      throws IOException, InterruptedException {
    try {
      return program.next();
    } catch (MagicException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static byte[] done(Program program) {
    Frame.Writer answer = Frame.of(0).number(0).flag(program.value().isPresent());
    program.value().ifPresent(answer::texts);
    return answer.frame().body();
  }

  private byte[] steps(long number, Nested nested, Piece.Java piece) throws IOException {
    long start = System.nanoTime();
    Compiled compiled = interpreter.compile(interpreter.count(), piece);
    nested.program().compiled(System.nanoTime() - start);
    if (compiled instanceof Compiled.Broken broken) {
      Compiled.Problem first = broken.problems().get(0);
      String code = piece.source().text();
      Origins.Place place = Origins.place(0, code, piece.origin(first.start()));
      throw new IllegalArgumentException(
          first.message() + " (" + place.line() + ": " + place.text().strip() + ")");
    }
    Compiled.Ready ready = (Compiled.Ready) compiled;
    interpreter.user().load(ready.classes());
    Frame.Writer answer = Frame.of(0).number(number).number(ready.shown());
    answer.number(ready.steps().size());
    for (Step step : ready.steps()) {
      answer.text(step.type()).text(step.method());
    }
    return answer.frame().body();
  }
}
