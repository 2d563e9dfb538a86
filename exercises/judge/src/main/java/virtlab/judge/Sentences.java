package virtlab.judge;

import static virtlab.display.Language.say;

import java.time.Duration;

/** What students read when a test does not pass. */
final class Sentences {
  private Sentences() {}

  static String of(LiveTest.Stop stop, Limits limits) {
    return switch (stop.verdict()) {
      case TIMEOUT ->
          say(
              "It did not end within " + seconds(limits.cpuPerTest()) + " of computing time.",
              "Es endete nicht innerhalb von " + seconds(limits.cpuPerTest()) + " Rechenzeit.");
      case MEMORY ->
          say(
              "It used more than the " + limits.heapMebibytes() + " MiB of memory allowed.",
              "Es brauchte mehr als die erlaubten " + limits.heapMebibytes() + " MiB Speicher.");
      case EXIT ->
          say(
              "It ended the process it runs in (System.exit or the like); return a value instead.",
              "Es beendete den Prozess, in dem es läuft (System.exit oder Ähnliches); gib"
                  + " stattdessen einen Wert zurück.");
      case CRASH ->
          say("It crashed the Java VM it runs in.", "Es brachte seine Java-VM zum Absturz.");
      case TAMPER ->
          say(
              "It answered something that no solution can answer; a person will look at it.",
              "Es antwortete etwas, das keine Lösung antworten kann; ein Mensch sieht es sich an.");
      default -> stop.detail();
    };
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }

  static String changed(String method) {
    return say(
        "Your method "
            + method
            + " changes a list, map or array that it was given; work on a copy.",
        "Deine Methode "
            + method
            + " verändert eine Liste, Map oder ein Array, das sie bekam; arbeite auf einer Kopie.");
  }

  static String threw(Throwable thrown, String places) {
    String at = places.isEmpty() ? "" : " (" + places + ")";
    String what = thrown.getClass().getSimpleName() + ": " + thrown.getMessage() + at;
    return say("Your solution threw " + what, "Deine Lösung warf " + what);
  }

  static String unusable(Throwable failure) {
    String what = failure.getClass().getSimpleName();
    return say(
        "The test could not use your answer (" + what + "); is it null, or too short?",
        "Der Test konnte mit deiner Antwort nichts anfangen ("
            + what
            + "); ist sie null oder zu kurz?");
  }

  static String unmet(String what) {
    return say(
        "What this test builds on does not hold for your solution: " + what,
        "Worauf dieser Test aufbaut, gilt für deine Lösung nicht: " + what);
  }

  static String idle(String why) {
    String reason = why.isEmpty() ? "" : " (" + why + ")";
    return say(
        "The test did not run here" + reason + ".", "Der Test lief hier nicht" + reason + ".");
  }

  static String ours(Throwable failure) {
    return say(
        "The judge failed, not you: " + failure, "Die Prüfung hat versagt, nicht du: " + failure);
  }
}
