package jdk.jshell;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeScanner;

/**
 * Refuses code that is nested so deeply that some part of the compiler may run out of its stack.
 * The compiler itself would say so on the log only, and go on without the class.
 */
final class Nesting extends TreeScanner {
  private static final int DEEPEST = 10_000;

  private int depth;

  static void check(int depth) {
    if (depth > DEEPEST) {
      throw new StackOverflowError("Code is nested more than " + DEEPEST + " levels deep");
    }
  }

  static void check(Iterable<? extends JCTree> trees) {
    Nesting nesting = new Nesting();
    trees.forEach(nesting::scan);
  }

  @Override
  public void scan(JCTree tree) {
    if (tree != null) {
      check(++depth);
      super.scan(tree);
      depth--;
    }
  }
}
