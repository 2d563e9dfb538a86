package virtlab.childjvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What a child's owner writes to it. A thread of its own reads ahead, and the end of the stream
 * ends this process at once: a child does not outlive its owner, whatever runs in it.
 */
public final class OwnerInput extends InputStream {
  private static final int CHUNK = 8192;

  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(16);
  private byte[] current = {};
  private int next;

  private OwnerInput() {}

  /** Takes over this stream, usually the standard input. */
  public static InputStream of(InputStream from) {
    ProcessExit.prepare();
    OwnerInput input = new OwnerInput();
    Thread thread = new Thread(() -> input.pump(from), "owner");
    thread.setDaemon(true);
    thread.start();
    return input;
  }

  private void pump(InputStream from) {
    byte[] buffer = new byte[CHUNK];
    try {
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        byte[] chunk = new byte[n];
        System.arraycopy(buffer, 0, chunk, 0, n);
        chunks.put(chunk);
      }
    } catch (IOException | InterruptedException e) {
      // The owner is gone, as at the end of the stream.
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (next == current.length) {
        current = chunks.take();
        next = 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    int count = Math.min(length, current.length - next);
    System.arraycopy(current, next, bytes, offset, count);
    next += count;
    return count;
  }
}
