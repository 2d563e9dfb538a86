package virtlab.judge;

import java.nio.file.Path;
import java.util.List;

/**
 * The tests of one exercise, public ones first, known before anything of a student's runs.
 *
 * @param exercise its number, for example {@code E02}
 * @param contract the interface that a solution fulfils
 * @param hash of everything that decides a verdict: the classes of the suite
 * @param plan the tests in their order
 * @param classes where the tests stand
 */
public record Suite(
    String exercise,
    Class<?> contract,
    String hash,
    List<PlannedTest> plan,
    List<TestClass> classes) {
  public Suite {
    plan = List.copyOf(plan);
    classes = List.copyOf(classes);
  }

  /** A test class and the loader recipe for it. */
  public record TestClass(String name, List<Path> classPath, boolean hidden) {
    /** Whether this planned test stands in this class. */
    boolean holds(PlannedTest test) {
      return test.id().startsWith(name.substring(name.lastIndexOf('.') + 1) + ".");
    }
  }

  /** The points of all tests. */
  public int max() {
    return plan.stream().mapToInt(PlannedTest::max).sum();
  }
}
