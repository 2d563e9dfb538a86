package virtlab.kernel.java;

import java.util.List;
import java.util.Map;
import virtlab.kernel.user.UserProcess.Step;

/** What compiling a cell came to. */
sealed interface Compiled {
  /**
   * The whole cell compiles.
   *
   * @param classes class name to bytes, in the order in which they are loaded
   * @param steps what is run, in order
   * @param shown the index of the step whose value is the cell's result, or −1
   * @param notes sentences for the reader
   */
  record Ready(Map<String, byte[]> classes, List<Step> steps, int shown, List<String> notes)
      implements Compiled {}

  /** It does not compile, and none of it will run. */
  record Broken(List<Problem> problems) implements Compiled {}

  /**
   * One compile error.
   *
   * @param message what javac says
   * @param code javac's key of the message
   * @param start where it begins in the cell, in UTF-16 units
   * @param end where it ends
   */
  record Problem(String message, String code, int start, int end) {}
}
