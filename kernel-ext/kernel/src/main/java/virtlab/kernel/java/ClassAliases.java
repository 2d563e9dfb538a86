package virtlab.kernel.java;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that JShell gave to classes which the user process has under an older name. JShell can
 * compile a declaration again, but only under a new name; so that a restored variable keeps its
 * value and a restored class its instances, the new name is read as the old one wherever a later
 * class uses it.
 */
final class ClassAliases {
  private static final Pattern NAME = Pattern.compile("REPL/\\$JShell\\$[0-9A-Z]+");
  private static final int FIXED_BYTES = 10;
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private final Map<String, String> names = new HashMap<>();

  void add(String jshells, String real) {
    if (!jshells.equals(real)) {
      names.put(jshells.replace('.', '/'), real.replace('.', '/'));
    }
  }

  /** Whether a class, or one nested in it, is in the user process under another name. */
  boolean covers(String name) {
    int nested = name.indexOf('$', "REPL.$JShell$".length());
    String outer = nested < 0 ? name : name.substring(0, nested);
    return names.containsKey(outer.replace('.', '/'));
  }

  /** The name under which the user process knows a class. */
  String real(String name) {
    return names.getOrDefault(name.replace('.', '/'), name).replace('/', '.');
  }

  /** The class file with the names that the user process knows. */
  byte[] real(byte[] classFile) {
    if (names.isEmpty()) {
      return classFile;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 64);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(in.readNBytes(FIXED_BYTES - 2));
      int constants = in.readUnsignedShort();
      out.writeShort(constants);
      for (int i = 1; i < constants; i++) {
        int tag = in.readUnsignedByte();
        out.writeByte(tag);
        if (tag == UTF8) {
          out.writeUTF(renamed(in.readUTF()));
        } else {
          out.write(in.readNBytes(length(tag)));
        }
        i += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("The compiler made a class that ends too early", e);
    }
    return bytes.toByteArray();
  }

  private String renamed(String constant) {
    return constant.contains("REPL/$JShell$")
        ? NAME.matcher(constant)
            .replaceAll(
                found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())))
        : constant;
  }

  /** Bytes after the tag of a constant, by the Java Virtual Machine Specification, table 4.4-A. */
  private static int length(int tag) {
    return switch (tag) {
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case LONG, DOUBLE -> 8;
      case 15 -> 3;
      case 7, 8, 16, 19, 20 -> 2;
      default -> throw new IllegalStateException("The compiler made a constant of kind " + tag);
    };
  }
}
