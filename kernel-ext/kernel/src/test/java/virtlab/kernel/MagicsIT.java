package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.KernelProcess;

/** The magics over the protocol, as a notebook uses them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MagicsIT {
  private KernelProcess kernel;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    jar("lib/first.jar", "first", "First", "public static int one() { return 1; }");
    jar("lib/second.jar", "second", "Second", "public static int two() { return 2; }");
    kernel = Kernels.start(KernelMain.class, folder, Map.of());
  }

  @AfterAll
  void end() {
    kernel.close();
  }

  private void jar(String name, String packageName, String type, String body) throws IOException {
    String source = "package " + packageName + "; public class " + type + " { " + body + " }";
    MadeJar.write(folder.resolve(name), packageName + "." + type, source);
  }

  private Execution run(String code) {
    return kernel.client().execute(code);
  }

  private Execution ok(String code) {
    Execution done = run(code);
    assertThat(done.status()).as(code + "\n" + done.reply()).isEqualTo("ok");
    return done;
  }

  private String fails(String code) {
    Execution done = run(code);
    assertThat(done.status()).as(code).isEqualTo("error");
    return done.reply().path("traceback").toString().replaceAll("\\\\u001[bB]\\[[0-9;]*m", "");
  }

  @Test
  void jarsAreThereForTheRestOfTheCell() {
    Execution done = ok("%jars lib/first.jar\nimport first.First;\nFirst.one()");
    assertThat(done.result()).isEqualTo("1");
  }

  @Test
  void anAssignedMagicGivesItsPaths() {
    Execution done =
        ok("List<String> added = %jars lib/sec*.jar\nsecond.Second.two() + added.size()");
    assertThat(done.result()).isEqualTo("3");
    assertThat(ok("added.get(0)").result()).endsWith("second.jar").startsWith("/");
    assertThat(
            ok("int n; { List<String> again = %classpath lib/first.jar\n n = again.size(); }\nn")
                .result())
        .isEqualTo("1");
  }

  @Test
  void aMagicAloneShowsNoResult() {
    Execution done = ok("1 + 1\n%who");
    assertThat(done.result()).isEmpty();
  }

  @Test
  void anUnknownMagicIsNamedWithTheNearest() {
    assertThat(fails("int fine = 1;\n%jarz lib/*"))
        .contains("line 2")
        .contains("There is no magic %jarz")
        .contains("Did you mean %jars?");
  }

  @Test
  void errorsBehindAMagicPointToTheirLine() {
    assertThat(fails("int a1 = 1;\n%who\nint b1 = 2;\nint c1 = \"text\";"))
        .contains("line 4")
        .contains("int c1 = \\\"text\\\";");
    assertThat(fails("%who\n\nthrow new IllegalStateException(\"here\");"))
        .contains("line 3")
        .contains("throw new");
    assertThat(fails("List<String> x1 = %jars lib/first.jar\nint d1 = x1;")).contains("line 2");
    assertThat(fails("int d2 = %jars lib/first.jar")).contains("line 1").contains("= %jars lib");
  }

  @Test
  void loadsFiles() throws Exception {
    Files.writeString(folder.resolve("tools.jsh"), "int fromFile = 40;\n%jars lib/first.jar\n");
    ok("%load tools");
    assertThat(ok("fromFile + first.First.one()").result()).isEqualTo("41");
    Files.writeString(
        folder.resolve("other.ipynb"),
        "{\"cells\":[{\"cell_type\":\"markdown\",\"metadata\":{},\"source\":\"int x\"},"
            + "{\"cell_type\":\"code\",\"metadata\":{},\"outputs\":[],\"execution_count\":null,"
            + "\"source\":[\"int fromNotebook =\\n\",\" 7;\"]}],"
            + "\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}");
    ok("%load other");
    assertThat(ok("fromNotebook").result()).isEqualTo("7");
    Files.writeString(folder.resolve("bad.java"), "\n\nint wrong = \"text\";");
    assertThat(fails("%load bad.java")).contains("line 3").contains("bad.java");
    assertThat(fails("%load nowhere")).contains("There is no file");
  }

  @Test
  void measuresTime() {
    Execution timed = ok("%time Thread.sleep(20)");
    assertThat(timed.stream("stdout")).contains("Ran ").contains(" ms");
    assertThat(ok("%%time\nint t1 = 3;\nt1 * 2").result()).isEqualTo("6");
    assertThat(ok("%timeit -n10 -r3 Math.sqrt(2)").stream("stdout"))
        .contains("median")
        .contains("3 runs of 10 loops");
    assertThat(ok("%%timeit -n2 -r2\nint s = 0;\ns++;").stream("stdout")).contains("2 runs");
    assertThat(fails("%%timeit\nint s = 0;\nint t = \"x\";")).contains("line 3");
  }

  @Test
  void writesFilesAndRunsShells() {
    ok("%%writefile note.txt\nfirst %d line\n");
    assertThat(ok("Files.readString(Path.of(\"note.txt\"))").result()).contains("first %d line");
    assertThat(ok("%%bash\nread x <<< 'a b'\necho \"$x\" | tr a c; echo bad >&2").stream("stdout"))
        .isEqualTo("c b\n");
    assertThat(fails("%%bash\nexit 3")).contains("exit code 3");
  }

  @Test
  void namesMagicsVariablesAndEnvironment() {
    assertThat(ok("%lsmagic").stream("stdout")).contains("%jars GLOB...").contains("%%writefile");
    ok("int listed = 1;");
    assertThat(ok("%who").stream("stdout")).contains("int listed");
    ok("%env VIRTLAB_TRY=yes");
    assertThat(ok("%env VIRTLAB_TRY").stream("stdout")).isEqualTo("yes\n");
    assertThat(ok("%%bash\necho $VIRTLAB_TRY").stream("stdout")).isEqualTo("yes\n");
  }

  @Test
  void evaluatesFromTheReadersCode() {
    assertThat(ok("Object e1 = eval(\"int inner = 20; inner * 2\"); e1").result()).isEqualTo("40");
    assertThat(
            ok("int calls = 0; for (int i = 0; i < 3; i++) calls += (Integer) eval(\"1 + \" + i); calls")
                .result())
        .isEqualTo("6");
    assertThat(ok("eval(\"List<String> q = %jars lib/first.jar\\nq.size()\")").result())
        .isEqualTo("1");
    assertThat(
            ok("List<String> l1 = lineMagic(\"jars\", List.of(\"lib/*.jar\")); l1.size()").result())
        .isEqualTo("2");
    ok("cellMagic(\"writefile\", List.of(\"cm.txt\"), \"body\");");
    assertThat(folder.resolve("cm.txt")).hasContent("body");
    assertThat(fails("eval(\"int bad = \\\"x\\\";\")")).contains("String cannot be converted");
    assertThat(fails("lineMagic(\"nope\", List.of())")).contains("There is no magic %nope");
  }

  @Test
  void afterAResetTheSameCellsRunAgain() {
    String cell = "class Kept { int n = 5; }\nint again = 0;\nint use(Kept k) { return k.n; }";
    for (int i = 0; i < 2; i++) {
      ok(cell);
      ok("Kept kept = new Kept(); again = use(kept);");
      assertThat(ok("again").result()).isEqualTo("5");
      ok("%reset");
      assertThat(fails("again")).contains("cannot find symbol");
    }
  }
}
