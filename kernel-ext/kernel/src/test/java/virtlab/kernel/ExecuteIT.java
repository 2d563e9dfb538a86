package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;
import virtlab.kernel.client.Submission;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExecuteIT extends RunningKernel {
  ExecuteIT() {
    super(FakeInterpreter.class);
  }

  private Execution run(String code) {
    return kernel.client().execute(code);
  }

  private static List<String> types(Execution execution) {
    return execution.messages().stream()
        .map(
            m ->
                m.type().equals("status") ? m.content().path("execution_state").asText() : m.type())
        .toList();
  }

  @Test
  void publishesInOrder() {
    Execution done = run("value 2");
    assertThat(types(done)).containsExactly("busy", "execute_input", "execute_result", "idle");
    assertThat(done.result()).isEqualTo("2");
    assertThat(done.reply().path("payload").isArray()).isTrue();
  }

  @Test
  void keepsTheOrderOfBothStreamsAndPictures() {
    assertThat(run("both x").outputs()).hasSize(10);
    Execution shown = run("show pic");
    assertThat(types(shown))
        .containsExactly(
            "busy",
            "execute_input",
            "stream",
            "display_data",
            "stream",
            "update_display_data",
            "idle");
    assertThat(shown.outputs().get(1).path("data").path("text/plain").asText()).isEqualTo("pic!");
  }

  @Test
  void aSilentCellShowsAndCountsNothing() {
    int before = run("value 1").reply().path("execution_count").asInt();
    Execution silent =
        kernel.client().execute(Request.of("show x").silently(), OutputListener.none());
    assertThat(types(silent)).containsExactly("busy", "idle");
    Execution uncounted =
        kernel.client().execute(Request.of("value 3").withoutHistory(), OutputListener.none());
    assertThat(uncounted.reply().path("execution_count").asInt()).isEqualTo(before);
    assertThat(run("value 1").reply().path("execution_count").asInt()).isEqualTo(before + 1);
  }

  @Test
  void evaluatesUserExpressions() {
    Execution done =
        kernel
            .client()
            .execute(
                Request.of("value 1").with(Map.of("a", "x", "b", "bad")), OutputListener.none());
    var values = done.reply().path("user_expressions");
    assertThat(values.path("a").path("data").path("text/plain").asText()).isEqualTo("x=1");
    assertThat(values.path("b").path("status").asText()).isEqualTo("error");
  }

  @Test
  void aFailureAbortsWhatIsQueued() {
    Submission first = kernel.client().submit(Request.of("fail-late now"));
    Submission second = kernel.client().submit(Request.of("value 2"));
    Execution failed = first.await(OutputListener.none());
    assertThat(failed.status()).isEqualTo("error");
    assertThat(failed.outputs().get(0).path("ename").asText()).isEqualTo("Oops");
    assertThat(second.await(OutputListener.none()).status()).isEqualTo("aborted");
    assertThat(run("value 3").status()).isEqualTo("ok");
  }

  @Test
  void aFailureAbortsNothingWhenAskedNotTo() {
    Submission first = kernel.client().submit(Request.of("fail-late now").goingOn());
    Submission second = kernel.client().submit(Request.of("value 2"));
    assertThat(first.await(OutputListener.none()).status()).isEqualTo("error");
    assertThat(second.await(OutputListener.none()).status()).isEqualTo("ok");
  }

  @Test
  void survivesAnErrorOfItsOwn() {
    Execution crashed = run("crash now");
    assertThat(crashed.status()).isEqualTo("error");
    assertThat(run("value 1").result()).isEqualTo("1");
  }

  @Test
  void asksAndRefusesToAsk() {
    OutputListener answering =
        new OutputListener() {
          @Override
          public void published(
              String type, com.fasterxml.jackson.databind.node.ObjectNode content) {}

          @Override
          public String input(String prompt, boolean password) {
            return prompt + password;
          }
        };
    assertThat(kernel.client().execute(Request.of("ask secret").asking(), answering).result())
        .isEqualTo("secrettrue");
    Execution refused = run("ask name");
    assertThat(refused.reply().path("evalue").asText()).contains("nobody can answer");
  }

  @Test
  void losesNoLineOfManyAndGoesIdle() {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      expected.append("line ").append(i).append('\n');
    }
    Execution done = run("lines 20000");
    assertThat(done.stream("stdout")).isEqualTo(expected.toString());
    assertThat(done.messages()).hasSizeLessThan(200);
  }

  @Test
  void boundsTheMemoryOfAMillionLines() {
    Execution done = run("lines 1000000");
    assertThat(done.stream("stdout").lines().count()).isEqualTo(1_000_000);
  }

  @Test
  void mendsHalfASurrogatePair() {
    assertThat(run("print a\uD83D").stream("stdout")).isEqualTo("a\uFFFD");
    assertThat(run("print 😀").stream("stdout")).isEqualTo("😀");
  }

  @Test
  void sendsLateOutputToTheCellThatStartedIt() {
    Execution starter = run("late hello");
    String id = starter.messages().get(0).parent().id();
    Execution other = run("value 1");
    assertThat(other.stream("stdout")).isEmpty();
    kernel.client().interrupt();
    var late = kernel.client().nextUnclaimed(Duration.ofSeconds(20));
    while (late != null && !late.type().equals("stream")) {
      late = kernel.client().nextUnclaimed(Duration.ofSeconds(20));
    }
    assertThat(late).isNotNull();
    assertThat(late.parent().id()).isEqualTo(id);
  }

  @Test
  void answersBesidesARunningCellAndStopsIt() {
    Submission waiting = kernel.client().submit(Request.of("wait x"));
    var completion = kernel.client().complete("😀 fo", 4);
    assertThat(completion.path("cursor_start").asInt()).isEqualTo(2);
    assertThat(completion.path("cursor_end").asInt()).isEqualTo(4);
    assertThat(
            completion
                .path("metadata")
                .path("_jupyter_types_experimental")
                .path(0)
                .path("type")
                .asText())
        .isEqualTo("function");
    assertThat(kernel.client().inspect("😀ab", 2, 0).path("data").path("text/plain").asText())
        .isEqualTo("😀a");
    assertThat(kernel.client().interrupt().path("status").asText()).isEqualTo("ok");
    assertThat(waiting.await(OutputListener.none()).status()).isEqualTo("error");
  }
}
