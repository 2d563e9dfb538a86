package virtlab.jshell;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A part of a cell, in the order of its text; positions are UTF-16 units in the cell. */
public sealed interface Part {
  /** Where the part begins. */
  int start();

  /** Where the part ends; a last semicolon may be left out. */
  int end();

  /** A snippet that JShell takes by itself: an import, a method, a class, an inferred variable. */
  record Single(int start, int end) implements Part {}

  /**
   * Variables, statements and expressions that can be compiled together.
   *
   * @param cell the text of the whole cell
   * @param pieces what it holds, at least one
   */
  record Run(String cell, List<Piece> pieces) implements Part {
    /** The variables whose types are inferred, in order. */
    public List<Variable> inferred() {
      return pieces.stream()
          .filter(Variable.class::isInstance)
          .map(Variable.class::cast)
          .filter(Variable::inferred)
          .toList();
    }

    /** The same run with the types that were inferred, in order. */
    public Run with(List<String> types) {
      Iterator<String> next = types.iterator();
      return new Run(
          cell,
          pieces.stream()
              .map(
                  piece ->
                      piece instanceof Variable variable && variable.inferred()
                          ? variable.ofType(next.next())
                          : piece)
              .toList());
    }

    @Override
    public int start() {
      return pieces.get(0).start();
    }

    @Override
    public int end() {
      return pieces.get(pieces.size() - 1).end();
    }
  }

  /** One variable, statement or expression of a run. */
  sealed interface Piece {
    /** Where it begins. */
    int start();

    /** Where it ends, a semicolon not counted for variables and expressions. */
    int end();
  }

  /**
   * A variable.
   *
   * @param name its name
   * @param type its type as the compiler writes it; empty as long as it is to be inferred
   * @param typeStart where the type is written out
   * @param typeEnd where it ends; its start if it is inferred
   * @param initStart where its first value begins; the piece's end if it has none
   * @param uses the names that its type is made of
   */
  record Variable(
      int start,
      int end,
      String name,
      String type,
      int typeStart,
      int typeEnd,
      int initStart,
      Set<String> uses)
      implements Piece {
    /** Whether its type is not written but follows from its first value. */
    public boolean inferred() {
      return typeStart == typeEnd;
    }

    /** The same with the type that was inferred. */
    public Variable ofType(String inferred) {
      return new Variable(start, end, name, inferred, typeStart, typeEnd, initStart, uses);
    }

    /** Whether it has a first value. */
    public boolean initialised() {
      return initStart < end;
    }
  }

  /** A statement. */
  record Statement(int start, int end) implements Piece {}

  /**
   * An expression.
   *
   * @param value what becomes of its value when it ends a cell
   */
  record Expression(int start, int end, Value value) implements Piece {}

  /** What becomes of an expression's value when the expression ends a cell. */
  enum Value {
    /** It is shown. */
    SHOWN,
    /** It is shown unless the call returns nothing. */
    SHOWN_UNLESS_VOID,
    /** It is not shown: an assignment to a variable. */
    HIDDEN
  }
}
