package virtlab.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import virtlab.display.Display;
import virtlab.display.Language;

/** What the reader expects before a cell runs, to be compared with what comes out. */
public final class Prediction {
  private static final Map<String, Double> GUESSES = new ConcurrentHashMap<>();

  private Prediction() {}

  /** Notes a guess under a name. */
  public static void predict(String name, double guess) {
    GUESSES.put(name, guess);
    String number = number(guess);
    Display.display(
        new Reply(
            Language.say("Noted: ", "Notiert: ") + name + " = " + number,
            Language.say("Now run on and see.", "Führe jetzt weiter aus und sieh nach.")));
  }

  /** Shows the guess noted under this name beside what really came out. */
  public static void observe(String name, double actual) {
    Double guess = GUESSES.get(name);
    String found = name + " = " + number(actual);
    if (guess == null) {
      Display.display(new Reply(found, Language.say("No guess was noted.", "Ohne Vorhersage.")));
      return;
    }
    boolean right = Math.abs(guess - actual) <= 1e-6 * Math.max(1, Math.abs(actual));
    Display.display(
        new Reply(
            found,
            Language.say("Your guess: ", "Deine Vorhersage: ")
                + number(guess)
                + (right
                    ? Language.say(" – just so.", " – genau so.")
                    : Language.say(" – why is that?", " – woran liegt das?"))));
  }

  private static String number(double value) {
    String text =
        new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    return Language.current() == Language.DE ? text.replace('.', ',') : text;
  }
}
