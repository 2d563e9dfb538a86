package virtlab.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import virtlab.display.Display;
import virtlab.display.Language;

/**
 * Questions answered in a cell: {@code quiz("05-1", 'B')}; with {@code '?'} the question is shown.
 *
 * <p>The questions are data ({@code quiz_de.properties}, {@code quiz_en.properties}): {@code
 * 05-1.question}, {@code 05-1.A} and so on, for a wrong choice {@code 05-1.A.why}, {@code
 * 05-1.right} the letter and {@code 05-1.because} its reason.
 */
public final class Quiz {
  private Quiz() {}

  /** Shows a question, or says what is right or wrong about an answer. */
  public static void quiz(String id, char answer) {
    Display.display(reply(id, Character.toUpperCase(answer), Language.current()));
  }

  static Reply reply(String id, char answer, Language language) {
    Properties data = data(language);
    String question = data.getProperty(id + ".question");
    if (question == null) {
      throw new IllegalArgumentException(
          language.pick("There is no question \"", "Es gibt keine Frage „")
              + id
              + language.pick(
                  "\"; copy its number from the text above.", "“; nimm die Nummer aus dem Text."));
    }
    String choice = data.getProperty(id + "." + answer);
    if (choice == null) {
      return new Reply(question, choices(data, id, language));
    }
    if (data.getProperty(id + ".right").equals(String.valueOf(answer))) {
      return new Reply(
          language.pick("Right: ", "Richtig: ") + choice, data.getProperty(id + ".because"));
    }
    String why = data.getProperty(id + "." + answer + ".why", "");
    return new Reply(
        language.pick("Not quite: ", "Nicht ganz: ") + choice,
        (why + " " + language.pick("Try another letter.", "Versuche einen anderen Buchstaben."))
            .strip());
  }

  private static String choices(Properties data, String id, Language language) {
    StringBuilder text = new StringBuilder();
    for (char letter = 'A'; data.getProperty(id + "." + letter) != null; letter++) {
      text.append(letter).append(": ").append(data.getProperty(id + "." + letter)).append('\n');
    }
    return text
        + language.pick(
            "Put the letter in place of ? and run the cell again.",
            "Setze den Buchstaben für ? ein und führe die Zelle noch einmal aus.");
  }

  static Properties data(Language language) {
    String name = "quiz_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    Properties data = new Properties();
    try (InputStream in = Quiz.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the course's jar");
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        data.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return data;
  }
}
