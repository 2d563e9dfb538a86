package jdk.jshell;

/** Lets JShell's module see the interface that the other classes here implement. */
final class Reads {
  private Reads() {}

  static void from(Module other) {
    Reads.class.getModule().addReads(other);
  }
}
