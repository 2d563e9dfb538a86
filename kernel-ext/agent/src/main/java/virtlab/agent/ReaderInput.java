package virtlab.agent;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import virtlab.childjvm.link.Frame;

/** {@code System.in}: asks the reader for a line when it has no more bytes. */
final class ReaderInput extends InputStream {
  private final Calls calls;
  private byte[] line = new byte[0];
  private int next;

  ReaderInput(Calls calls) {
    this.calls = calls;
  }

  static String ask(Calls calls, String prompt, boolean password) {
    byte[] arguments = Frame.of(0).text(prompt).flag(password).frame().body();
    return new String(calls.call(Calls.KERNEL, "readLine", arguments), StandardCharsets.UTF_8);
  }

  @Override
  public synchronized int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (next == line.length) {
      line = (ask(calls, "", false) + "\n").getBytes(StandardCharsets.UTF_8);
      next = 0;
    }
    int taken = Math.min(length, line.length - next);
    System.arraycopy(line, next, bytes, offset, taken);
    next += taken;
    return taken;
  }

  @Override
  public synchronized int available() {
    return line.length - next;
  }
}
