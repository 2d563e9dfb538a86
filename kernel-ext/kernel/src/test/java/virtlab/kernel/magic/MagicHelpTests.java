package virtlab.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.kernel.interpreter.Interpreter.Candidate;
import virtlab.kernel.interpreter.Interpreter.Completion;

class MagicHelpTests {
  private static final List<String> NAMES = List.of("%jars", "%javaopt", "%maven", "%%bash");

  private static List<String> texts(String code) {
    return MagicHelp.complete(NAMES, code, code.length()).map(Completion::candidates).stream()
        .flatMap(List::stream)
        .map(Candidate::text)
        .toList();
  }

  @Test
  void completesNames() {
    assertThat(texts("int a;\n%ja")).containsExactly("%jars", "%javaopt");
    assertThat(texts("List<String> x = %m")).containsExactly("%maven");
    assertThat(texts("%%")).containsExactly("%%bash");
    assertThat(MagicHelp.complete(NAMES, "int b = a %ja", 13)).isEmpty();
    assertThat(MagicHelp.complete(NAMES, "%who\nStri", 9)).isEmpty();
  }

  @Test
  void completesFileNames() {
    assertThat(texts("%load src/ma")).containsExactly("src/main/");
    assertThat(texts("%jars nowhere/x")).isEmpty();
  }

  @Test
  void hidesMagicsFromTheCompiler() {
    assertThat(MagicHelp.javaOnly("int a;\n%maven x\na++;")).isEqualTo("int a;\n        \na++;");
    assertThat(MagicHelp.javaOnly("var x = %jars lib/*\nx")).isEqualTo("var x = null;      \nx");
    assertThat(MagicHelp.javaOnly("%%bash\nls")).isBlank();
  }
}
