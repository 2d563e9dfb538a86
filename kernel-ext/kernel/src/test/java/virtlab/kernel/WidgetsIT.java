package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** Widgets over the protocol, with this test as the front end. */
class WidgetsIT extends RunningKernel {
  private static final String VIEW = "application/vnd.jupyter.widget-view+json";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  WidgetsIT() {
    super(KernelMain.class);
  }

  @BeforeAll
  void imports() {
    run("import virtlab.widgets.*; import static virtlab.widgets.Interact.interact;");
  }

  private Execution run(String code) {
    Execution execution = kernel.client().execute(code);
    assertThat(execution.status()).as(execution.reply().toString()).isEqualTo("ok");
    return execution;
  }

  /** The messages of an execution that go over comms. */
  private static List<Message> comms(Execution execution) {
    return execution.messages().stream().filter(m -> m.type().startsWith("comm_")).toList();
  }

  private static Message opened(Execution execution, String model) {
    return comms(execution).stream()
        .filter(m -> state(m).path("_model_name").asText().equals(model))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + model + " was opened"));
  }

  private static JsonNode state(Message message) {
    return message.content().path("data").path("state");
  }

  private static String id(Message message) {
    return message.content().path("comm_id").asText();
  }

  private void post(String comm, String data) {
    post("comm_msg", Json.object().put("comm_id", comm), data);
  }

  private void post(String type, ObjectNode content, String data) {
    try {
      content.set("data", Json.read(data));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    kernel.client().post(Channel.SHELL, type, content);
  }

  /** All that is published until this many messages to comms have been handled. */
  private List<Message> handled(int count) {
    List<Message> messages = new ArrayList<>();
    for (int idle = 0; idle < count; ) {
      Message message = kernel.client().nextUnclaimed(PATIENCE);
      assertThat(message).as("after %s", messages).isNotNull();
      if (messages.isEmpty() && !isComm(message.parent())) {
        continue; // of a request before these
      }
      messages.add(message);
      if (message.type().equals("status")
          && isComm(message.parent())
          && message.content().path("execution_state").asText().equals("idle")) {
        idle++;
      }
    }
    return messages;
  }

  private static boolean isComm(Header request) {
    return List.of("comm_open", "comm_msg", "comm_close").contains(request.type());
  }

  private List<Message> moved(Message widget, String state) {
    post(id(widget), "{\"method\":\"update\",\"state\":" + state + ",\"buffer_paths\":[]}");
    return handled(1);
  }

  private List<Message> clicked(Message button) {
    post(id(button), "{\"method\":\"custom\",\"content\":{\"event\":\"click\"}}");
    return handled(1);
  }

  private static List<Message> of(String type, List<Message> messages) {
    return messages.stream().filter(m -> m.type().equals(type)).toList();
  }

  @Test
  void opensASliderWithItsPartsBeforeItIsShown() {
    Execution shown = run("new IntSlider().min(2).max(20).value(7).description(\"vCPUs\")");
    List<Message> comms = comms(shown);
    assertThat(comms).hasSize(3).allMatch(m -> m.type().equals("comm_open"));
    assertThat(comms).allMatch(m -> m.metadata().path("version").asText().equals("2.1.0"));
    assertThat(comms)
        .allMatch(m -> m.content().path("target_name").asText().equals("jupyter.widget"));
    Message slider = opened(shown, "IntSliderModel");
    assertThat(state(slider).path("value").asInt()).isEqualTo(7);
    assertThat(state(slider).path("_view_name").asText()).isEqualTo("IntSliderView");
    assertThat(state(slider).path("layout").asText())
        .isEqualTo("IPY_MODEL_" + id(opened(shown, "LayoutModel")));
    assertThat(state(slider).path("style").asText())
        .isEqualTo("IPY_MODEL_" + id(opened(shown, "SliderStyleModel")));
    JsonNode data = shown.outputs().get(0).path("data");
    assertThat(data.path(VIEW).path("model_id").asText()).isEqualTo(id(slider));
    assertThat(data.path(VIEW).path("version_major").asInt()).isEqualTo(2);
    assertThat(data.path("text/plain").asText()).contains("IntSlider", "vCPUs", "7");
    assertThat(shown.messages().indexOf(slider))
        .isLessThan(shown.messages().indexOf(of("execute_result", shown.messages()).get(0)));
  }

  @Test
  void valuesGoBothWays() {
    Execution shown = run("var both = new IntSlider(); both");
    Message slider = opened(shown, "IntSliderModel");
    moved(slider, "{\"value\":42}");
    assertThat(run("both.value()").result()).isEqualTo("42");
    Message update = comms(run("both.value(43);")).get(0);
    assertThat(update.type()).isEqualTo("comm_msg");
    assertThat(update.content().path("data").path("method").asText()).isEqualTo("update");
    assertThat(state(update).toString()).isEqualTo("{\"value\":43}");
    assertThat(comms(run("both.value(43);"))).isEmpty();
    assertThat(state(comms(run("both.value(1000);")).get(0)).path("value").asInt()).isEqualTo(100);
  }

  @Test
  void aHandlersOutputBelongsToTheCellThatShowedTheWidget() {
    Execution shown =
        run(
            "var b = new Button().description(\"Go\"); b.onClick(() -> System.out.println(1 + 1)); b");
    List<Message> messages = clicked(opened(shown, "ButtonModel"));
    assertThat(messages.get(0).type()).isEqualTo("status");
    Message printed = of("stream", messages).get(0);
    assertThat(printed.content().path("text").asText()).isEqualTo("2\n");
    assertThat(printed.parent().id()).isEqualTo(shown.messages().get(0).parent().id());
  }

  @Test
  void aHandlerThatThrowsShowsItsErrorAndTheNextClickWorks() {
    Execution shown =
        run(
            "int clicks = 0; var bad = new Button();"
                + " bad.onClick(() -> { if (clicks++ == 0) throw new IllegalStateException(\"oh\"); });"
                + " bad");
    Message button = opened(shown, "ButtonModel");
    Message error = of("error", clicked(button)).get(0);
    assertThat(error.content().path("ename").asText()).contains("IllegalStateException");
    assertThat(error.content().path("traceback").toString()).contains("Cell In[").contains("oh");
    assertThat(error.parent().id()).isEqualTo(shown.messages().get(0).parent().id());
    assertThat(of("error", clicked(button))).isEmpty();
    assertThat(run("clicks").result()).isEqualTo("2");
  }

  @Test
  void anOutputCapturesByTheRequestsId() {
    Execution shown =
        run(
            "var out = new Output(); var in = new Button();"
                + " in.onClick(() -> out.capture(() -> { System.out.println(\"in\");"
                + " throw new java.io.IOException(\"gone\"); }));"
                + " new VBox(in, out)");
    List<Message> messages = clicked(opened(shown, "ButtonModel"));
    String request = messages.get(0).parent().id();
    String output = id(opened(shown, "OutputModel"));
    List<String> order =
        messages.stream()
            .filter(m -> m.parent().id().equals(request) && !m.type().equals("status"))
            .map(
                m ->
                    m.type().equals("comm_msg")
                        ? id(m).equals(output) + state(m).path("msg_id").asText()
                        : m.type())
            .toList();
    assertThat(order).containsExactly("true" + request, "stream", "error", "true");
    Execution cell = run("out.capture(() -> System.out.println(\"cell\"));");
    assertThat(state(comms(cell).get(0)).path("msg_id").asText())
        .isEqualTo(cell.messages().get(0).parent().id());
  }

  @Test
  void boxesNest() {
    Execution shown =
        run("new VBox(new HBox(new Text().value(\"a\"), new Checkbox()), new FloatProgress())");
    Message outer = opened(shown, "VBoxModel");
    Message inner = opened(shown, "HBoxModel");
    assertThat(state(outer).path("children").toString())
        .isEqualTo(
            "[\"IPY_MODEL_"
                + id(inner)
                + "\",\"IPY_MODEL_"
                + id(opened(shown, "FloatProgressModel"))
                + "\"]");
    assertThat(state(inner).path("children").get(0).asText())
        .isEqualTo("IPY_MODEL_" + id(opened(shown, "TextModel")));
    assertThat(comms(shown).indexOf(inner)).isLessThan(comms(shown).indexOf(outer));
  }

  @Test
  void aPictureFollowsTheSlider() {
    Execution shown = run("interact(1, 9, n -> \"n is \" + n)");
    Message slider = opened(shown, "IntSliderModel");
    assertThat(shown.result()).isEqualTo("n is 1");
    Message picture = of("comm_msg", moved(slider, "{\"value\":5}")).get(0);
    assertThat(id(picture)).isEqualTo(id(opened(shown, "OutputModel")));
    JsonNode output = state(picture).path("outputs").get(0);
    assertThat(output.path("output_type").asText()).isEqualTo("display_data");
    assertThat(output.path("data").path("text/plain").asText()).isEqualTo("n is 5");
  }

  @Test
  void ofWaitingValuesOnlyTheNewestIsHandledButNoneOvertakesAClick() {
    run("var seen = new ArrayList<String>();");
    Execution shown =
        run(
            "var fast = new IntSlider(); fast.onValue(v -> seen.add(\"\" + v));"
                + " var mark = new Button(); mark.onClick(() -> seen.add(\"click\"));"
                + " new HBox(fast, mark)");
    Message slider = opened(shown, "IntSliderModel");
    OutputListener moving =
        new OutputListener() {
          @Override
          public void published(String type, ObjectNode content) {}

          @Override
          public String input(String prompt, boolean password) {
            post(id(slider), "{\"method\":\"update\",\"state\":{\"description\":\"kept\"}}");
            for (int value = 1; value <= 50; value++) {
              post(id(slider), "{\"method\":\"update\",\"state\":{\"value\":" + value + "}}");
            }
            String click = "{\"method\":\"custom\",\"content\":{\"event\":\"click\"}}";
            post(id(opened(shown, "ButtonModel")), click);
            post(id(slider), "{\"method\":\"update\",\"state\":{\"value\":60}}");
            post(id(slider), "{\"method\":\"update\",\"state\":{\"value\":61}}");
            kernel.client().complete("", 0); // its answer says that all these have arrived
            return "";
          }
        };
    kernel.client().execute(Request.of("readLine(\"\");").asking(), moving);
    handled(54);
    assertThat(run("seen").result()).isEqualTo("[50, click, 61]");
    assertThat(run("fast.description()").result()).isEqualTo("kept");
  }

  @Test
  void aHangingHandlerIsInterrupted() {
    Execution shown =
        run(
            "var hang = new Button(); hang.onClick(() -> { System.out.println(\"hangs\");"
                + " while (true) { } }); hang");
    post(
        id(opened(shown, "ButtonModel")),
        "{\"method\":\"custom\",\"content\":{\"event\":\"click\"}}");
    Message message = kernel.client().nextUnclaimed(PATIENCE);
    while (message != null && !message.type().equals("stream")) {
      message = kernel.client().nextUnclaimed(PATIENCE);
    }
    kernel.client().interrupt();
    Message error = of("error", handled(1)).get(0);
    assertThat(error.content().path("ename").asText()).isEqualTo("Interrupted");
    assertThat(run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void aReloadedPageGetsAllStates() {
    Execution shown = run("var kept = new Dropdown().options(\"a\", \"b\").index(1); kept");
    post(
        "comm_open",
        Json.object().put("comm_id", "control").put("target_name", "jupyter.widget.control"),
        "{}");
    post("control", "{\"method\":\"request_states\"}");
    Message answer = of("comm_msg", handled(2)).get(0);
    JsonNode data = answer.content().path("data");
    assertThat(data.path("method").asText()).isEqualTo("update_states");
    JsonNode dropdown = data.path("states").path(id(opened(shown, "DropdownModel")));
    assertThat(dropdown.path("model_name").asText()).isEqualTo("DropdownModel");
    assertThat(dropdown.path("state").path("index").asInt()).isEqualTo(1);
    assertThat(dropdown.path("state").path("_options_labels").toString())
        .isEqualTo("[\"a\",\"b\"]");
    post(id(opened(shown, "DropdownModel")), "{\"method\":\"request_state\"}");
    assertThat(state(of("comm_msg", handled(1)).get(0)).path("index").asInt()).isEqualTo(1);
  }

  @Test
  void theEndOfTheProcessClosesItsComms() {
    Execution shown = run("new Checkbox()");
    String id = id(opened(shown, "CheckboxModel"));
    assertThat(info()).contains(id);
    Execution ended = kernel.client().execute("System.exit(0);");
    assertThat(comms(ended)).anyMatch(m -> m.type().equals("comm_close") && id(m).equals(id));
    assertThat(info()).doesNotContain(id);
    run("import virtlab.widgets.*;");
    String next = id(opened(run("new Checkbox()"), "CheckboxModel"));
    assertThat(comms(run("%reset")))
        .anyMatch(m -> m.type().equals("comm_close") && id(m).equals(next));
    imports();
  }

  private String info() {
    return kernel
        .client()
        .request(Channel.SHELL, "comm_info_request", Json.object())
        .path("comms")
        .toString();
  }
}
