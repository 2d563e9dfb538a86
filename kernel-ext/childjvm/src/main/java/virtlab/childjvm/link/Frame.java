package virtlab.childjvm.link;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message on a link: a kind and a body.
 *
 * @param kind what the message is; each side of a link knows the other's kinds
 * @param body the fields, in the order in which {@link Writer} wrote them
 */
public record Frame(int kind, byte[] body) {
  /** Starts a frame of this kind. */
  public static Writer of(int kind) {
    return new Writer(kind);
  }

  /** Reads this frame's fields in their order. */
  public Reader read() {
    return new Reader(body);
  }

  /** Collects the fields of a frame. */
  public static final class Writer {
    private final int kind;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    private Writer(int kind) {
      this.kind = kind;
    }

    /** Adds a whole number. */
    public Writer number(long value) {
      return add(() -> data.writeLong(value));
    }

    /** Adds a truth value. */
    public Writer flag(boolean value) {
      return add(() -> data.writeBoolean(value));
    }

    /** Adds bytes. */
    public Writer bytes(byte[] value) {
      return add(
          () -> {
            data.writeInt(value.length);
            data.write(value);
          });
    }

    /** Adds text. */
    public Writer text(String value) {
      return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds texts. */
    public Writer texts(List<String> values) {
      number(values.size());
      values.forEach(this::text);
      return this;
    }

    /** Adds several pieces of bytes. */
    public Writer pieces(List<byte[]> values) {
      number(values.size());
      values.forEach(this::bytes);
      return this;
    }

    /** The frame. */
    public Frame frame() {
      return new Frame(kind, bytes.toByteArray());
    }

    private Writer add(Field field) {
      try {
        field.write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return this;
    }

    private interface Field {
      void write() throws IOException;
    }
  }

  /** Takes the fields of a frame one after another. */
  public static final class Reader {
    private final ByteBuffer body;

    private Reader(byte[] body) {
      this.body = ByteBuffer.wrap(body);
    }

    /** The next field, a whole number. */
    public long number() {
      has(Long.BYTES);
      return body.getLong();
    }

    /** The next field, a truth value. */
    public boolean flag() {
      has(1);
      return body.get() != 0;
    }

    /** The next field, bytes. */
    public byte[] bytes() {
      has(Integer.BYTES);
      int length = body.getInt();
      has(length);
      byte[] value = new byte[length];
      body.get(value);
      return value;
    }

    /** The next field, text. */
    public String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The next field, texts. */
    public List<String> texts() {
      long size = number();
      List<String> values = new ArrayList<>();
      for (long i = 0; i < size; i++) {
        values.add(text());
      }
      return values;
    }

    /** The next field, several pieces of bytes. */
    public List<byte[]> pieces() {
      long size = number();
      List<byte[]> values = new ArrayList<>();
      for (long i = 0; i < size; i++) {
        values.add(bytes());
      }
      return values;
    }

    private void has(int length) {
      if (length < 0 || length > body.remaining()) {
        throw new UncheckedIOException(new EOFException("A frame is shorter than its fields"));
      }
    }
  }
}
