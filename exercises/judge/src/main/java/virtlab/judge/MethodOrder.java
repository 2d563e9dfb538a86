package virtlab.judge;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The names of a class's methods in the order of its source, read from the class file. */
final class MethodOrder {
  private MethodOrder() {}

  static List<String> of(byte[] classFile) throws IOException {
    return methods(new DataInputStream(new ByteArrayInputStream(classFile)));
  }

  private static List<String> methods(DataInputStream in) throws IOException {
    in.skipNBytes(8);
    String[] texts = constants(in);
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    List<String> fields = members(in, texts);
    List<String> methods = members(in, texts);
    methods.removeAll(fields.isEmpty() ? List.of("<init>", "<clinit>") : List.of("<init>"));
    return methods;
  }

  private static List<String> members(DataInputStream in, String[] texts) throws IOException {
    List<String> names = new ArrayList<>();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      names.add(texts[in.readUnsignedShort()]);
      in.skipNBytes(2);
      int attributes = in.readUnsignedShort();
      for (int a = 0; a < attributes; a++) {
        in.skipNBytes(2);
        in.skipNBytes(in.readInt());
      }
    }
    return names;
  }

  private static String[] constants(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    for (int i = 1; i < count; i++) {
      texts[i] = "";
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
    }
    return texts;
  }
}
