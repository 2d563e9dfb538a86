package virtlab.browser;

/** Lines of the standard output. */
final class Printed {
  private Printed() {}

  static void line(Object text) {
    System.out.println(text);
  }

  /** A number as the bits of its double, so that no digit hides. */
  static void number(String what, double number) {
    System.out.println(what + " " + Long.toHexString(Double.doubleToLongBits(number)));
  }
}
