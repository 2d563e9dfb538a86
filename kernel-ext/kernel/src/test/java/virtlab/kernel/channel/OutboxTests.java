package virtlab.kernel.channel;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Message stream(Header parent, String name, String text) {
    var content = Json.object().put("name", name).put("text", text);
    return Message.of(List.of(), Header.of("stream", "session", "kernel"), parent, content);
  }

  private List<String> published() {
    List<String> texts = new ArrayList<>();
    for (var next = outbox.nextPublished(); next != null; next = outbox.nextPublished()) {
      texts.add(next.message().content().path("text").asText());
    }
    return texts;
  }

  @Test
  void makesLargerMessagesWhileOthersWait() {
    String piece = "x".repeat(Outbox.CHUNK);
    for (int i = 0; i < 100; i++) {
      outbox.stream(request, "stdout", piece);
    }
    outbox.flush(request);
    List<String> texts = published();
    assertThat(String.join("", texts)).isEqualTo(piece.repeat(100));
    assertThat(texts.subList(0, Outbox.BUSY)).allMatch(piece::equals);
    assertThat(texts.get(Outbox.BUSY)).hasSize(Outbox.LARGE_CHUNK);
    assertThat(texts).allMatch(text -> text.length() <= Outbox.LARGE_CHUNK);
  }

  @Test
  void keepsSurrogatePairsWhole() {
    String pair = "\uD83D\uDE00";
    String text = "x" + pair.repeat(4 * Outbox.LARGE_CHUNK);
    for (int i = 0; i < text.length(); i += 1001) {
      outbox.stream(request, "stdout", text.substring(i, Math.min(text.length(), i + 1001)));
    }
    outbox.flush(request);
    List<String> texts = published();
    assertThat(String.join("", texts)).isEqualTo(text);
    assertThat(texts).noneMatch(one -> Character.isHighSurrogate(one.charAt(one.length() - 1)));
  }

  @Test
  void publishesGatheredTextBeforeWhatItsRequestSendsNext() {
    outbox.stream(request, "stdout", "first");
    outbox.stream(request, "stderr", "second");
    Message idle = Message.of(List.of(), Header.none(), request, Json.object().put("text", "idle"));
    outbox.post(Channel.IOPUB, idle);
    assertThat(published()).containsExactly("first", "second", "idle");
  }
}
