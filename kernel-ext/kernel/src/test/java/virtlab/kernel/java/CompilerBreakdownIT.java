package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * javac says on its log only that it broke down; JShell from outside then takes the code for
 * compiled.
 */
class CompilerBreakdownIT {
  private static final int SMALL_STACK = 256 << 10;
  private CellCompiler compiler;

  @BeforeEach
  void start() {
    compiler = new CellCompiler(new JShellCompiler(List.of(), List.of(), Optional.empty()));
  }

  private Compiled compile(String code) throws Exception {
    FutureTask<Compiled> task = new FutureTask<>(() -> compiler.compile(1, code));
    new Thread(null, task, "small", SMALL_STACK).start();
    return task.get();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"int large = %s;", "int large() { return %s; }", "var large = %s;", "large = %s;"})
  void aBreakdownIsAnErrorAndChangesNothing(String code) throws Exception {
    assertThat(compile("int kept = 1;")).isInstanceOf(Compiled.Ready.class);
    Compiled broken = compile(code.formatted("kept" + " + 1".repeat(20_000)));
    assertThat(broken).isInstanceOf(Compiled.Broken.class);
    assertThat(compile("kept + 1")).isInstanceOf(Compiled.Ready.class);
    assertThat(compile("large")).isInstanceOf(Compiled.Broken.class);
    assertThat(compile("large()")).isInstanceOf(Compiled.Broken.class);
  }

  @Test
  void cellsCompileFromOutsideToo() throws Exception {
    assertThat(compile("int a = 1; int b = a + 1;\nb")).isInstanceOf(Compiled.Ready.class);
    assertThat(compile("int c = b + ")).isInstanceOf(Compiled.Broken.class);
  }
}
