package virtlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTests {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void unknownVerbNamesTheNearestOne() {
    assertThat(run("hepl")).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(err.toString().lines()).singleElement().asString().contains("'hepl'", "'help'");
  }

  @Test
  void unknownVerbFarFromAllListsThem() {
    assertThat(run("xyzzyxyzzy")).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(err.toString().lines()).singleElement().asString().contains("help");
  }

  @Test
  void unknownOptionIsOneSentence() {
    assertThat(run("--versoin")).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(err.toString().lines()).singleElement().asString().contains("'--version'");
  }

  @Test
  void withoutAVerbItSaysWhatThereIs() {
    assertThat(run()).isEqualTo(ExitCodes.WELL);
    assertThat(out.toString()).contains("Usage: virtlab");
  }

  @Test
  void nearestKeepsItsDistance() {
    assertThat(WrongUse.nearest("grad", List.of("grade", "run"))).contains("grade");
    assertThat(WrongUse.nearest("jupyter", List.of("grade", "run"))).isEmpty();
  }

  @Test
  void aWorkloadThatIsNotThereIsOneSentence() {
    assertThat(run("bench", "model", "--only", "plasement")).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("'plasement'", "placement, events, faas, scenarios");
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
