package virtlab.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellParserTests {
  private static List<Piece> parse(String code) {
    return CellParser.parse(new Piece.Source("", code));
  }

  private static Piece.Magic magic(Piece piece) {
    return (Piece.Magic) piece;
  }

  private static String java(Piece piece) {
    return ((Piece.Java) piece).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int rest = 17\n    % 5;",
        "int rest = 17 %five;",
        "foo(a,\n  %b)",
        "String s = \"= %jars x\";",
        "String s = \"\"\"\n    %jars x\n    = %jars y\n    \"\"\";",
        "/*\n%jars x\n*/ int a = 1;",
        "// x\n// = %jars x",
        "char c = '\"';\n// %maven\n",
        "String q = \"\\\"\";  // = %jars \n",
        "x %= y;",
        "",
        "printf(\"%d %s\", 1, 2)"
      })
  void leavesJavaAlone(String code) {
    assertThat(parse(code))
        .containsExactly(new Piece.Java(new Piece.Source("", code), code, List.of()));
  }

  @Test
  void cutsAtALineMagicAndKeepsLineNumbers() {
    List<Piece> pieces = parse("int a = 1;\n  %maven g:a:1 -v\nimport b.C;\n");
    assertThat(pieces).hasSize(3);
    assertThat(java(pieces.get(0))).startsWith("int a = 1;\n");
    assertThat(magic(pieces.get(1)).name()).isEqualTo("maven");
    assertThat(magic(pieces.get(1)).arguments()).containsExactly("g:a:1", "-v");
    assertThat(java(pieces.get(2)).split("\n", -1)[2]).isEqualTo("import b.C;");
    assertThat(java(pieces.get(2)).indexOf("import")).isEqualTo(29);
  }

  @Test
  void makesAnAssignedMagicACallAndCutsBehindIt() {
    String code = "List<String> x = %jars \"my lib/*.jar\" b\\\\c\nint wrong = x;";
    List<Piece> pieces = parse(code);
    assertThat(pieces).hasSize(2);
    assertThat(java(pieces.get(0)))
        .contains("= lineMagic(\"jars\", ")
        .contains("(\"my lib/*.jar\", \"b\\\\c\"));");
    Piece.Java first = (Piece.Java) pieces.get(0);
    assertThat(first.origin(0)).isZero();
    assertThat(first.origin(30)).isEqualTo(code.indexOf('%'));
    assertThat(first.origin(first.text().length() - 1)).isEqualTo(code.indexOf('\n'));
    assertThat(java(pieces.get(1)).indexOf("int wrong")).isEqualTo(code.indexOf("int wrong"));
  }

  @Test
  void makesAMagicInABlockACall() {
    List<Piece> pieces = parse("if (on) {\n  %jars lib/\n}\n");
    assertThat(pieces).hasSize(1);
    assertThat(java(pieces.get(0))).contains("lineMagic(\"jars\",").endsWith(");\n}\n");
  }

  @Test
  void takesTheWholeCellOfACellMagic() {
    List<Piece> pieces = parse("%%bash -e\necho %jars\nls\n");
    assertThat(pieces).hasSize(1);
    assertThat(magic(pieces.get(0)).name()).isEqualTo("bash");
    assertThat(magic(pieces.get(0)).rest()).isEqualTo("-e");
    assertThat(magic(pieces.get(0)).body()).contains("echo %jars\nls\n");
  }

  @Test
  void splitsArguments() {
    assertThat(Arguments.split(" a  \"b c\"d \\\"e\\\" \"\" --from=\"x y\" f\\ g"))
        .containsExactly("a", "b cd", "\"e\"", "", "--from=x y", "f g");
  }

  @Test
  void writesLongTextsInParts() {
    assertThat(JavaText.literal("a\"\\\n")).isEqualTo("\"a\\\"\\\\\\n\"");
    assertThat(JavaText.literal("x".repeat(70_000))).startsWith("String.join(\"\", \"x");
  }
}
