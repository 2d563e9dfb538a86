package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The memory that code needed while it was compiled is given back, and the notebook goes on. */
class ForgottenCodeIT {
  private static final int MEGABYTE = 1 << 20;

  private final JShellCompiler jshell = new JShellCompiler(List.of(), List.of());
  private final CellCompiler compiler = new CellCompiler(jshell);

  @Test
  void theTreesOfALargeCellGo() {
    assertThat(compiler.compile(1, "int kept = 1; record Kept(int kept) {}"))
        .isInstanceOf(Compiled.Ready.class);
    String tooLarge = "int large(int n) { " + "n = n * 70000 + n; ".repeat(12_000) + "return n; }";
    assertThat(compiler.compile(2, tooLarge)).isInstanceOf(Compiled.Broken.class);
    long before = used();
    jshell.forgetTrees();
    assertThat(before - used()).isGreaterThan(6 * MEGABYTE);
    assertThat(compiler.compile(3, "new Kept(kept + 1)")).isInstanceOf(Compiled.Ready.class);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
