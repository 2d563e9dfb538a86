package virtlab.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JavaScript that TeaVM makes of the model prints the same digits as a JDK. */
class SameInTheBrowserTests {
  private static final Path SCRIPT = Path.of("target/javascript/model.js").toAbsolutePath();

  @Test
  void theModelCompilesToJavaScript() {
    assertThat(SCRIPT).isNotEmptyFile();
  }

  @Test
  void nodePrintsWhatTheJdkPrints() throws Exception {
    assumeTrue(hasNode(), "node is not on the path");
    Process node =
        new ProcessBuilder("node", "-e", "require(process.argv[1]).main([])", SCRIPT.toString())
            .redirectErrorStream(true)
            .start();
    node.getOutputStream().close();
    String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(printed).isZero();
    List<String> here = onThisJdk();
    assertThat(here).hasSizeGreaterThan(3_000);
    assertThat(printed.lines().toList()).isEqualTo(here);
  }

  private static List<String> onThisJdk() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      ModelInBrowser.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static boolean hasNode() {
    for (String folder : System.getenv("PATH").split(System.getProperty("path.separator"))) {
      if (Files.isExecutable(Path.of(folder, "node"))) {
        return true;
      }
    }
    return false;
  }
}
