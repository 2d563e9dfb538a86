package virtlab.kernel.explain;

import java.util.List;

/**
 * What the cells that ran have declared, as far as code to come may use it.
 *
 * @param imports import declarations, each with its semicolon
 * @param declarations the variables, methods and types, older ones first
 */
public record NotebookCode(List<String> imports, List<Declaration> declarations) {
  public NotebookCode {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
  }

  /** What a declaration declares. */
  public enum Kind {
    VARIABLE,
    METHOD,
    TYPE
  }

  /**
   * One declaration.
   *
   * @param type the type of a variable, else empty
   * @param source the declaration as it was written
   * @param place where it was written; a cell of 0 if that is not known
   */
  public record Declaration(Kind kind, String name, String type, String source, Place place) {}

  /**
   * A line of a cell.
   *
   * @param cell n of In[n]
   * @param line from 1 on
   * @param text the line itself
   */
  public record Place(int cell, int line, String text) {}
}
