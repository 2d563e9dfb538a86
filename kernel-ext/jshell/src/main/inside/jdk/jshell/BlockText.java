package jdk.jshell;

import java.util.ArrayList;
import java.util.List;
import virtlab.jshell.Block.Stretch;
import virtlab.jshell.Part;

/** Writes the class of a run: its variables as fields, all else in one method. */
final class BlockText {
  private final String cell;
  private final StringBuilder text = new StringBuilder();
  private final List<Stretch> stretches = new ArrayList<>();

  private BlockText(String cell) {
    this.cell = cell;
  }

  /**
   * The text of a run's class.
   *
   * @param run variables whose type is not inferred yet are local to the method
   * @param end what becomes of the value with which the run ends
   * @param imports the package and the imports
   * @param name the class's simple name
   */
  static BlockText of(Part.Run run, Part.Value end, String imports, String name) {
    BlockText block = new BlockText(run.cell());
    block.text.append(imports).append("\nclass ").append(name).append(" {\n");
    for (Part.Piece piece : run.pieces()) {
      if (piece instanceof Part.Variable variable && !isLocal(variable)) {
        block.field(variable);
      }
    }
    // A method without a value may end in what never ends, or in a throw.
    String type = end == Part.Value.HIDDEN ? "void" : "java.lang.Object";
    block.text.append("public static ").append(type).append(' ').append(Util.DOIT_METHOD_NAME);
    block.text.append("() throws java.lang.Throwable {\n");
    int last = end == Part.Value.SHOWN ? run.pieces().size() - 1 : run.pieces().size();
    for (Part.Piece piece : run.pieces().subList(0, last)) {
      block.write(piece);
    }
    if (end == Part.Value.SHOWN) {
      block.text.append("return (");
      block.copy(run.pieces().get(last).start(), run.end());
      block.text.append(");\n}\n}\n");
    } else {
      block.text.append(end == Part.Value.HIDDEN ? "}\n}\n" : "return null;\n}\n}\n");
    }
    return block;
  }

  private static boolean isLocal(Part.Variable variable) {
    return variable.type().isEmpty();
  }

  private void field(Part.Variable variable) {
    text.append("public static ");
    if (variable.inferred()) {
      text.append(variable.type());
    } else {
      copy(variable.typeStart(), variable.typeEnd());
    }
    text.append(' ').append(variable.name()).append(";\n");
  }

  private void write(Part.Piece piece) {
    if (piece instanceof Part.Variable variable) {
      if (variable.initialised()) {
        text.append(isLocal(variable) ? "var " : "").append(variable.name()).append(" = ");
        if (cell.charAt(variable.initStart()) == '{') {
          text.append("new ").append(cell, variable.typeStart(), variable.typeEnd());
        }
        copy(variable.initStart(), variable.end());
        text.append("\n;\n"); // on a line of its own: a comment may stand before it
      }
    } else {
      copy(piece.start(), piece.end());
      text.append(piece instanceof Part.Expression ? ";\n" : "\n");
    }
  }

  private void copy(int start, int end) {
    stretches.add(new Stretch(text.length(), start, end - start));
    text.append(cell, start, end);
  }

  String text() {
    return text.toString();
  }

  List<Stretch> stretches() {
    return stretches;
  }
}
