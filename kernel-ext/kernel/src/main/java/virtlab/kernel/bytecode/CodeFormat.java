package virtlab.kernel.bytecode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import virtlab.jshell.CompiledRuns.Code;

/** What a run was compiled to, as bytes. */
final class CodeFormat {
  private CodeFormat() {}

  static byte[] write(Code code) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBoolean(code.showsValue());
    out.writeInt(code.classes().size());
    for (Map.Entry<String, byte[]> made : code.classes().entrySet()) {
      out.writeUTF(made.getKey());
      out.writeInt(made.getValue().length);
      out.write(made.getValue());
    }
    out.writeInt(code.types().size());
    for (String type : code.types()) {
      out.writeUTF(type);
    }
    return bytes.toByteArray();
  }

  static Code read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    boolean showsValue = in.readBoolean();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    List<String> types = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      types.add(in.readUTF());
    }
    return new Code(classes, showsValue, List.copyOf(types));
  }
}
