package virtlab.agent;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code System.out} or {@code System.err}; the next cell needs it, so closing it only flushes. */
final class CellPrintStream extends PrintStream {
  CellPrintStream(Outbox outbox, String name) {
    super(new CellStream(outbox, name), true, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    flush();
  }
}
