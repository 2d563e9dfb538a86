package virtlab.childjvm.codec;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** The eight primitive types and their boxes. */
final class PlainNumbers {
  private static final Map<Class<?>, Class<?>> UNBOXED =
      Map.of(
          Boolean.class, boolean.class,
          Byte.class, byte.class,
          Short.class, short.class,
          Character.class, char.class,
          Integer.class, int.class,
          Long.class, long.class,
          Float.class, float.class,
          Double.class, double.class);

  private PlainNumbers() {}

  static boolean isBox(Class<?> type) {
    return UNBOXED.containsKey(type);
  }

  static Class<?> unboxed(Class<?> box) {
    Class<?> primitive = UNBOXED.get(box);
    if (primitive == null) {
      throw new IllegalArgumentException(box + " is not the box of a primitive type");
    }
    return primitive;
  }

  static void write(DataOutputStream out, Class<?> type, Object value) throws IOException {
    if (type == boolean.class) {
      out.writeBoolean((Boolean) value);
    } else if (type == byte.class) {
      out.writeByte((Byte) value);
    } else if (type == short.class) {
      out.writeShort((Short) value);
    } else if (type == char.class) {
      out.writeChar((Character) value);
    } else if (type == int.class) {
      out.writeInt((Integer) value);
    } else if (type == long.class) {
      out.writeLong((Long) value);
    } else if (type == float.class) {
      out.writeInt(Float.floatToIntBits((Float) value));
    } else {
      out.writeLong(Double.doubleToLongBits((Double) value));
    }
  }

  static Object read(ByteBuffer in, Class<?> type) {
    if (type == boolean.class) {
      return in.get() != 0;
    } else if (type == byte.class) {
      return in.get();
    } else if (type == short.class) {
      return in.getShort();
    } else if (type == char.class) {
      return in.getChar();
    } else if (type == int.class) {
      return in.getInt();
    } else if (type == long.class) {
      return in.getLong();
    } else if (type == float.class) {
      return Float.intBitsToFloat(in.getInt());
    }
    return Double.longBitsToDouble(in.getLong());
  }
}
