package virtlab.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import virtlab.display.Language;

class QuizTests {
  @Test
  void bothLanguagesAskTheSameQuestions() {
    var german = Quiz.data(Language.DE);
    var english = Quiz.data(Language.EN);
    assertThat(german.keySet()).isEqualTo(english.keySet());
    german.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".right"))
        .forEach(key -> assertThat(german.get(key)).isEqualTo(english.get(key)));
  }

  @Test
  void showsTheQuestionThenJudges() {
    assertThat(Quiz.reply("05-1", '?', Language.EN).bundle().data().get("text/plain"))
        .contains("ESXi", "A: ", "B: ", "C: ");
    assertThat(Quiz.reply("05-1", 'B', Language.DE).headline()).startsWith("Richtig");
    assertThat(Quiz.reply("05-1", 'A', Language.EN).headline()).startsWith("Not quite");
    assertThatThrownBy(() -> Quiz.reply("77-1", 'A', Language.EN))
        .hasMessageContaining("There is no question \"77-1\"");
  }
}
