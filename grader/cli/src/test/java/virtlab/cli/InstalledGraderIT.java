package virtlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs {@code grade} and {@code check} on the installed folder, as a user has it. */
class InstalledGraderIT {
  private static final Path HOME = Path.of("target/virtlab").toAbsolutePath();
  private static final String HEAD =
      "import java.util.*;\nimport virtlab.contracts.e02.*;\n"
          + "public class Solution implements FirstFit {\n"
          + "  public List<Placement> place(List<Host> hosts, List<Vm> vms) {\n";
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @BeforeAll
  static void installed() {
    System.setProperty("virtlab.home", HOME.toString());
    System.setProperty("virtlab.lang", "en");
  }

  @AfterAll
  static void forget() {
    System.clearProperty("virtlab.home");
  }

  @BeforeEach
  void submission() throws IOException {
    put("in/ann/Solution.java", HEAD + "return List.of();\n}}\n");
  }

  private Path put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private int run(String... words) {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      all.add(word.replace("IN", folder + "/in").replace("DIR", folder.toString()));
    }
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  private static Stream<String> classes(String role) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> jars = Files.list(HOME.resolve(role))) {
      for (Path jar : jars.toList()) {
        try (JarFile file = new JarFile(jar.toFile())) {
          file.stream().map(entry -> entry.getName()).forEach(names::add);
        }
      }
    }
    assertThat(names).as(role).isNotEmpty();
    return names.stream().filter(name -> name.endsWith(".class"));
  }

  @Test
  void theBoxHoldsContractsAndItsOwnSideOnly() throws IOException {
    assertThat(classes("box"))
        .allMatch(
            name ->
                name.startsWith("virtlab/contracts/")
                    || name.startsWith("virtlab/childjvm/")
                    || name.equals("module-info.class"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "box", "lib", "tests"})
  void noHiddenTestStandsWhereAStudentsProcessLooks(String role) throws IOException {
    assertThat(classes(role)).noneMatch(name -> name.startsWith("virtlab/hidden/"));
  }

  @Test
  void aSolutionFindsNoTestNoJudgeAndNoFileOfTheInstallation() throws IOException {
    String names =
        "\"virtlab.hidden.e02.FirstFitHiddenTests\", \"virtlab.tests.e02.FirstFitTests\","
            + " \"virtlab.judge.Judge\", \"org.junit.jupiter.api.Test\", \"virtlab.engine.Grader\"";
    put(
        "in/bo/Solution.java",
        HEAD
            + ("String seen = \"\";\nfor (String name : List.of(" + names + ")) {\n")
            + "  try { Class.forName(name); seen += \" \" + name; }"
            + " catch (ClassNotFoundException e) {}\n}\n"
            + ("for (String dir : List.of(\"hidden\", \"tests\", \"lib\")) {\n  if (new java.io.File(\""
                + HOME)
            + "/\" + dir).exists()) { seen += \" \" + dir; }\n}\n"
            + "throw new IllegalStateException(\"seen:\" + seen + \".\");\n}}\n");
    assertThat(run("grade", "IN", "--out", "DIR/out")).as(err.toString()).isZero();
    String grades = Files.readString(folder.resolve("out/grades.json"));
    assertThat(grades).contains("seen:.").doesNotContain("seen: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grade IN",
        "grade --out DIR/out",
        "grade IN --out DIR/out --jobs 0",
        "grade IN --out DIR/out --jobs two",
        "grade IN --out DIR/out --seed 1.5",
        "grade IN --out DIR/out --seed",
        "grade DIR/gone --out DIR/out",
        "grade IN --out DIR/out --suite DIR/gone",
        "grade IN --out DIR/out --suite DIR/in",
        "grade IN --out DIR/out --suite DIR/in/ann/Solution.java",
        "grade IN --out DIR/out --sandbox none",
        "check E02",
        "check E99 DIR/in/ann/Solution.java",
        "check E02 DIR/gone.java",
        "check E02 DIR/in/ann/Solution.java DIR/more.java",
      })
  void wrongUseIsOneSentence(String line) {
    assertThat(run(line.split(" "))).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(err.toString().lines()).singleElement().asString().doesNotContain("Exception");
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    put("file", "x");
    assertThat(run("grade", "IN", "--out", "DIR/file")).isEqualTo(ExitCodes.LACKING);
    assertThat(err.toString().lines())
        .last()
        .asString()
        .startsWith("virtlab grade: " + folder.resolve("file") + " cannot be written");
  }

  @Test
  void checkSaysWhatIsWrongWithAFile() throws IOException {
    Path torn = put("torn.ipynb", "{\"cells\":");
    assertThat(run("check", "E02", torn.toString())).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(out.toString()).contains("torn.ipynb: not a readable notebook");
    assertThat(run("check", "E02", "DIR/in/ann/Solution.java")).isEqualTo(ExitCodes.NOT_WELL);
    assertThat(out.toString()).contains("FAIL     0/2  Each VM goes to the first host with room");
  }
}
