package virtlab.jshell;

import java.util.List;
import java.util.Map;
import jdk.jshell.SnippetEvent;

/**
 * A run that has been compiled, as one class whose method {@code do_it$} runs it.
 *
 * @param className the class
 * @param classes it and the classes within it, name to bytes
 * @param events what its variables changed in JShell
 * @param showsValue whether the method returns the value of the run's last expression
 * @param text what was compiled
 * @param stretches where the reader's text stands in it, in order
 */
public record Block(
    String className,
    Map<String, byte[]> classes,
    List<SnippetEvent> events,
    boolean showsValue,
    String text,
    List<Stretch> stretches) {
  /**
   * Text of the cell, in the compiled text word for word.
   *
   * @param compiled where it begins in the compiled text
   * @param source where it begins in the cell
   * @param length how long it is
   */
  public record Stretch(int compiled, int source, int length) {}

  /** The same without its classes, for what is remembered of it. */
  public Block withoutClasses() {
    return new Block(className, Map.of(), events, showsValue, text, stretches);
  }

  /**
   * Where in the cell the code of a compiled line stands, in UTF-16 units; −1 if there is none.
   *
   * @param line a line of the compiled text, from 1 on
   */
  public int sourceOfLine(int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return -1;
      }
    }
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    for (Stretch stretch : stretches) {
      if (stretch.compiled() < end && stretch.compiled() + stretch.length() > start) {
        return stretch.source() + Math.max(0, start - stretch.compiled());
      }
    }
    return -1;
  }
}
