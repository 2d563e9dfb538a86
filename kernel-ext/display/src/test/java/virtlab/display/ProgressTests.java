package virtlab.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTests {
  private final Session before = Session.current();
  private final List<String> shown = new ArrayList<>();

  private final class Noting implements Session {
    @Override
    public void display(MimeBundle bundle, String displayId) {
      shown.add("new " + bundle.data().get(MimeBundle.TEXT));
    }

    @Override
    public void update(MimeBundle bundle, String displayId) {
      shown.add(bundle.data().get(MimeBundle.TEXT));
    }

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

  @BeforeEach
  void install() {
    Session.install(new Noting());
  }

  @AfterEach
  void restore() {
    Session.install(before);
  }

  @Test
  void showsTheBeginningAndTheEndAndFewBetween() {
    long sum = 0;
    for (int item :
        Progress.over("Adding", new ArrayList<>(java.util.Collections.nCopies(1_000_000, 1)))) {
      sum += item;
    }
    assertThat(sum).isEqualTo(1_000_000);
    assertThat(shown).hasSizeLessThan(1_000).first().isEqualTo("new Adding: 0 of 1000000 (0 %)");
    assertThat(shown).last().isEqualTo("Adding: 1000000 of 1000000 (100 %)");
  }

  @Test
  void tellsHowFarWorkThatFailedCame() {
    try (Progress bar = Progress.of("Trying", 4)) {
      bar.step();
      bar.step(2);
    }
    assertThat(shown).last().isEqualTo("Trying: 3 of 4 (75 %)");
    assertThatThrownBy(() -> Progress.of("None", 0)).hasMessageContaining("at least one");
    assertThat(Progress.over("Empty", List.of())).isEmpty();
  }
}
