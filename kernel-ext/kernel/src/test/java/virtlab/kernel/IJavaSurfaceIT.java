package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import virtlab.kernel.client.Execution;

/** The globals and classes that notebooks written for IJava use. */
class IJavaSurfaceIT extends RunningKernel {
  IJavaSurfaceIT() {
    super(KernelMain.class);
  }

  private Execution ok(String code) {
    Execution done = kernel.client().execute(code);
    assertThat(done.status()).as(code + "\n" + done.reply()).isEqualTo("ok");
    return done;
  }

  private String shown(String code) {
    return ok(code).outputs().toString();
  }

  @Test
  void showsStringsAsTheTypesAskedFor() {
    assertThat(shown("display(\"<b>bold</b>\", \"text/html\");")).contains("text/html");
    assertThat(shown("display(\"# Title\", \"text/markdown\", \"text/html\");"))
        .contains("text/markdown")
        .contains("text/html");
    assertThat(
            shown(
                "String id = display(\"a\", \"text/html\"); updateDisplay(id, \"new\", \"text/html\");"))
        .contains("text/html");
    assertThat(ok("printf(\"%d of %s\", 3, \"four\");").stream("stdout")).isEqualTo("3 of four");
    assertThat(shown("render(\"x\", \"text/latex\")")).contains("text/latex");
  }

  @Test
  void showsWhatRendersItself() {
    ok(
        "import io.github.spencerpark.jupyter.kernel.display.*;\n"
            + "import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;\n"
            + "class Badge implements DisplayDataRenderable {\n"
            + "  public Set<MIMEType> getSupportedRenderTypes() {"
            + " return Set.of(MIMEType.parse(\"text/html\"), MIMEType.parse(\"text/latex\")); }\n"
            + "  public Set<MIMEType> getPreferredRenderTypes() {"
            + " return Set.of(MIMEType.TEXT_HTML); }\n"
            + "  public void render(RenderContext context) {\n"
            + "    context.renderIfRequested(MIMEType.TEXT_HTML, () -> \"<i>badge</i>\");\n"
            + "    context.renderIfRequested(MIMEType.TEXT_LATEX, () -> \"badge^2\");\n"
            + "  }\n}");
    assertThat(shown("new Badge()")).contains("<i>badge</i>").doesNotContain("badge^2");
    assertThat(shown("display(new Badge(), \"text/latex\");"))
        .contains("badge^2")
        .doesNotContain("<i>badge</i>");
    assertThat(
            shown(
                "DisplayData made = new DisplayData(\"text\"); made.putHTML(\"<u>made</u>\");\n"
                    + "made.putMetaData(\"text/html\", Map.of(\"isolated\", true)); made"))
        .contains("<u>made</u>")
        .contains("isolated");
  }

  @Test
  void registersRenderers() {
    ok(
        "record Point(int x, int y) {}\n"
            + "getKernelInstance().getRenderer().createRegistration(Point.class)\n"
            + "  .preferring(\"text/html\").supporting(\"text/latex\")\n"
            + "  .register((point, context) -> context.getOutputContainer()"
            + ".putHTML(\"<p>\" + point.x() + \"</p>\"));");
    assertThat(shown("new Point(7, 8)")).contains("<p>7</p>");
  }

  @Test
  void registersMagics() {
    ok(
        "import io.github.spencerpark.jupyter.kernel.magic.registry.*;\n"
            + "class Mine {\n"
            + "  @LineMagic(aliases = \"hi\") public String hello(List<String> args) {"
            + " System.out.println(\"hello \" + args); return \"h\" + args.size(); }\n"
            + "  @CellMagic(\"upper\") public String up(List<String> args, String body) {"
            + " return body.toUpperCase(); }\n"
            + "}\n"
            + "getKernelInstance().getMagics().registerMagics(new Mine());");
    Execution said = ok("%hello a \"b c\"");
    assertThat(said.stream("stdout")).isEqualTo("hello [a, b c]\n");
    assertThat(said.result()).isEmpty();
    assertThat(ok("String got = %hi x\ngot").result()).isEqualTo("h1");
    assertThat(ok("%%upper\nabc\n\"d\"").result()).contains("ABC\n\"D\"");
    assertThat(ok("%lsmagic").stream("stdout")).contains("%hello").contains("%%upper");
    assertThat(ok("eval(\"%hi z\")").stream("stdout")).contains("hello [z]");
  }
}
