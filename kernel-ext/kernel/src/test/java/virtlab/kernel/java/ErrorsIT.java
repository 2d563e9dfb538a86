package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import virtlab.kernel.interpreter.CellResult;

/** What a reader is shown of errors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ErrorsIT extends RunningInterpreter<JavaInterpreterIT.Recording> {
  ErrorsIT() {
    super(new JavaInterpreterIT.Recording());
  }

  private CellResult.Failure fails(String code) {
    CellResult result = run(code);
    assertThat(result).as(code).isInstanceOf(CellResult.Failure.class);
    return (CellResult.Failure) result;
  }

  private String told(String code) {
    return plain(String.join("\n", fails(code).traceback()));
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  /** The line of the cell at which the first caret points, and the text above the carets. */
  private static String marked(String told) {
    String[] lines = told.split("\n");
    for (int i = 2; i < lines.length; i++) {
      if (lines[i].matches(" *\\^+")) {
        String source = lines[i - 1];
        int start = lines[i].indexOf('^');
        String at =
            source.substring(
                Math.min(start, source.length()), Math.min(lines[i].length(), source.length()));
        return (lines[i - 2].replaceAll(".*line (\\d+).*", "$1") + " " + at).strip();
      }
    }
    return "nothing";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "int a = 1;⏎int b = ;⏎int c = 3; ~ 2 ;",
        "int a = 1⏎int b = 2; ~ 1",
        "int a = 1;⏎for (int i = 0; i < 3; i++) {⏎  int q = i⏎}⏎a++; ~ 3",
        "int a = 1;⏎String s = \"abc;⏎int c = 3; ~ 2 \"",
        "int a = 1;⏎String s = \"\"\"⏎  abc⏎int c = 3; ~ 2 \"\"\"",
        "int a = 1;⏎class A {⏎  void m() {⏎    int x = 2;⏎}⏎int c = 3; ~ 3 {",
        "int a = 1;⏎Math.max(⏎ ~ 2 (",
        "/* open⏎int a = 1; ~ 1 /*",
        "int a = 1;⏎if (a > 0 {⏎  a = 2;⏎} ~ 2",
        "int a = 1;⏎a = a + ;⏎a++; ~ 2 ;",
        "int a = 1;⏎int x = \"text\";⏎a++; ~ 2 \"text\"",
        "List<String> words = List.of();⏎words.foo(); ~ 2 .foo",
      })
  void pointsAtThePlace(String code, String place) {
    assertThat(marked(told(code.replace('⏎', '\n')))).isEqualTo(place);
  }

  @Test
  void tellsAllCompileErrorsInTheOrderOfTheCell() {
    String told = told("int x = \"t\";\nint q = lenght;\nMissing<String> l;\nString y = 5;\nx++;");
    assertThat(told)
        .containsSubsequence("line 1", "line 2", "lenght", "line 3", "Missing", "line 4")
        .contains("String cannot be converted to int")
        .doesNotContain("line 5", "java.lang", "REPL");
  }

  @Test
  void hidesWhatJShellMakesOfNames() {
    run(
        "Object nothing = null; class Mine extends RuntimeException { Mine(String m) { super(m); } }");
    assertThat(fails("nothing.toString();").message()).contains("because \"nothing\" is null");
    CellResult.Failure mine = fails("throw new Mine(\"own\");");
    assertThat(mine.name()).isEqualTo("Mine");
    assertThat(plain(mine.traceback().get(0))).isEqualTo("Mine: own");
  }

  @Test
  void tellsCausesWithoutTheFramesTheyShare() {
    run(
        "int boom(int n) {\n  if (n == 0)\n    throw new IllegalStateException(\"out\","
            + " new RuntimeException(\"in\", new IOException(\"deep\")));\n  return boom(n - 1);\n}");
    String told = told("boom(3);");
    assertThat(told)
        .containsSubsequence(
            "IllegalStateException: out",
            "line 3, in boom()",
            "line 4, in boom()",
            "the same line 2 times more",
            "In[" + count + "], line 1",
            "Caused by: java.lang.RuntimeException: in",
            "Caused by: java.io.IOException: deep");
    assertThat(told.split("line 3", -1)).hasSize(2);
  }

  @Test
  void tellsWhatWasSuppressed() {
    run(
        "class Res implements AutoCloseable {\n  public void close() { throw new IllegalStateException(\"closing\"); }\n}");
    assertThat(told("try (var r = new Res()) { throw new RuntimeException(\"body\"); }"))
        .containsSubsequence(
            "java.lang.RuntimeException: body",
            "Suppressed: java.lang.IllegalStateException: closing",
            "line 2, in close()");
  }

  @Test
  void followsAStaticInitialiserAndALambda() {
    run("class Init {\n  static int v =\n    1 / 0;\n}");
    int declared = count;
    assertThat(told("int z = Init.v;"))
        .containsSubsequence(
            "ExceptionInInitializerError", "by zero", "In[" + declared + "], line 2");
    assertThat(told("z = Init.v;")).contains("Could not initialize class Init");
    assertThat(told("Stream.of(1, 0)\n  .map(n ->\n    10 / n)\n  .toList();"))
        .containsSubsequence("by zero", "line 3", "10 / n");
  }

  @Test
  void anExceptionInAnotherThreadNamesItsLine() {
    output.clear();
    run(
        "Thread t = new Thread(() -> {\n  throw new IllegalStateException(\"aside\");\n}, \"worker\");\nt.start();\nt.join();");
    assertThat(plain(output.texts()))
        .contains("stderr:Exception in thread \"worker\": java.lang.IllegalStateException: aside")
        .contains("In[" + count + "], line 2")
        .doesNotContain("REPL", "virtlab");
  }

  @Test
  void anEndlessRecursionIsShort() {
    assertThat(told("int f(int n) { return f(n + 1); }\nf(0);").lines().count()).isLessThan(12);
  }
}
