package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;

/** Completion and inspection of a running kernel. A bar in the code is the cursor. */
class CodeHelpIT extends RunningKernel {
  CodeHelpIT() {
    super(KernelMain.class);
  }

  private ObjectNode complete(String code) {
    int cursor = code.substring(0, code.indexOf('|')).codePointCount(0, code.indexOf('|'));
    return kernel.client().complete(code.replace("|", ""), cursor);
  }

  private String inspect(String code) {
    int cursor = code.substring(0, code.indexOf('|')).codePointCount(0, code.indexOf('|'));
    ObjectNode reply = kernel.client().inspect(code.replace("|", ""), cursor, 0);
    assertThat(reply.path("data").has("text/html")).isEqualTo(reply.path("found").asBoolean());
    return reply.path("data").path("text/plain").asText("");
  }

  private Execution run(String code) {
    return kernel.client().execute(code);
  }

  @Test
  void knowsWhatCellsDeclared() {
    run(
        "/** Says who. */\nString who(String name) { return name; }\nList<String> team = List.of(who(\"Ada\"));");
    assertThat(complete("team.get(0).toUpp|").path("matches").toString()).contains("toUpperCase");
    assertThat(inspect("who|(\"x\")")).startsWith("String who(String name)").contains("Says who.");
    assertThat(inspect("who(|")).startsWith("who(»String name«)");
    assertThat(inspect("te|am")).contains("List<String> team", "In[", "line 3");
  }

  @Test
  void tellsTypesAndSignatures() {
    run("int half(int n) { return n / 2; }");
    ObjectNode reply = complete("\"😀\"; hal|");
    ObjectNode type =
        (ObjectNode) reply.path("metadata").path("_jupyter_types_experimental").path(0);
    assertThat(reply.path("cursor_start").asInt()).isEqualTo(5);
    assertThat(reply.path("cursor_end").asInt()).isEqualTo(8);
    assertThat(type.path("text").asText()).isEqualTo("half");
    assertThat(type.path("type").asText()).isEqualTo("function");
    assertThat(type.path("signature").asText()).isEqualTo("half(int n) → int");
  }

  @Test
  void aClassThatNeedsAnImportComesWithItsPackage() {
    String full = complete("LongAdd|").path("matches").path(0).asText();
    assertThat(full).isEqualTo("java.util.concurrent.atomic.LongAdder");
    assertThat(run("new " + full + "().sum()").result()).isEqualTo("0");
  }

  @Test
  void magicsAndTheCodeAroundThemAreKnown() {
    assertThat(complete("%tim|").path("matches").toString()).contains("%timeit");
    assertThat(complete("%time 1 + 1\nMath.floorM|").path("matches").toString())
        .contains("floorMod");
  }

  @Test
  void ourOwnLibraryIsAlwaysDocumented() {
    assertThat(inspect("virtlab.display.MimeBu|ndle"))
        .startsWith("record MimeBundle(")
        .contains("One value in several MIME forms", "data  MIME type to body");
    assertThat(inspect("virtlab.display.Display.disp|lay(1)")).contains("Shows a value now");
  }

  @Test
  void answersWhileACellRuns() throws Exception {
    run("int known = 1;");
    CountDownLatch runs = new CountDownLatch(1);
    OutputListener listener =
        (type, content) -> {
          if (type.equals("stream")) {
            runs.countDown();
          }
        };
    Thread cell =
        new Thread(
            () ->
                kernel
                    .client()
                    .execute(
                        Request.of("System.out.println(1); while (true) Thread.sleep(1000);"),
                        listener));
    cell.start();
    assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(complete("kno|").path("matches").toString()).contains("known");
    assertThat(inspect("Math.max(1, |")).contains("»int");
    kernel.client().interrupt();
    cell.join(30_000);
    assertThat(cell.isAlive()).isFalse();
  }

  @Test
  void survivesAnyCode() {
    for (String code :
        new String[] {
          "|", "((((|", "}}}}|", "\"|", "class {|", "@|", "import |", "a.b.c.d|", "\u0000|"
        }) {
      assertThat(complete(code).path("status").asText()).as(code).isEqualTo("ok");
      inspect(code);
    }
    assertThat(complete("1" + "+1".repeat(3000) + "+Mat|").path("status").asText()).isEqualTo("ok");
  }
}
