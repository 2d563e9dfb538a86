package virtlab.childjvm.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values; see {@link ValueCodec}. */
final class ValueReader {
  private final ByteBuffer in;
  private final int maxDepth;

  ValueReader(byte[] bytes, int maxDepth) {
    this.in = ByteBuffer.wrap(bytes);
    this.maxDepth = maxDepth;
  }

  static CodecException unsupported(Class<?> type) {
    return new CodecException(
        "Values of type "
            + type.getName()
            + " cannot be passed; allowed are records, enums, numbers, strings, lists, sets, maps,"
            + " optionals and arrays");
  }

  void expectEnd() {
    if (in.hasRemaining()) {
      throw new CodecException(in.remaining() + " bytes are left over");
    }
  }

  @Nullable Object read(TypeShape shape, int depth) {
    if (depth > maxDepth) {
      throw new CodecException("The value is nested deeper than " + maxDepth + " levels");
    }
    try {
      if (shape.raw() == void.class) {
        return null;
      }
      if (shape.raw().isPrimitive()) {
        return PlainNumbers.read(in, shape.raw());
      }
      return in.get() == 0 ? null : reference(shape, depth);
    } catch (BufferUnderflowException e) {
      throw new CodecException("The bytes end too early", e);
    }
  }

  private Object reference(TypeShape shape, int depth) {
    Class<?> raw = shape.raw();
    if (PlainNumbers.isBox(raw)) {
      return PlainNumbers.read(in, PlainNumbers.unboxed(raw));
    } else if (raw == String.class) {
      return string();
    } else if (raw.isEnum()) {
      return constant(raw);
    } else if (raw.isArray()) {
      return array(shape, depth);
    } else if (raw == Optional.class) {
      return Optional.ofNullable(read(shape.argument(0), depth + 1));
    } else if (raw.isRecord()) {
      return record(shape, depth);
    } else if (raw.isSealed()) {
      return sealed(shape, depth);
    } else if (raw == Map.class) {
      return map(shape, depth);
    } else if (raw == List.class || raw == Collection.class) {
      return fill(new ArrayList<>(), shape, depth);
    } else if (raw == Set.class) {
      return fill(new LinkedHashSet<>(), shape, depth);
    }
    return exact(raw);
  }

  private Object exact(Class<?> raw) {
    if (raw == BigInteger.class) {
      return integer();
    } else if (raw == BigDecimal.class) {
      int scale = in.getInt();
      return new BigDecimal(integer(), scale);
    } else if (raw == Duration.class) {
      try {
        return Duration.ofSeconds(in.getLong(), in.getInt());
      } catch (ArithmeticException | DateTimeException e) {
        throw new CodecException("Not a duration", e);
      }
    }
    throw unsupported(raw);
  }

  private BigInteger integer() {
    byte[] bytes = new byte[count(1)];
    in.get(bytes);
    if (bytes.length == 0) {
      throw new CodecException("An integer without digits");
    }
    return new BigInteger(bytes);
  }

  /** A number of elements that the remaining bytes can really hold. */
  private int count(int smallest) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / smallest) {
      throw new CodecException("A length of " + count + " does not fit into the bytes");
    }
    return count;
  }

  private String string() {
    int length = count(1);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      byte unit = in.get();
      text.append(unit >= 0 ? (char) unit : in.getChar());
    }
    return text.toString();
  }

  private Object constant(Class<?> raw) {
    Object[] constants = raw.getEnumConstants();
    int ordinal = in.getInt();
    if (constants == null || ordinal < 0 || ordinal >= constants.length) {
      throw new CodecException(raw.getSimpleName() + " has no constant number " + ordinal);
    }
    return constants[ordinal];
  }

  private Object array(TypeShape shape, int depth) {
    TypeShape component = shape.argument(0);
    int length = count(1);
    Object array = Array.newInstance(component.raw(), length);
    for (int i = 0; i < length; i++) {
      Array.set(array, i, read(component, depth + 1));
    }
    return array;
  }

  private Object record(TypeShape shape, int depth) {
    RecordComponent[] components = shape.raw().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = read(shape.component(components[i]), depth + 1);
    }
    try {
      Constructor<?> constructor = shape.raw().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new CodecException("Cannot make a " + shape.raw().getSimpleName(), e);
    }
  }

  private Object sealed(TypeShape shape, int depth) {
    Class<?>[] permitted = shape.raw().getPermittedSubclasses();
    int index = in.getInt();
    if (index < 0 || index >= permitted.length) {
      throw new CodecException(shape.raw().getSimpleName() + " has no case number " + index);
    }
    Object value = read(new TypeShape(permitted[index], shape.arguments()), depth + 1);
    if (value == null) {
      throw new CodecException("null inside a " + shape.raw().getSimpleName());
    }
    return value;
  }

  private <C extends Collection<@Nullable Object>> C fill(
      C collection, TypeShape shape, int depth) {
    int size = count(1);
    for (int i = 0; i < size; i++) {
      collection.add(read(shape.argument(0), depth + 1));
    }
    return collection;
  }

  private Map<@Nullable Object, @Nullable Object> map(TypeShape shape, int depth) {
    int size = count(1);
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      @Nullable Object key = read(shape.argument(0), depth + 1);
      map.put(key, read(shape.argument(1), depth + 1));
    }
    return map;
  }
}
