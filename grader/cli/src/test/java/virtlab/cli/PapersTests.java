package virtlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the papers name is there. */
class PapersTests {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern COMMAND = Pattern.compile("\\./virtlab ([a-z]+)((?: [^`#\\n]*)?)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  private static List<MatchResult> in(String paper, Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(ROOT.resolve(paper))).results().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
  void everyVerbAndOptionIsOneOfTheCommand(String paper) throws IOException {
    CommandLine virtlab = new CommandLine(new Main());
    List<MatchResult> commands = in(paper, COMMAND);
    assertThat(commands).isNotEmpty();
    for (MatchResult command : commands) {
      CommandLine verb = virtlab.getSubcommands().get(command.group(1));
      assertThat(verb).as(command.group()).isNotNull();
      List<String> options = new ArrayList<>();
      OPTION.matcher(command.group(2)).results().forEach(found -> options.add(found.group()));
      assertThat(verb.getCommandSpec().optionsMap().keySet()).containsAll(options);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
  void everyLinkLeadsToAFile(String paper) throws IOException {
    for (MatchResult link : in(paper, LINK)) {
      assertThat(ROOT.resolve(link.group(1))).exists();
    }
  }
}
