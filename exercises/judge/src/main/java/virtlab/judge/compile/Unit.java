package virtlab.judge.compile;

import java.util.List;
import java.util.Set;
import virtlab.display.Language;
import virtlab.ipynb.JavaSource;
import virtlab.ipynb.JavaSource.Definition;

/** One source file to compile: a student's file as it is, or the class made of cells. */
interface Unit {
  /** The name that messages of the compiler carry, for example {@code NotebookCells.java}. */
  String fileName();

  /** Its text. */
  String code();

  /** Where a line stands for the student: {@code cell 5, line 3} or {@code Mine.java, line 3}. */
  String place(long line);

  /** The definition on this line, which can be left out; empty in a student's file. */
  List<Definition> definition(long line);

  /** This unit without these definitions. */
  Unit without(Set<Definition> broken);

  private static String line(long number) {
    return Language.say(", line ", ", Zeile ") + number;
  }

  /** A student's file. */
  record File(String fileName, String code) implements Unit {
    @Override
    public String place(long line) {
      return fileName + Unit.line(line);
    }

    @Override
    public List<Definition> definition(long line) {
      return List.of();
    }

    @Override
    public Unit without(Set<Definition> broken) {
      return this;
    }
  }

  /** The class made of cells. */
  record Cells(JavaSource source, JavaSource.Rendered rendered) implements Unit {
    Cells(JavaSource source) {
      this(source, source.render(Set.of()));
    }

    @Override
    public String fileName() {
      return source.className() + ".java";
    }

    @Override
    public String code() {
      return rendered.code();
    }

    @Override
    public String place(long line) {
      JavaSource.Origin origin = rendered.origin(line);
      return origin.cell().isEmpty()
          ? Language.say("the notebook", "das Notebook")
          : origin.cell() + Unit.line(origin.line());
    }

    @Override
    public List<Definition> definition(long line) {
      JavaSource.Origin origin = rendered.origin(line);
      return source.definitions().stream()
          .filter(d -> d.cell().equals(origin.cell()))
          .filter(d -> origin.line() >= d.line())
          .filter(d -> origin.line() < d.line() + d.text().split("\n", -1).length)
          .toList();
    }

    @Override
    public Unit without(Set<Definition> broken) {
      return new Cells(source, source.render(broken));
    }
  }
}
