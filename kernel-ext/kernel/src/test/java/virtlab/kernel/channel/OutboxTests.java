package virtlab.kernel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

class OutboxTests {
  private final Header request = Header.of("execute_request", "session", "reader");
  private final Outbox outbox = new Outbox(OutboxTests::stream);

  private static Message stream(Header parent) {
    Header header = Header.of("stream", "session", "kernel");
    return Message.of(List.of(), header, parent, Json.object());
  }

  private void print(String name, String text) {
    outbox.stream(request, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> published() throws IOException {
    List<String> texts = new ArrayList<>();
    for (var next = outbox.nextPublished(); next != null; next = outbox.nextPublished()) {
      byte[] content = next.content();
      JsonNode read = content == null ? next.message().content() : Json.readObject(content);
      texts.add(read.path("text").asText());
    }
    return texts;
  }

  @Test
  void makesLargerMessagesWhileOthersWait() throws IOException {
    String piece = "x".repeat(Outbox.CHUNK);
    for (int i = 0; i < 100; i++) {
      print("stdout", piece);
    }
    outbox.flush(request);
    List<String> texts = published();
    assertThat(String.join("", texts)).isEqualTo(piece.repeat(100));
    assertThat(texts.subList(0, Outbox.BUSY)).allMatch(piece::equals);
    assertThat(texts.get(Outbox.BUSY)).hasSize(Outbox.LARGE_CHUNK);
    assertThat(texts).allMatch(text -> text.length() <= Outbox.LARGE_CHUNK);
  }

  @Test
  void keepsSurrogatePairsWhole() throws IOException {
    String pair = "\uD83D\uDE00";
    String text = "x" + pair.repeat(2 * Outbox.LARGE_CHUNK);
    print("stdout", "x");
    for (int i = 1; i < text.length(); i += 1002) { // whoever prints hands over whole characters
      print("stdout", text.substring(i, Math.min(text.length(), i + 1002)));
    }
    outbox.flush(request);
    List<String> texts = published();
    assertThat(String.join("", texts)).isEqualTo(text);
    assertThat(texts).noneMatch(one -> Character.isHighSurrogate(one.charAt(one.length() - 1)));
  }

  @Test
  void passesOnWhateverTextHolds() throws IOException {
    String text = "\"quoted\" \\ \n\u0000\u001b[31m \u00e4\u20ac\uD83D\uDE00" + "x".repeat(20_000);
    print("stdout", text);
    assertThat(published()).containsExactly(text);
  }

  @Test
  void publishesGatheredTextBeforeWhatItsRequestSendsNext() throws IOException {
    print("stdout", "first");
    print("stderr", "second");
    Message idle = Message.of(List.of(), Header.none(), request, Json.object().put("text", "idle"));
    outbox.post(Channel.IOPUB, idle);
    assertThat(published()).containsExactly("first", "second", "idle");
  }
}
