package virtlab.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suite that would not be graded as its author thinks is refused with one sentence. */
final class SuiteRulesTests {
  private static final String HEAD =
      "package own; import org.junit.jupiter.api.*; import virtlab.contracts.*;"
          + " import virtlab.contracts.sums.Sums; ";
  private static final String MARK = "@Exercise(value = \"T09\", contract = Sums.class) ";
  @TempDir private Path folder;

  @BeforeAll
  static void english() {
    System.setProperty("virtlab.lang", "en");
  }

  private Path compile(String name, String text) throws Exception {
    Path root = folder.resolve(name);
    Path source = root.resolve("own").resolve(name + ".java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, HEAD + text);
    int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    assertThat(exit).isZero();
    return root;
  }

  @Test
  void acceptsAnOrdinarySuite() throws Exception {
    Path root = compile("Fine", MARK + "class Fine { @Test void a(Sums s) {} }");
    assertThat(Suites.discover(List.of(), List.of(root)).find("T09").orElseThrow().plan())
        .singleElement()
        .satisfies(test -> assertThat(test.hidden()).isTrue());
  }

  @Test
  void refusesNestedAndInheritedTests() throws Exception {
    Path nested =
        compile("Deep", MARK + "class Deep { @Nested class In { @Test void a(Sums s) {} } }");
    assertThatThrownBy(() -> Suites.discover(List.of(nested), List.of()))
        .isInstanceOf(SuiteException.class)
        .hasMessageContaining("own.Deep: In is nested or inherited");
    String base = "class Base { @Test void old(Sums s) {} } ";
    Path heir = compile("Heir", base + MARK + "class Heir extends Base {}");
    assertThatThrownBy(() -> Suites.discover(List.of(heir), List.of()))
        .hasMessageContaining("own.Heir: old is nested or inherited");
  }

  @Test
  void refusesTwoTestsOfOneName() throws Exception {
    Path twice =
        compile("Twice", MARK + "class Twice { @Test void a(Sums s) {} @Test void a() {} }");
    assertThatThrownBy(() -> Suites.discover(List.of(twice), List.of()))
        .hasMessageContaining("two tests Twice.a");
    Path fine = compile("Fine", MARK + "class Fine { @Test void a(Sums s) {} }");
    assertThatThrownBy(() -> Suites.discover(List.of(fine), List.of(fine)))
        .hasMessageContaining("two tests Fine.a");
  }

  @Test
  void refusesTwoContractsAndWhatCannotBeLoaded() throws Exception {
    Path fine = compile("Fine", MARK + "class Fine { @Test void a(Sums s) {} }");
    String other = "@Exercise(value = \"T09\", contract = Runnable.class) ";
    Path mixed = compile("Mixed", other + "class Mixed { @Test void a(Runnable s) {} }");
    assertThatThrownBy(() -> Suites.discover(List.of(fine), List.of(mixed)))
        .hasMessageContaining("own.Mixed tests java.lang.Runnable");
    Path lacking = compile("Lacks", MARK + "class Lacks { @Test void a(Gone g) {} } class Gone {}");
    Files.delete(lacking.resolve("own/Gone.class"));
    assertThatThrownBy(() -> Suites.discover(List.of(lacking), List.of()))
        .hasMessageContaining("own.Lacks")
        .hasMessageContaining("own/Gone");
    Path torn = Files.writeString(folder.resolve("torn.jar"), "no jar");
    assertThatThrownBy(() -> Suites.discover(List.of(torn), List.of()))
        .isInstanceOf(SuiteException.class);
  }

  @Test
  void aSuiteMayUseLibrariesBesideIt() throws Exception {
    Path both =
        compile("Uses", MARK + "class Uses { @Test void a(Sums s, Gone g) {} } class Gone {}");
    Path library = Files.createDirectories(folder.resolve("library/own"));
    Files.move(both.resolve("own/Gone.class"), library.resolve("Gone.class"));
    Path beside = folder.resolve("library");
    assertThat(Suites.discover(List.of(), List.of(both, beside)).find("T09")).isPresent();
    String before = Suites.discover(List.of(), List.of(both, beside)).all().get(0).hash();
    Files.copy(library.resolve("Gone.class"), library.resolve("More.class"));
    assertThat(Suites.discover(List.of(), List.of(both, beside)).all().get(0).hash())
        .as("a library decides verdicts too")
        .isNotEqualTo(before);
  }

  @Test
  void readingASuiteDisturbsNobodyWhoReadsTheSameJar() throws Exception {
    Path root = compile("Fine", MARK + "class Fine { @Test void a(Sums s) {} }");
    Path jar = folder.resolve("fine.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("own/Fine.class"));
      Files.copy(root.resolve("own/Fine.class"), out);
    }
    URL shared = new URL("jar:" + jar.toUri() + "!/own/Fine.class");
    try (InputStream open = shared.openStream()) {
      assertThat(Suites.discover(List.of(jar), List.of()).find("T09")).isPresent();
      assertThat(open.readAllBytes())
          .hasSameSizeAs(Files.readAllBytes(root.resolve("own/Fine.class")));
    }
  }
}
