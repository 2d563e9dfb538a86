package virtlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the libraries lie, and in which order the kernel sees them. */
class InstalledLibrariesIT {
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

  @Test
  void theKernelsClassesStandBeforeJeroMq() throws IOException {
    try (JarFile kernel = new JarFile(HOME.resolve("virtlab-kernel.jar").toFile())) {
      String path = kernel.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      assertThat(path).containsSubsequence("lib/virtlab-kernel-", "lib/jeromq-");
    }
  }
}
