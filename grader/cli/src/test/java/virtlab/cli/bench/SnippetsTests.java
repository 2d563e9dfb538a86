package virtlab.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.junit.jupiter.api.Test;

class SnippetsTests {
  @Test
  void declaresAsManyVariablesAsAsked() {
    assertThat(Snippets.java().declarations(3))
        .matches("int d0 = \\d+;\nint d1 = \\d+;\nint d2 = \\d+;");
    assertThat(Snippets.python().declarations(2)).matches("d0 = \\d+\nd1 = \\d+");
  }

  @Test
  void asksForNewCodeEachTime() {
    assertThat(Snippets.newSum()).matches("1\\+\\d+").isNotEqualTo(Snippets.newSum());
    assertThat(Snippets.java().declarations(2)).isNotEqualTo(Snippets.java().declarations(2));
  }

  @Test
  void everyJavaCellIsWhole() {
    Snippets java = Snippets.java();
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      for (String cell :
          List.of(
              java.declarations(2),
              java.lines().formatted(5),
              java.longLine().formatted(5),
              java.loop(),
              java.printLoop(),
              java.keep(),
              java.kept(),
              java.exit(),
              java.call())) {
        assertThat(statements(shell, cell)).as(cell).isNotEmpty().doesNotContain("?");
      }
    }
  }

  private static List<String> statements(JShell shell, String cell) {
    return Stream.iterate(
            cell, left -> shell.sourceCodeAnalysis().analyzeCompletion(left).remaining())
        .takeWhile(left -> !left.isBlank())
        .map(
            left -> {
              var next = shell.sourceCodeAnalysis().analyzeCompletion(left);
              boolean whole =
                  next.completeness() == Completeness.COMPLETE
                      || next.completeness() == Completeness.CONSIDERED_INCOMPLETE
                      || next.completeness() == Completeness.COMPLETE_WITH_SEMI;
              return whole ? next.source() : "?";
            })
        .toList();
  }
}
