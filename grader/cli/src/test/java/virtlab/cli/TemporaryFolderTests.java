package virtlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTests {
  @Test
  void goesWithAllThatItHolds(@TempDir Path where) throws IOException {
    Path kept = Files.writeString(where.resolve("kept.txt"), "kept");
    try (TemporaryFolder folder = TemporaryFolder.in(where, "some-")) {
      assertThat(folder.path().getParent()).isEqualTo(where);
      Path deep = Files.createDirectories(folder.path().resolve("a/b"));
      Files.writeString(deep.resolve("c.txt"), "c");
      Files.createSymbolicLink(deep.resolve("link"), kept);
    }
    try (Stream<Path> left = Files.list(where)) {
      assertThat(left).containsExactly(kept);
    }
  }
}
