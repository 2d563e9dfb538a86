package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import virtlab.kernel.client.Execution;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

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

  @Test
  void magicsOfTheOldNamesWorkInTheCellThatRegistersThem() {
    assertThat(
            ok(
                "import io.github.spencerpark.ijava.IJava;\n"
                    + "import io.github.spencerpark.jupyter.kernel.magic.common.Shell;\n"
                    + "IJava.getKernelInstance().getMagics().registerMagics(Shell.class);\n"
                    + "%sh echo \"a  b\" | tr a c")
                .stream("stdout"))
        .isEqualTo("c  b\n");
    assertThat(shown("%%html\n<b>whole cell</b>")).contains("text/html", "<b>whole cell</b>");
    assertThat(shown("%%latex\n\\frac{1}{2}")).contains("text/latex", "\\\\frac{1}{2}");
    assertThat(shown("%%js\nconsole.log(1)")).contains("application/javascript");
  }

  @Test
  void offersTheKernelsStreams() {
    Execution done =
        ok(
            "import io.github.spencerpark.jupyter.kernel.display.*;\n"
                + "var io = getKernelInstance().getIO();\n"
                + "io.out.println(\"to out\"); io.err.println(\"to err\");\n"
                + "DisplayData first = new DisplayData(\"first\"); first.setDisplayId(\"one\");\n"
                + "io.display.display(first);\n"
                + "io.display.updateDisplay(\"one\", new DisplayData(\"second\"));");
    assertThat(done.stream("stdout")).isEqualTo("to out\n");
    assertThat(done.stream("stderr")).isEqualTo("to err\n");
    assertThat(done.outputs().toString()).contains("second").doesNotContain("first");
    assertThat(ok("getKernelInstance().eval(\"null\") == null").result()).isEqualTo("true");
    assertThat(ok("getKernelInstance().evalRaw(\"6 * 7\").equals(42)").result()).isEqualTo("true");
  }

  @Test
  void parsesTheArgumentsOfMagics() {
    ok(
        "import io.github.spencerpark.jupyter.kernel.magic.registry.*;\n"
            + "MagicsArgs schema = MagicsArgs.builder().required(\"file\").optional(\"to\")"
            + ".varargs(\"more\").keyword(\"from\", MagicsArgs.KeywordSpec.REPLACE)"
            + ".flag(\"verbose\", 'v', \"yes\").onlyKnownKeywords().onlyKnownFlags().build();");
    assertThat(
            ok("schema.parse(List.of(\"a\", \"--from=x\", \"-v\", \"b\", \"--from\", \"y\", \"c\"))")
                .result())
        .isEqualTo("{file=[a], to=[b], more=[c], from=[y], verbose=[yes]}");
    Execution failed = kernel.client().execute("schema.parse(List.of(\"--nope\", \"1\"))");
    assertThat(failed.reply().path("evalue").asText()).contains("no argument --nope");
    assertThat(kernel.client().execute("schema.parse(List.of())").reply().path("evalue").asText())
        .contains("Missing arguments: file");
  }

  @Test
  void passesParametersToRenderers() {
    ok(
        "class Sized {}\n"
            + "import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;\n"
            + "getKernelInstance().getRenderer().createRegistration(Sized.class)\n"
            + ".preferring(MIMEType.TEXT_HTML).supporting(MIMEType.IMAGE_SVG)\n"
            + ".register((sized, ctx) -> {\n"
            + "  ctx.renderIfRequested(MIMEType.TEXT_HTML, () -> \"<i>\" + ctx.getParameter(\"size\") + \"</i>\");\n"
            + "  ctx.renderIfRequested(MIMEType.IMAGE_SVG, type -> \"<svg/>\");\n"
            + "  ctx.getOutputContainer().putText(\"sized\"); });");
    assertThat(shown("new Sized()")).contains("<i>null</i>", "sized").doesNotContain("svg");
    assertThat(shown("display(new Sized(), \"image/svg+xml\");")).contains("<svg/>");
    assertThat(
            shown(
                "getKernelInstance().getRenderer().renderAs(new Sized(), Map.of(\"size\", 9), \"text/html\")"))
        .contains("<i>9</i>");
  }

  @Test
  void offersComms() throws Exception {
    ok(
        """
        import io.github.spencerpark.jupyter.kernel.comm.*;
        import io.github.spencerpark.jupyter.messages.Message;
        import io.github.spencerpark.jupyter.messages.comm.*;
        class Echo extends Comm {
          Echo(CommManager manager, String id, String target) { super(manager, id, target); }
          protected void onMessage(Message<CommMsgCommand> message) {
            Map<?, ?> data = (Map<?, ?>) message.getContent().getData();
            send(Map.of("twice", 2 * ((Number) data.get("n")).longValue()));
          }
          protected void onClose(Message<CommCloseCommand> message, boolean sending) {
            System.out.println("closed " + sending);
          }
        }
        CommManager comms = getKernelInstance().getCommManager();
        comms.registerTarget("echo", (manager, id, target, opening) -> new Echo(manager, id, target));
        """);
    var open = Json.object().put("comm_id", "c1").put("target_name", "echo");
    open.set("data", Json.object());
    kernel.client().post(Channel.SHELL, "comm_open", open);
    post("comm_msg", "c1", "{\"n\": 21}");
    assertThat(heard("comm_msg").content().path("data").path("twice").asInt()).isEqualTo(42);
    assertThat(ok("comms.getCommByID(\"c1\").getTargetName()").result()).isEqualTo("echo");
    Execution own =
        ok(
            "Comm mine = comms.openComm(\"front\", Map.of(\"a\", 1), (m, id, target, o) -> new Echo(m, id, target)); mine.getID()");
    assertThat(own.messages().toString()).contains("comm_open").contains("front");
    post("comm_msg", own.result(), "{\"n\": 4}");
    assertThat(heard("comm_msg").content().path("data").path("twice").asInt()).isEqualTo(8);
    assertThat(ok("mine.close(); mine.isClosed()").stream("stdout")).isEqualTo("closed true\n");
    open.put("comm_id", "c2").put("target_name", "nobody");
    kernel.client().post(Channel.SHELL, "comm_open", open);
    assertThat(heard("comm_close").content().path("comm_id").asText()).isEqualTo("c2");
  }

  private void post(String type, String comm, String data) throws IOException {
    var content = Json.object().put("comm_id", comm);
    content.set("data", Json.read(data));
    kernel.client().post(Channel.SHELL, type, content);
  }

  /** The next message of this type that no cell has caused. */
  private Message heard(String type) {
    while (true) {
      Message message = kernel.client().nextUnclaimed(Duration.ofSeconds(60));
      assertThat(message).as(type).isNotNull();
      if (message.type().equals(type)) {
        return message;
      }
    }
  }
}
