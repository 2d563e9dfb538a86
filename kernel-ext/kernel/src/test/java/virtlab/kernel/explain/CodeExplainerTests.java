package virtlab.kernel.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.kernel.explain.NotebookCode.Declaration;
import virtlab.kernel.explain.NotebookCode.Kind;
import virtlab.kernel.explain.NotebookCode.Place;
import virtlab.kernel.interpreter.Interpreter.Candidate;
import virtlab.kernel.interpreter.Interpreter.Inspection;

/** A bar in the code is the cursor, ⏎ the end of a line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeExplainerTests {
  private static final String TWICE =
      "/** Doubles {@code n}.\n * @param n what to double\n * @return 2 &middot; n */\n"
          + "int twice(int n) { return 2 * n; }";
  private static final NotebookCode NOTEBOOK =
      new NotebookCode(
          List.of("import java.util.*;", "import java.util.stream.*;"),
          List.of(
              new Declaration(
                  Kind.VARIABLE,
                  "names",
                  "List<String>",
                  "",
                  new Place(3, 2, "var names = List.of();")),
              new Declaration(Kind.VARIABLE, "total", "int", "", new Place(0, 0, "")),
              new Declaration(Kind.METHOD, "twice", "", TWICE, new Place(0, 0, "")),
              new Declaration(
                  Kind.TYPE,
                  "Point",
                  "",
                  "record Point(int x, int y) { int sum() { return x + y; } }",
                  new Place(0, 0, ""))));
  private final ClassIndex index = new ClassIndex(List.of());
  private final CodeExplainer explainer = new CodeExplainer(List.of(), () -> NOTEBOOK, () -> index);

  private List<Candidate> candidates(String code) {
    int cursor = code.indexOf('|');
    return explainer.complete(code.replace("|", ""), cursor).candidates();
  }

  private List<String> texts(String code) {
    return candidates(code).stream().map(Candidate::text).toList();
  }

  private Inspection inspect(String code) {
    return explainer.inspect(code.replace("|", ""), code.indexOf('|'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"abc\".toUpperC| ~ toUpperCase",
        "names.siz| ~ size",
        "names.stream().map(s -> s.le| ~ length",
        "names.stream().map(s -> s.length()).filter(n -> n.intV| ~ intValue",
        "names.stream().map(String::val| ~ valueOf",
        "var p = new Point(1, 2); p.su| ~ sum",
        "Object o = 1; if (o instanceof Point p && p.su| ~ sum",
        "for (var name : names) { name.isBl| ~ isBlank",
        "for (var name : names) { name.isBl| ⏎int later = 3; } int last = 4; ~ isBlank",
        "int f(int alpha) {⏎  if (alpha > 1) {⏎    alp|⏎  int gamma = 3;⏎} ~ alpha",
        "class A { void m() { lat| } int later() { return 1; } } ~ later",
        "String s = \"\";⏎int g() { return s.leng| } ~ length",
        "var s = names;⏎int g() { return s.siz| } ~ size",
        "int[] row = {}; row.le| ~ length",
        "enum Color { RED } Color c = Color.RE| ~ RED",
        "try (var in = new Scanner(\"\")) { in.nextL| ~ nextLong",
        "\"\".chars().mapToObj(c -> c).collect(Collectors.toLi| ~ toList",
        "java.util.concurr| ~ concurrent",
        "import java.util.concurr| ~ concurrent",
        "import java.util.concurrent.atomic.LongAd| ~ LongAdder",
        "import static java.lang.Math.sqr| ~ sqrt",
        "twi| ~ twice",
        "int mine = 3;⏎min| ~ mine",
        "retur| ~ return",
        "Collectio| ~ Collections",
        "LongAdd| ~ java.util.concurrent.atomic.LongAdder",
        "new Poin| ~ Point",
        "Math.max(1, tot| ~ total",
      })
  void proposes(String code, String candidate) {
    assertThat(texts(code.replace('⏎', '\n'))).contains(candidate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text na|",
        "// com|",
        "/* na| */",
        "String na|",
        "3|",
        "names.nothing().|",
        "'|"
      })
  void proposesNothingWhereNothingFits(String code) {
    assertThat(texts(code)).isEmpty();
  }

  @Test
  void saysTypesAndSignatures() {
    assertThat(candidates("twi|"))
        .containsExactly(new Candidate("twice", "function", "twice(int n) → int"));
    assertThat(candidates("nam|"))
        .containsExactly(new Candidate("names", "variable", "List<String>"));
    assertThat(candidates("new Point(1, 2).su|"))
        .containsExactly(new Candidate("sum", "method", "sum() → int"));
    assertThat(candidates("LongAdd|"))
        .containsExactly(
            new Candidate(
                "java.util.concurrent.atomic.LongAdder", "class", "java.util.concurrent.atomic"));
    assertThat(candidates("names.ge|").get(0).signature())
        .startsWith("get(int")
        .endsWith("→ String");
  }

  @Test
  void whatFitsComesFirst() {
    assertThat(texts("String s = new Point(1, 2).|")).startsWith("toString");
    assertThat(texts("int n = names.|")).startsWith("indexOf", "lastIndexOf", "size", "hashCode");
    assertThat(texts("if (names.|)")).startsWith("add", "addAll", "contains");
    assertThat(texts("names.|").indexOf("wait")).isGreaterThan(texts("names.|").indexOf("size"));
  }

  @Test
  void hidesWhatIsNotVisible() {
    assertThat(texts("class A { private int secret; } class B { void m() { new A().| } }"))
        .doesNotContain("secret");
    assertThat(texts("class A { private int secret; void m() { this.| } }")).contains("secret");
  }

  @Test
  void explainsWhatTheNotebookDeclares() {
    assertThat(inspect("twi|ce(3)").text())
        .isEqualTo(
            "int twice(int n)\n\nDoubles n.\n\nParameters\n\nn  what to double\n\nReturns 2 · n");
    assertThat(inspect("names|").text()).contains("List<String> names").contains("In[3], line 2");
    assertThat(inspect("Poin|t p").text()).startsWith("record Point(int x, int y)");
  }

  @Test
  void knowsTheOverload() {
    assertThat(inspect("Math.m|ax(1, 2L)").text())
        .startsWith("static long Math.max(long")
        .doesNotContain("double Math.max");
    assertThat(inspect("Math.max|").text()).contains("int Math.max").contains("double Math.max");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"twice(|", "twice(|3)", "int x = twice(|", "twice(names.size() + |", "twice(1|)"})
  void marksTheParameterOfACall(String code) {
    assertThat(inspect(code).text()).startsWith("twice(»int n«) → int");
    assertThat(inspect(code).html()).contains("<b>»int n«</b>");
  }

  @Test
  void marksTheSecondParameter() {
    assertThat(inspect("new Point(1, |").text()).startsWith("Point(int x, »int y«)");
    assertThat(inspect("Math.max(1, |").text()).contains("»long").contains("»double");
    assertThat(inspect("if (Math.max(1, |) > 2) {\n  twice(3);\n}").text()).contains("»double");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"|", "unknown|", "// Math.max(|", "1 + |", "}|", "\"|", "class |", "%%x|"})
  void isSilentWhereNothingIsKnown(String code) {
    assertThat(inspect(code).found()).isFalse();
  }

  @Test
  void readsTheSourcesBesideAJar(@TempDir Path folder) throws Exception {
    Path classes = Files.createDirectory(folder.resolve("made"));
    Path source = Files.createDirectories(folder.resolve("lib")).resolve("Greeter.java");
    String text =
        "package lib;\n/** Greets. */\npublic class Greeter {\n"
            + "  /**\n   * Says hello to {@link java.util.List each &lt;name&gt;}.\n   *\n"
            + "   * <p>Twice:\n   * <ul>\n   * <li>once\n   * <li>again\n   * </ul>\n"
            + "   * @param name who\n   * @throws IllegalStateException never\n   */\n"
            + "  public String greet(String name) { return name; }\n}\n";
    Files.writeString(source, text);
    javax.tools.ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    Path jar = folder.resolve("greeter-1.jar");
    zip(jar, "lib/Greeter.class", Files.readAllBytes(classes.resolve("lib/Greeter.class")));
    zip(folder.resolve("greeter-1-sources.jar"), "lib/Greeter.java", Files.readAllBytes(source));
    explainer.addToClassPath(List.of(jar));
    Inspection found = inspect("new lib.Greeter().gre|et(\"\")");
    assertThat(found.text())
        .startsWith("String Greeter.greet(String name)")
        .contains("Says hello to each <name>.")
        .contains("  • once\n  • again")
        .contains("name  who")
        .contains("IllegalStateException  never");
    assertThat(found.html())
        .contains("<code>each &lt;name&gt;</code>", "<ul><li>once</li><li>again</li></ul>")
        .doesNotContain("@param", "<body");
    assertThat(inspect("new lib.Greeter().greet(|").text())
        .startsWith("Greeter.greet(»String name«)");
    assertThat(texts("new lib.Greeter().gr|")).containsExactly("greet");
  }

  @Test
  void cleansThePagesOfJavadoc() {
    assertThat(
            JavadocPages.clean(
                "<div class=\"block\">A <a href=\"x\">link</a> &amp; <script>x</script><p>more<ul><li>one</ul></div>"))
        .isEqualTo("<p>A link &amp; x</p><p>more</p><ul><li>one</li></ul>");
  }

  private static void zip(Path file, String name, byte[] content) throws Exception {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    }
  }
}
