package virtlab.hidden.e02;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static virtlab.contracts.Bilingual.say;

import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.contracts.e02.Placement;

/** What a solution answered, compared in words of hosts and virtual machines. */
record Answer(@Nullable List<Placement> found) {
  /** One word for each virtual machine: {@code v1=h1}, or {@code v1=-} for no host. */
  void is(String... expected) {
    if (found == null) {
      fail(say("the answer is null instead of a list", "die Antwort ist null statt einer Liste"));
      return;
    }
    assertEquals(
        String.join(" ", expected),
        String.join(" ", found.stream().map(Answer::word).toList()),
        say("placements (VM=host)", "Platzierungen (VM=Host)"));
  }

  private static String word(@Nullable Placement placement) {
    return placement == null ? "null" : placement.vm() + "=" + placement.host().orElse("-");
  }

  /** The call is refused, and the message names the element by id or by index. */
  static void refused(Runnable call, String id, int index) {
    try {
      call.run();
    } catch (IllegalArgumentException refusal) {
      names(String.valueOf(refusal.getMessage()), id, index);
      return;
    }
    fail(
        say(
            "a bad element must be refused with an IllegalArgumentException",
            "ein fehlerhaftes Element muss mit einer IllegalArgumentException abgelehnt werden"));
  }

  private static void names(String message, String id, int index) {
    if (!message.contains(id) && !message.matches("(?s).*\\b" + index + "\\b.*")) {
      fail(
          say(
              "the message names neither the id " + id + " nor the index " + index + ": " + message,
              "die Meldung nennt weder die Id "
                  + id
                  + " noch den Index "
                  + index
                  + ": "
                  + message));
    }
  }
}
