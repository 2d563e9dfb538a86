package virtlab.childjvm.codec;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Plain values as bytes: booleans, numbers, strings, enums, records, lists, sets, maps, optionals,
 * arrays, durations and null.
 *
 * <p>Both sides know the type; the bytes name no class, so they can create nothing that the reader
 * does not ask for. Depth and size are bounded. Decoded collections are fresh and mutable. Equal
 * values give equal bytes: sets and maps without an order of their own are written sorted.
 *
 * @param maxBytes the longest encoding
 * @param maxDepth the deepest nesting
 */
public record ValueCodec(int maxBytes, int maxDepth) {
  /** 16 MiB, 64 levels. */
  public static final ValueCodec DEFAULT = new ValueCodec(16 << 20, 64);

  /** The bytes of one value of this type. */
  public byte[] encode(Type type, @Nullable Object value) {
    return encodeAll(new Type[] {type}, new @Nullable Object[] {value});
  }

  /** The bytes of several values, for example of a method's arguments. */
  public byte[] encodeAll(Type[] types, @Nullable Object[] values) {
    ValueWriter writer = new ValueWriter(this);
    for (int i = 0; i < types.length; i++) {
      writer.write(TypeShape.of(types[i]), values[i], 0);
    }
    return writer.bytes();
  }

  /** The value that {@link #encode} wrote. */
  public @Nullable Object decode(Type type, byte[] bytes) {
    return decodeAll(new Type[] {type}, bytes)[0];
  }

  /** The values that {@link #encodeAll} wrote. */
  public @Nullable Object[] decodeAll(Type[] types, byte[] bytes) {
    if (bytes.length > maxBytes) {
      throw new CodecException(bytes.length + " bytes; at most " + maxBytes + " are allowed");
    }
    ValueReader reader = new ValueReader(bytes, maxDepth);
    @Nullable Object[] values = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = reader.read(TypeShape.of(types[i]), 0);
    }
    reader.expectEnd();
    return values;
  }
}
