package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A notebook imports both the JDK's usual packages and ours with stars: no name may be in both. */
class NamesInNotebooksTests {
  private static final List<String> IMPORTED =
      List.of(
          "java.io",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.prefs",
          "java.util.regex",
          "java.util.stream");

  @Test
  void noTypeIsNamedLikeOneOfTheJdk() throws IOException {
    List<String> ours = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .forEach(name -> ours.add(name.substring(0, name.length() - 5)));
    }
    assertThat(ours).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    for (String name : ours) {
      assertThat(IMPORTED).as(name).noneMatch(from -> exists(from + "." + name));
    }
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
