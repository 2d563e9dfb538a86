package virtlab.ipynb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JavaCellsTests {
  private static JavaSource join(String... cells) {
    List<JavaCells.Source> sources = new ArrayList<>();
    for (String cell : cells) {
      sources.add(new JavaCells.Source("cell " + (sources.size() + 1), cell));
    }
    return JavaCells.join(sources, List.of());
  }

  @Test
  void makesStaticMembersAndLeavesStatementsOut() {
    JavaSource source =
        join(
            "import java.time.Duration;\nint twice(int x) { return 2 * x; }",
            "record P(int a) {}\nprivate final int k = 3;\nSystem.out.println(twice(k));\ntwice(4)");
    String code = source.render(Set.of()).code();
    assertThat(code)
        .contains("import java.time.Duration;")
        .contains("public static int twice(int x) { return 2 * x; }")
        .contains("public static record P(int a) {}")
        .contains("final public static int k = 3;")
        .doesNotContain("println")
        .doesNotContain("twice(4)");
  }

  @Test
  void lastDefinitionWinsAndIsNoted() {
    JavaSource source = join("int f() { return 1; }", "int f() { return 2; }");
    assertThat(source.render(Set.of()).code()).contains("return 2").doesNotContain("return 1");
    assertThat(source.notes()).containsExactly("cell 2 replaces the method f() of cell 1");
  }

  @Test
  void brokenCellIsLeftOutWithItsLine() {
    JavaSource source = join("int f() { return 1; }", "int a = 1;\nint g( { return 1; }");
    assertThat(source.definitions()).hasSize(1);
    assertThat(source.notes()).singleElement().asString().startsWith("cell 2, line 2");
  }

  @Test
  void magicsAreSkipped() {
    JavaSource source = join("%maven a:b:1\nint f() { return 1; }", "%%html\n<b>x</b>");
    assertThat(source.definitions()).hasSize(1);
    assertThat(source.definitions().get(0).line()).isEqualTo(2);
    assertThat(source.notes()).hasSize(2);
  }

  @Test
  void varGetsItsType() {
    JavaSource source = join("var names = List.of(\"a\");", "var n = names.size();");
    assertThat(source.render(Set.of()).code())
        .contains("public static List<String> names")
        .contains("public static int n");
  }

  @Test
  void everyLineKeepsItsCellAndLine() {
    JavaSource.Rendered rendered =
        join("\n// first\n\nint f() {\n  return 1;\n}", "int g() { return 2; }").render(Set.of());
    String[] lines = rendered.code().split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].contains("return 1")) {
        assertThat(rendered.origin(i + 1)).isEqualTo(new JavaSource.Origin("cell 1", 5));
      }
      if (lines[i].contains("int g()")) {
        assertThat(rendered.origin(i + 1)).isEqualTo(new JavaSource.Origin("cell 2", 1));
      }
    }
  }
}
