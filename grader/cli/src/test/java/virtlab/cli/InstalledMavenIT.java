package virtlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries behind {@code %maven} lie whole in a folder of their own. */
class InstalledMavenIT {
  private static final Path HOME = Path.of("target/virtlab").toAbsolutePath();

  private static List<String> jars(String role) throws IOException {
    try (Stream<Path> files = Files.list(HOME.resolve(role))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void theResolverIsApartFromTheKernel() throws IOException {
    assertThat(jars("maven"))
        .anyMatch(name -> name.startsWith("context-"))
        .anyMatch(name -> name.startsWith("standalone-static-"))
        .anyMatch(name -> name.startsWith("maven-resolver-impl-"))
        .anyMatch(name -> name.startsWith("slf4j-nop-"));
    assertThat(jars("lib"))
        .noneMatch(name -> name.startsWith("maven-") || name.startsWith("standalone-"));
    assertThat(jars("user")).noneMatch(name -> name.startsWith("maven-"));
  }
}
