package virtlab.kernel.magic;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a cell. {@link #next} does the magics that come first and returns the Java that
 * follows them; who asks runs it and asks again. Magics may put more pieces in front.
 */
public final class Program {
  private final Registry registry;
  private final MagicHost host;
  private final String token;
  private final Deque<Piece> rest = new ArrayDeque<>();
  private Optional<Piece.Magic> failing = Optional.empty();
  private Optional<List<String>> value = Optional.empty();
  private Optional<Piece.Magic> asked = Optional.empty();
  private boolean endedWithMagic;
  private long started;
  private long compiling;

  /** One magic; it is the kernel's, for the reader's code has looked among its own. */
  Program(Registry registry, MagicHost host, String token, Piece.Magic asked) {
    this(registry, host, token, List.of(asked));
    this.asked = Optional.of(asked);
  }

  Program(Registry registry, MagicHost host, String token, List<Piece> pieces) {
    this.registry = registry;
    this.host = host;
    this.token = token;
    rest.addAll(pieces);
  }

  /** The next Java to compile and run; empty at the end. */
  public Optional<Piece.Java> next() throws MagicException, IOException, InterruptedException {
    while (!rest.isEmpty()) {
      Piece piece = rest.pop();
      if (piece instanceof Piece.Java java) {
        endedWithMagic = false;
        return Optional.of(java);
      } else if (piece instanceof Piece.Magic magic) {
        failing = Optional.of(magic);
        run(magic);
        failing = Optional.empty();
      } else if (piece instanceof Piece.Start) {
        started = System.nanoTime();
        compiling = 0;
      } else {
        long ran = System.nanoTime() - started - compiling;
        host.print(token, "stdout", RunMagics.report(compiling, ran) + "\n");
      }
    }
    return Optional.empty();
  }

  private void run(Piece.Magic piece) throws MagicException, IOException, InterruptedException {
    endedWithMagic = true;
    boolean own = asked.equals(Optional.of(piece));
    asked = Optional.empty();
    if (!own && registry.isReaders(piece)) {
      rest.push(MagicSession.call(piece));
      return;
    }
    Magic magic = registry.find(piece).orElseThrow(() -> registry.unknown(piece));
    Magic.Outcome outcome = magic.run(new Magic.Call(piece, token, host));
    value = outcome.value();
    for (int i = outcome.follow().size() - 1; i >= 0; i--) {
      rest.push(outcome.follow().get(i));
    }
  }

  /** Tells how long the last Java was compiled, in nanoseconds. */
  public void compiled(long nanos) {
    compiling += nanos;
  }

  /** Whether the last piece was a magic: then no value is the cell's result. */
  public boolean endedWithMagic() {
    return endedWithMagic;
  }

  /** What the last magic is worth in the reader's code. */
  public Optional<List<String>> value() {
    return value;
  }

  /** The magic that threw. */
  public Optional<Piece.Magic> failing() {
    return failing;
  }
}
