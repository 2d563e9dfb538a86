package virtlab.childjvm.box;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on so many bytes and swallows the rest. */
final class BoundedSink extends OutputStream {
  private final OutputStream to;
  private int left;

  BoundedSink(OutputStream to, int bytes) {
    this.to = to;
    this.left = bytes;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    int count = Math.min(left, length);
    if (count > 0) {
      to.write(bytes, offset, count);
      left -= count;
    }
  }

  @Override
  public void close() {}
}
