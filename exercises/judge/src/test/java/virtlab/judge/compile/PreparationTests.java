package virtlab.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.childjvm.Installation;
import virtlab.contracts.sums.Sums;
import virtlab.judge.Solution;

/** Compilation runs nothing, looks for nothing, and reads what editors write. */
final class PreparationTests {
  private static final String METHODS =
      "public int sum(java.util.List<Integer> n) { return 1; }"
          + " public java.util.List<Item> doubled(java.util.List<Item> i) { return i; }";
  private static final String GOOD =
      "public class A implements virtlab.contracts.sums.Sums { " + METHODS + " }";
  @TempDir private Path folder;

  @BeforeAll
  static void english() {
    System.setProperty("virtlab.lang", "en");
  }

  private Prepared prepare(byte[]... files) {
    List<Solution.File> parts = new ArrayList<>();
    for (byte[] file : files) {
      parts.add(new Solution.File.Java("F" + parts.size() + ".java", file));
    }
    List<Path> classPath = new ArrayList<>(Installation.current().classPath("box"));
    classPath.add(folder);
    return Preparation.prepare(new Solution(parts), Sums.class, classPath);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void noAnnotationProcessorRuns() throws Exception {
    Path mark = folder.resolve("ran");
    String processor =
        "import java.util.*; import javax.annotation.processing.*; import javax.lang.model.element.*;"
            + " @SupportedAnnotationTypes(\"*\") public class Spy extends AbstractProcessor {"
            + " public Spy() { new java.io.File(\""
            + mark
            + "\").mkdir(); }"
            + " public boolean process(Set<? extends TypeElement> a, RoundEnvironment r) {"
            + " return false; } }";
    Path source = Files.writeString(folder.resolve("Spy.java"), processor);
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString());
    assertThat(exit).isZero();
    Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        folder.resolve("META-INF/services/javax.annotation.processing.Processor"), "Spy");
    assertThat(prepare(utf8("@Deprecated " + GOOD)).outcome()).isEqualTo(Prepared.Outcome.READY);
    assertThat(mark).doesNotExist();
  }

  @Test
  void noSourceBesideIsCompiledAlong() throws Exception {
    Files.writeString(folder.resolve("Beside.java"), "public class Beside {}");
    Prepared prepared = prepare(utf8(GOOD.replace("return 1", "new Beside(); return 1")));
    assertThat(prepared.outcome()).isEqualTo(Prepared.Outcome.COMPILE);
    assertThat(prepared.problem()).contains("F0.java, line 1").contains("Beside");
  }

  @Test
  void readsWhatEditorsWrite() {
    assertThat(prepare(utf8("\uFEFF" + GOOD)).outcome()).isEqualTo(Prepared.Outcome.READY);
    assertThat(prepare(utf8(GOOD.replace(" ", "\r\n"))).outcome())
        .isEqualTo(Prepared.Outcome.READY);
    byte[] western = ("// größer\n" + GOOD).getBytes(Charset.forName("windows-1252"));
    assertThat(prepare(western).outcome()).isEqualTo(Prepared.Outcome.READY);
  }

  @Test
  void namesTextThatMayReadOtherwiseThanItRuns() {
    Prepared prepared = prepare(utf8("/* \u202E } \u2066 */ " + GOOD));
    assertThat(prepared.outcome()).isEqualTo(Prepared.Outcome.READY);
    assertThat(prepared.notes()).singleElement().asString().contains("F0.java holds characters");
  }

  @Test
  void severalFilesAreOneSolution() {
    byte[] helper = utf8("class Helper { static int one() { return 1; } }");
    byte[] solution = utf8(GOOD.replace("return 1", "return Helper.one()"));
    assertThat(prepare(helper, solution).solution()).isEqualTo("A");
  }
}
