package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import virtlab.jshell.InsideJShell;
import virtlab.jshell.Opening;

/** What javac left out without a word, as when it breaks down, must not be taken for compiled. */
class CompilerBreakdownIT {
  /** Then javac makes no class and tells no error. */
  private static final String NO_CLASSES = "-XDshould-stop.ifNoError=FLOW";

  static Stream<Optional<InsideJShell>> ways() {
    return Stream.of(Opening.open(), Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aClassThatIsNotMadeBreaksItsCellAndIsForgotten(Optional<InsideJShell> inside) {
    JShellCompiler jshell = new JShellCompiler(List.of(), List.of(NO_CLASSES), inside);
    CellCompiler compiler = new CellCompiler(jshell);
    for (String cell :
        List.of("int n = 1;", "var n = 1;", "int n() { return 1; }", "class N { }", "1 + 1")) {
      assertThat(compiler.compile(1, cell)).as(cell).isInstanceOf(Compiled.Broken.class);
      assertThat(jshell.shell().snippets().filter(it -> jshell.shell().status(it).isActive()))
          .as(cell)
          .isEmpty();
    }
  }

  @Test
  void cellsCompileFromOutsideToo() {
    CellCompiler compiler =
        new CellCompiler(new JShellCompiler(List.of(), List.of(), Optional.empty()));
    assertThat(compiler.compile(1, "int a = 1; int b = a + 1;\nb"))
        .isInstanceOf(Compiled.Ready.class);
    assertThat(compiler.compile(2, "int c = b + ")).isInstanceOf(Compiled.Broken.class);
  }

  @Test
  void thisJdkLetsUsWorkInside() {
    assertThat(Opening.open()).isPresent();
  }
}
