package virtlab.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs compiled at once, run in this process, against what JShell does with the same cell. */
class BlocksTests {
  private final InsideJShell inside = Opening.open().orElseThrow();
  private final Loading loading = new Loading();
  private final JShell shell = loading.shell();

  @AfterEach
  void close() {
    shell.close();
  }

  /** Runs a cell that is one run; its value. */
  private Object run(String cell) throws Exception {
    List<Part> parts = inside.parts(shell, cell);
    assertThat(parts).as(cell).hasSize(1);
    return loading.run(compile(parts.get(0)).orElseThrow());
  }

  private Optional<Block> compile(Part part) {
    return inside.compile(shell, (Part.Run) part, true, CompiledRuns.NONE);
  }

  @Test
  void anExpressionHasItsValue() throws Exception {
    assertThat(run("1 + 1")).isEqualTo(2);
    assertThat(run("\"a\" + 'b'; // a comment")).isEqualTo("ab");
    assertThat(run("Math.max(3, 4)")).isEqualTo(4);
    assertThat(run("new int[] {1, 2}[1]")).isEqualTo(2);
  }

  @Test
  void aCallOfNothingShowsNothing() {
    Block block = compile(inside.parts(shell, "System.gc()").get(0)).orElseThrow();

    assertThat(block.showsValue()).isFalse();
    assertThat(
            compile(inside.parts(shell, "java.util.List.of()").get(0)).orElseThrow().showsValue())
        .isTrue();
  }

  @Test
  void variablesAreJShellsOwn() throws Exception {
    assertThat(run("final int[] a = {1, 2}; java.util.List<String> l = java.util.List.of(\"x\");"))
        .isNull();

    assertThat(shell.variables().map(VarSnippet::name)).containsExactly("a", "l");
    assertThat(shell.variables().map(VarSnippet::typeName))
        .containsExactly("int[]", "java.util.List<String>");
    assertThat(run("a[1] + l.get(0)")).isEqualTo("2x");
    assertThat(run("int b = a[0] + 4\n// no semicolon")).isNull();
    assertThat(run("b")).isEqualTo(5);
  }

  @Test
  void manyDeclarationsAreOneClass() throws Exception {
    String cell =
        IntStream.range(0, 300)
            .mapToObj(i -> "int v" + i + " = " + (i == 0 ? "1" : "v" + (i - 1) + " + 1") + ";")
            .collect(Collectors.joining("\n"));

    assertThat(run(cell)).isNull();
    assertThat(run("v299")).isEqualTo(300);
    assertThat(loading.classes()).hasSize(2);
  }

  @Test
  void aTypeThatIsNotWrittenIsInferred() throws Exception {
    run("var n = 3; var list = new java.util.ArrayList<String>(); list.add(\"a\" + n);");

    assertThat(shell.variables().map(VarSnippet::name)).containsExactly("n", "list");
    assertThat(shell.variables().map(VarSnippet::typeName))
        .containsExactly("int", "java.util.ArrayList<java.lang.String>");
    assertThat(run("var both = list.get(0) + n; both.length()")).isEqualTo(3);
    assertThat(run("var arrays = new int[][] {{1}, {2, 3}}; arrays[1].length")).isEqualTo(2);
  }

  @Test
  void aTypeThatHasNoNameIsLeftToJShell() {
    for (String cell :
        List.of(
            "var anonymous = new Object() { int x = 1; };",
            "var both = java.util.List.of(1, \"a\");",
            "var nothing = null;",
            "var captured = new Object().getClass();")) {
      Optional<Block> block = compile(inside.parts(shell, cell).get(0));
      assertThat(block.isPresent() && block.get().events().isEmpty()).as(cell).isFalse();
      block.ifPresent(
          made ->
              assertThat(shell.variables().map(VarSnippet::typeName).toList())
                  .as(cell)
                  .noneMatch(type -> type.contains("capture") || type.contains("&")));
    }
  }

  @Test
  void statementsRunInTheirOrder() throws Exception {
    assertThat(
            run(
                """
                StringBuilder s = new StringBuilder();
                for (int i = 0; i < 3; i++) {
                  s.append(i);
                }
                if (s.length() == 3) s.append('!');
                s.reverse();
                s.toString()
                """))
        .isEqualTo("!210");
  }

