package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

class WarmUpIT {
  /** Two compilers that look at their files for the first time at once would find none. */
  @RepeatedTest(40)
  void aCellThatComesWhileTheCompilerIsBroughtUpCompiles() throws InterruptedException {
    JShellCompiler jshell = new JShellCompiler(List.of(), List.of());
    CellCompiler compiler = new CellCompiler(jshell);
    jshell.warmUp();
    TimeUnit.MILLISECONDS.sleep(100); // it begins in a pause
    long number = System.nanoTime();
    assertThat(compiler.compile(1, "long n = " + number + "L;\nString.valueOf(n)"))
        .isInstanceOf(Compiled.Ready.class);
  }
}
