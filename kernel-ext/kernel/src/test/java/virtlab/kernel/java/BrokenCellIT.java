package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellResult;

/** A cell that does not compile changes nothing, whatever it declares again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenCellIT extends RunningInterpreter<CellOutput> {
  private static final String ERROR = "\nint wrong = \"text\";";

  BrokenCellIT() {
    super(new Nowhere());
  }

  private void works(String code) {
    assertThat(run(code)).as(code).isNotInstanceOf(CellResult.Failure.class);
  }

  private void breaks(String code) {
    assertThat(run(code))
        .as(code)
        .isInstanceOfSatisfying(
            CellResult.Failure.class, f -> assertThat(f.name()).isEqualTo("CompileError"));
  }

  @Test
  void aVariableKeepsItsValueAndItsReaders() {
    works("int x = 5;\nint readX() { return x; }");
    works("x = 9;");
    breaks("int x = 6;\nint x = 7;" + ERROR);
    breaks("String x = \"other\";" + ERROR);
    assertThat(shown("x + readX()")).isEqualTo("18");
    works("x = 11;");
    assertThat(shown("readX()")).isEqualTo("11");
    works("int x = 6;");
    assertThat(shown("readX()")).isEqualTo("6");
  }

  @Test
  void aClassKeepsItsInstancesAndItsStaticState() {
    works(
        "class Box { static int made; int v = 7; Box() { made++; } int twice() { return 2 * v; } }");
    works("Box box = new Box();\nList<Box> boxes = List.of(box);");
    breaks("class Box { int v = 8; int thrice() { return 3 * v; } }" + ERROR);
    assertThat(shown("box.twice() + boxes.get(0).v + Box.made")).isEqualTo("22");
    works("class Wide extends Box { int w = new Box().v; }");
    assertThat(shown("new Wide().w + Box.made")).isEqualTo("10");
  }

  @Test
  void aMethodKeepsItsBodyAndItsLines() {
    works("int share(int n) {\n  return 1 / n;\n}");
    int declared = count;
    breaks("int share(int n) {\n  return -1;\n}" + ERROR);
    assertThat(shown("share(1)")).isEqualTo("1");
    CellResult failed = run("share(0)");
    assertThat(((CellResult.Failure) failed).traceback().toString())
        .contains("In[" + declared + "], line 2");
  }

  @Test
  void anImportKeepsItsMeaning() {
    works("import java.util.Date;");
    breaks("import java.sql.Date;" + ERROR);
    assertThat(shown("Date.class.getName()")).contains("java.util.Date");
  }

  @Test
  void whatTheBrokenCellDeclaredCanBeDeclaredWordForWord() {
    run("int later() { return notYet(); }");
    breaks("int notYet() { return 4; }\nint fresh = 3;" + ERROR);
    works("int notYet() { return 4; }\nint fresh = 3;");
    assertThat(shown("later() + fresh")).isEqualTo("7");
  }

  @Test
  void tooLongATextBreaksItsOwnCellOnly() {
    breaks("\"" + "x".repeat(100_000) + "\".length()");
    breaks("String tooLong = \"" + "x".repeat(100_000) + "\";");
    assertThat(shown("1 + 1")).isEqualTo("2");
  }

  @Test
  void aNewProcessFindsTheRestoredDefinitions() {
    works("record Pair(int a) {} int sum(Pair p) { return p.a(); }");
    breaks("record Pair(int a, int b) {}" + ERROR);
    run("System.exit(0);");
    assertThat(shown("sum(new Pair(3))")).isEqualTo("3");
  }

  /** Shows nothing to nobody. */
}