  @Test
  void aVariableThatIsDeclaredAgainIsAnother() throws Exception {
    run("int x = 1;");
    List<Part> parts = inside.parts(shell, "int y = x; String x = \"new\"; x + y");
    assertThat(parts).as("what stands before it means the old one").hasSize(2);
    loading.run(
        inside.compile(shell, (Part.Run) parts.get(0), false, CompiledRuns.NONE).orElseThrow());
    Block second = compile(parts.get(1)).orElseThrow();

    assertThat(second.events().stream().map(SnippetEvent::status))
        .containsExactly(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
    assertThat(loading.run(second)).isEqualTo("new1");
    assertThat(shell.variables().map(VarSnippet::typeName))
        .containsExactlyInAnyOrder("int", "String");
  }

  @Test
  void whatMethodsUseIsLeftToJShell() {
    shell.eval("int n = 1;");
    shell.eval("int twice() { return 2 * n; }");

    assertThat(compile(inside.parts(shell, "int n = 5;").get(0))).isEmpty();
  }

  @Test
  void anErrorChangesNothing() {
    assertThat(compile(inside.parts(shell, "int k = 1; k = \"text\";").get(0))).isEmpty();
    assertThat(compile(inside.parts(shell, "while (true) {}\nint z = 1;").get(0))).isEmpty();
    assertThat(inside.parts(shell, "int k = ;")).isEmpty();
    assertThat(shell.variables()).isEmpty();
  }

  @Test
  void partsThatJShellTakesByThemselves() {
    String cell =
        """
        import java.util.List;
        int a = 1;
        var b = a;
        int c = 2, d = 3;
        int e[] = {1};
        void f() {}
        record R(int x) {}
        a + c
        """;
    List<Part> parts = inside.parts(shell, cell);

    assertThat(parts.stream().map(part -> part instanceof Part.Run))
        .containsExactly(false, true, false, false, false, false, true);
    assertThat(cell.substring(parts.get(3).start(), parts.get(3).end())).startsWith("int e[]");
  }

  @Test
  void jshellGoesOnWithWhatABlockDeclared() throws Exception {
    run("int base = 40;");
    shell.eval("int more(int by) { return base + by; }");
    loading.takeOver();

    assertThat(run("more(2)")).isEqualTo(42);
    assertThat(shell.eval("var again = base;").get(0).status()).isEqualTo(Snippet.Status.VALID);
    assertThat(shell.eval("String base = \"b\";").get(0).status()).isEqualTo(Snippet.Status.VALID);
    assertThat(shell.variables().map(VarSnippet::name)).containsExactlyInAnyOrder("base", "again");
  }

  @Test
  void aLineOfTheClassIsALineOfTheCell() throws Exception {
    String cell = "int p = 1;\nint q =\n  p / 0;\np";
    Block block = compile(inside.parts(shell, cell).get(0)).orElseThrow();
    Throwable thrown = null;
    try {
      loading.run(block);
    } catch (java.lang.reflect.InvocationTargetException e) {
      thrown = e.getCause();
    }
    assertThat(thrown).isInstanceOf(ArithmeticException.class);
    int position = block.sourceOfLine(thrown.getStackTrace()[0].getLineNumber());

    assertThat(cell.substring(position)).startsWith("p / 0");
  }

  @Test
  void importsAreDeclaredUncompiled() throws Exception {
    inside.declareImports(
        shell, List.of("import java.util.*;", "import static java.lang.Math.max;"));

    assertThat(run("List<Integer> l = new ArrayList<>(); l.add(max(1, 2)); l.get(0)")).isEqualTo(2);
    assertThat(shell.imports().map(Snippet::source)).hasSize(2);
    assertThat(shell.eval("Set<String> s = new TreeSet<>();").get(0).status())
        .isEqualTo(Snippet.Status.VALID);
  }

  /** Loads what is compiled into this process. */
  private static final class Loading {
    private final Map<String, byte[]> classes = new HashMap<>();
    private final List<String> invoked = new ArrayList<>();
    private final RecordingControl control = new RecordingControl(classes);
    private final ClassLoader loader =
        new ClassLoader(Loading.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };

    JShell shell() {
      return JShell.builder().executionEngine(control.provider(), Map.of()).build();
    }

    /** Takes what JShell itself had to be loaded. */
    void takeOver() {
      assertThat(control.loaded()).isNotEmpty();
    }

    Object run(Block block) throws Exception {
      classes.putAll(block.classes());
      invoked.add(block.className());
      var method = loader.loadClass(block.className()).getDeclaredMethod("do_it$");
      method.setAccessible(true);
      return method.invoke(null);
    }

    List<String> classes() {
      return invoked;
    }
  }
}
