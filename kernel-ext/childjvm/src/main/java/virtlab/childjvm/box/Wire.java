package virtlab.childjvm.box;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.codec.ValueCodec;

/** The frames between a box and its owner: magic, sequence number, length, one encoded record. */
final class Wire {
  static final ValueCodec CODEC = new ValueCodec(8 << 20, 64);
  private static final ValueCodec FRAMES = new ValueCodec(20 << 20, 70);
  private static final int MAGIC = 0x564c4258;
  private static final int MAX_FRAME = 20 << 20;

  private Wire() {}

  /** What the owner asks. A new object where {@code method} is empty. */
  record Request(String method, List<String> parameterTypes, byte[] arguments) {}

  /** What the box answers; {@code thrown} is null where a value came back. */
  record Reply(byte[] result, byte[] arguments, @Nullable Thrown thrown) {}

  /** An exception as plain text: the nearest JDK class, its message, the student's frames. */
  record Thrown(String type, String message, List<String> frames) {}

  static <T extends Record> void write(DataOutputStream out, int sequence, T value)
      throws IOException {
    byte[] bytes = FRAMES.encode(value.getClass(), value);
    out.writeInt(MAGIC);
    out.writeInt(sequence);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** Reads a frame; a {@link ProtocolException} tells bytes that no box of ours writes. */
  static <T extends Record> T read(DataInputStream in, int sequence, Class<T> type)
      throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != sequence) {
      throw new ProtocolException("a frame does not start as agreed");
    }
    int length = in.readInt();
    if (length < 0 || length > MAX_FRAME) {
      throw new ProtocolException("a frame of " + length + " bytes");
    }
    Object value = FRAMES.decode(type, in.readNBytes(length));
    if (value == null) {
      throw new ProtocolException("an empty frame");
    }
    return type.cast(value);
  }

  /** Bytes that break the agreement. */
  static final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
      super(message);
    }
  }
}
