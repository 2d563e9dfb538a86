package virtlab.childjvm.codec;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes values; see {@link ValueCodec}. */
final class ValueWriter {
  private final ValueCodec codec;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(buffer);

  ValueWriter(ValueCodec codec) {
    this.codec = codec;
  }

  byte[] bytes() {
    return buffer.toByteArray();
  }

  void write(TypeShape shape, @Nullable Object value, int depth) {
    if (depth > codec.maxDepth()) {
      throw new CodecException("The value is nested deeper than " + codec.maxDepth() + " levels");
    }
    try {
      if (shape.raw().isPrimitive()) {
        primitive(shape.raw(), value);
      } else if (value == null) {
        out.writeByte(0);
      } else {
        out.writeByte(1);
        reference(shape, value, depth);
      }
      bound();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bound() {
    if (buffer.size() > codec.maxBytes()) {
      throw new CodecException("The value is longer than " + codec.maxBytes() + " bytes");
    }
  }

  private void primitive(Class<?> raw, @Nullable Object value) throws IOException {
    if (raw == void.class) {
      return;
    }
    if (value == null) {
      throw new CodecException("null where a " + raw + " is expected");
    }
    PlainNumbers.write(out, raw, value);
  }

  private void reference(TypeShape shape, Object value, int depth) throws IOException {
    Class<?> raw = shape.raw();
    if (!raw.isInstance(value)) {
      throw new CodecException(
          "a value of type "
              + value.getClass().getSimpleName()
              + " where a "
              + raw.getSimpleName()
              + " is expected");
    }
    if (PlainNumbers.isBox(raw)) {
      PlainNumbers.write(out, PlainNumbers.unboxed(raw), value);
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof Enum<?> constant) {
      out.writeInt(constant.ordinal());
    } else if (raw.isArray()) {
      array(shape, value, depth);
    } else if (raw == Optional.class) {
      write(shape.argument(0), ((Optional<?>) value).orElse(null), depth + 1);
    } else if (raw.isRecord()) {
      record(shape, value, depth);
    } else if (raw.isSealed()) {
      sealed(shape, value, depth);
    } else if (value instanceof Map<?, ?> map) {
      map(shape, map, depth);
    } else if (value instanceof Collection<?> collection) {
      collection(shape, collection, depth);
    } else {
      exact(raw, value);
    }
  }

  private void exact(Class<?> raw, Object value) throws IOException {
    if (value instanceof BigInteger number) {
      blob(number.toByteArray());
    } else if (value instanceof BigDecimal number) {
      out.writeInt(number.scale());
      blob(number.unscaledValue().toByteArray());
    } else if (value instanceof Duration duration) {
      out.writeLong(duration.getSeconds());
      out.writeInt(duration.getNano());
    } else {
      throw ValueReader.unsupported(raw);
    }
  }

  private void array(TypeShape shape, Object array, int depth) throws IOException {
    int length = Array.getLength(array);
    out.writeInt(length);
    for (int i = 0; i < length; i++) {
      write(shape.argument(0), Array.get(array, i), depth + 1);
    }
  }

  private void record(TypeShape shape, Object value, int depth) {
    for (RecordComponent component : shape.raw().getRecordComponents()) {
      write(shape.component(component), read(component.getAccessor(), value), depth + 1);
    }
  }

  private static @Nullable Object read(Method accessor, Object value) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new CodecException("Cannot read " + accessor, e);
    }
  }

  private void sealed(TypeShape shape, Object value, int depth) throws IOException {
    Class<?>[] permitted = shape.raw().getPermittedSubclasses();
    for (int i = 0; i < permitted.length; i++) {
      if (permitted[i].isInstance(value)) {
        out.writeInt(i);
        write(new TypeShape(permitted[i], shape.arguments()), value, depth + 1);
        return;
      }
    }
    throw ValueReader.unsupported(value.getClass());
  }

  private void collection(TypeShape shape, Collection<?> collection, int depth) throws IOException {
    if (!(collection instanceof Set<?>)
        || collection instanceof LinkedHashSet<?>
        || collection instanceof SortedSet<?>) {
      List<Object> copy = new ArrayList<>();
      for (Object element : collection) {
        copy.add(element);
        if (copy.size() > codec.maxBytes()) {
          throw new CodecException("A collection has too many elements");
        }
      }
      out.writeInt(copy.size());
      for (Object element : copy) {
        write(shape.argument(0), element, depth + 1);
      }
      return;
    }
    List<byte[]> parts = new ArrayList<>();
    for (Object element : collection) {
      ValueWriter part = new ValueWriter(codec);
      part.write(shape.argument(0), element, depth + 1);
      parts.add(part.bytes());
    }
    sorted(parts);
  }

  private void map(TypeShape shape, Map<?, ?> map, int depth) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      ValueWriter part = new ValueWriter(codec);
      part.write(shape.argument(0), entry.getKey(), depth + 1);
      part.write(shape.argument(1), entry.getValue(), depth + 1);
      parts.add(part.bytes());
    }
    if (map instanceof LinkedHashMap<?, ?> || map instanceof SortedMap<?, ?>) {
      inOrder(parts);
    } else {
      sorted(parts);
    }
  }

  private void sorted(List<byte[]> parts) throws IOException {
    parts.sort(Arrays::compareUnsigned);
    inOrder(parts);
  }

  private void inOrder(List<byte[]> parts) throws IOException {
    out.writeInt(parts.size());
    for (byte[] part : parts) {
      out.write(part);
      bound();
    }
  }

  private void blob(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** UTF-16 units as they are, so that even half a surrogate pair survives. */
  private void string(String text) throws IOException {
    out.writeInt(text.length());
    if (text.length() > codec.maxBytes()) {
      throw new CodecException("A text is longer than " + codec.maxBytes() + " characters");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out.writeByte(c);
      } else {
        out.writeByte(0x80);
        out.writeChar(c);
      }
    }
  }
}
