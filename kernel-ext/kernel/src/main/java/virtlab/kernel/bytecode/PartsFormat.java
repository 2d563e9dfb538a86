package virtlab.kernel.bytecode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import virtlab.jshell.Part;

/** The parts of a cell as bytes. */
final class PartsFormat {
  private static final int SINGLE = 0;
  private static final int RUN = 1;
  private static final int VARIABLE = 2;
  private static final int STATEMENT = 3;
  private static final int EXPRESSION = 4;

  private PartsFormat() {}

  static byte[] write(List<Part> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(parts.size());
    for (Part part : parts) {
      if (part instanceof Part.Run run) {
        out.writeByte(RUN);
        out.writeInt(run.pieces().size());
        for (Part.Piece piece : run.pieces()) {
          write(piece, out);
        }
      } else {
        out.writeByte(SINGLE);
        out.writeInt(part.start());
        out.writeInt(part.end());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Part.Piece piece, DataOutputStream out) throws IOException {
    out.writeByte(
        piece instanceof Part.Variable
            ? VARIABLE
            : piece instanceof Part.Statement ? STATEMENT : EXPRESSION);
    out.writeInt(piece.start());
    out.writeInt(piece.end());
    if (piece instanceof Part.Expression expression) {
      out.writeUTF(expression.value().name());
    } else if (piece instanceof Part.Variable variable) {
      out.writeUTF(variable.name());
      out.writeUTF(variable.type());
      out.writeInt(variable.typeStart());
      out.writeInt(variable.typeEnd());
      out.writeInt(variable.initStart());
      out.writeInt(variable.uses().size());
      for (String name : variable.uses()) {
        out.writeUTF(name);
      }
    }
  }

  /** The parts of this cell that were written. */
  static List<Part> read(String cell, byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<Part> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      if (in.readByte() == SINGLE) {
        parts.add(new Part.Single(in.readInt(), in.readInt()));
      } else {
        List<Part.Piece> pieces = new ArrayList<>();
        for (int more = in.readInt(); more > 0; more--) {
          pieces.add(piece(in));
        }
        parts.add(new Part.Run(cell, List.copyOf(pieces)));
      }
    }
    return List.copyOf(parts);
  }

  private static Part.Piece piece(DataInputStream in) throws IOException {
    int kind = in.readByte();
    int start = in.readInt();
    int end = in.readInt();
    return switch (kind) {
      case STATEMENT -> new Part.Statement(start, end);
      case EXPRESSION -> new Part.Expression(start, end, Part.Value.valueOf(in.readUTF()));
      default ->
          new Part.Variable(
              start,
              end,
              in.readUTF(),
              in.readUTF(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              names(in));
    };
  }

  private static Set<String> names(DataInputStream in) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(in.readUTF());
    }
    return Set.copyOf(names);
  }
}
