package virtlab.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import virtlab.display.CommMessage;
import virtlab.display.Json;
import virtlab.display.MimeBundle;
import virtlab.display.Session;
import virtlab.display.SessionService;

class WidgetTests {
  private static final FrontEnd FRONT = new FrontEnd();
  private static final Session BEFORE = Session.current();

  /** Notes what is sent to it, and sends what a test wants. */
  private static final class FrontEnd implements Session {
    private final List<CommMessage> sent = new ArrayList<>();
    private Consumer<CommMessage> receiver = message -> {};

    @Override
    public void comm(CommMessage message) {
      sent.add(message);
    }

    @Override
    public void onComm(String target, Consumer<CommMessage> next) {
      receiver = next;
    }

    void sends(Widget widget, String json, byte[]... buffers) {
      receiver.accept(
          new CommMessage(CommMessage.MESSAGE, widget.id(), "", json, List.of(buffers)));
    }

    Map<?, ?> data(int index) {
      return (Map<?, ?>) Json.read(sent.get(index).json());
    }

    Map<?, ?> lastState() {
      return (Map<?, ?>) data(sent.size() - 1).get("state");
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {}

    @Override
    public void update(MimeBundle bundle, String displayId) {}

    @Override
    public void clearOutput(boolean wait) {}

    @Override
    public String readLine(String prompt, boolean password) {
      return "";
    }

    @Override
    public <T extends SessionService> Optional<T> service(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public Notebook notebook() {
      return new Notebook(List.of(), Optional.empty());
    }
  }

  @BeforeAll
  static void install() {
    Session.install(FRONT);
  }

  @AfterAll
  static void restore() {
    Session.install(BEFORE);
  }

  @BeforeEach
  void forget() {
    FRONT.sent.clear();
  }

  @Test
  void saysNothingBeforeItIsShown() {
    IntSlider slider = new IntSlider().max(10).value(3);
    assertThat(FRONT.sent).isEmpty();
    slider.bundle();
    slider.bundle();
    assertThat(FRONT.sent).hasSize(3).allMatch(message -> message.kind().equals("comm_open"));
  }

  @Test
  void bytesTravelBesideTheJsonBothWays() {
    Image image = new Image().value(new byte[] {1, 2, 3});
    image.bundle();
    CommMessage open = FRONT.sent.get(FRONT.sent.size() - 1);
    Map<?, ?> data = FRONT.data(FRONT.sent.size() - 1);
    assertThat(data.get("buffer_paths")).isEqualTo(List.of(List.of("value")));
    assertThat(((Map<?, ?>) data.get("state")).containsKey("value")).isFalse();
    assertThat(open.buffers().get(0)).containsExactly(1, 2, 3);
    FRONT.sends(
        image,
        "{\"method\":\"update\",\"state\":{},\"buffer_paths\":[[\"value\"]]}",
        new byte[] {9, 8});
    assertThat(image.value()).containsExactly(9, 8);
  }

  @Test
  void bytesInsideListsLeaveANull() {
    Parts parts = new Parts();
    Map<String, ?> told =
        parts.of(
            Map.of("files", List.of(Map.of("name", "a", "content", new byte[] {7}))), List.of());
    assertThat(Json.write(told)).isEqualTo("{\"files\":[{\"name\":\"a\"}]}");
    assertThat(parts.paths()).isEqualTo(List.of(List.of("files", 0, "content")));
    Parts list = new Parts();
    assertThat(Json.write(list.of(Map.of("all", List.of(new byte[] {1}, "x")), List.of())))
        .isEqualTo("{\"all\":[null,\"x\"]}");
    Map<?, ?> data =
        (Map<?, ?>) Json.read("{\"state\":{\"all\":[null,\"x\"]},\"buffer_paths\":[[\"all\",0]]}");
    assertThat((List<?>) Parts.whole(data, list.buffers()).get("all"))
        .satisfies(all -> assertThat((byte[]) all.get(0)).containsExactly(1));
  }

  @Test
  void handlersHearOfChangesOnly() {
    List<Double> heard = new ArrayList<>();
    FloatSlider slider = new FloatSlider().value(1).onValue(heard::add);
    slider.bundle();
    slider.value(1);
    slider.value(2);
    FRONT.sent.clear();
    FRONT.sends(slider, "{\"method\":\"update\",\"state\":{\"value\":3}}");
    assertThat(heard).containsExactly(2.0, 3.0);
    assertThat(FRONT.sent).isEmpty();
  }

  @Test
  void aHandlerMayAnswerWithAnotherValue() {
    IntText even = new IntText();
    even.onValue(value -> even.value(value / 2 * 2));
    even.bundle();
    FRONT.sends(even, "{\"method\":\"update\",\"state\":{\"value\":7}}");
    assertThat(even.value()).isEqualTo(6);
    assertThat(Json.write(FRONT.lastState())).isEqualTo("{\"value\":6}");
  }

  @Test
  void aValueStaysBetweenItsBounds() {
    IntSlider slider = new IntSlider().min(10).max(20);
    slider.bundle();
    assertThat(slider.value()).isEqualTo(10);
    slider.max(5);
    slider.min(0);
    slider.value(99);
    assertThat(slider.value()).isEqualTo(5);
    FloatLogSlider exponents = new FloatLogSlider().value(1000);
    exponents.bundle();
    assertThat(exponents.value()).isEqualTo(1000);
  }

  @Test
  void aChoiceIsAValue() {
    List<Object> heard = new ArrayList<>();
    Dropdown list = new Dropdown().options(1, 2, 3).onSelected(heard::add);
    list.bundle();
    assertThat(list.selected()).isEqualTo(1);
    FRONT.sends(list, "{\"method\":\"update\",\"state\":{\"index\":2}}");
    list.select(2);
    assertThat(heard).containsExactly(3, 2);
    assertThatThrownBy(() -> list.select(4)).hasMessage("4 is none of the options [1, 2, 3]");
  }

  @Test
  void saysWhichValuesAreAllowed() {
    assertThatThrownBy(() -> new Button().buttonStyle("red"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("button_style is \"red\"; it may be \"primary\"");
  }

  @Test
  void whoSeesNoWidgetsSeesThePicture() {
    MimeBundle bundle =
        Interact.interact(1, 2, n -> MimeBundle.text("n = " + n).with(MimeBundle.SVG, "<svg/>"))
            .bundle();
    assertThat(bundle.data())
        .containsEntry(MimeBundle.TEXT, "n = 1")
        .containsEntry(MimeBundle.SVG, "<svg/>")
        .containsKey("application/vnd.jupyter.widget-view+json");
    assertThat(new HBox(new Text().value("a"), new Checkbox()).bundle().data())
        .containsEntry(MimeBundle.TEXT, "HBox(Text(value=\"a\"), Checkbox(value=false))");
  }

  @Test
  void aClosedWidgetIsGone() {
    Checkbox box = new Checkbox();
    box.bundle();
    FRONT.sent.clear();
    box.close();
    assertThat(FRONT.sent).hasSize(1);
    assertThat(FRONT.sent.get(0).kind()).isEqualTo("comm_close");
    box.value(true);
    assertThat(FRONT.sent).hasSize(1);
  }
}
