package virtlab.agent;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of {@code System.out} or {@code System.err} as text of the cell that wrote them. */
final class CellStream extends OutputStream {
  private final Outbox outbox;
  private final String name;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] unfinished = new byte[0];

  CellStream(Outbox outbox, String name) {
    this.outbox = outbox;
    this.name = name;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    ByteBuffer in = ByteBuffer.allocate(unfinished.length + length);
    in.put(unfinished).put(bytes, offset, length).flip();
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    decoder.reset();
    decoder.decode(in, out, false);
    unfinished = new byte[in.remaining()];
    in.get(unfinished);
    if (out.position() > 0) {
      outbox.stream(name, out.flip().toString());
    }
  }
}
