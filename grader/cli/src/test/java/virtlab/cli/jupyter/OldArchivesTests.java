package virtlab.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OldArchivesTests {
  private @TempDir Path folder;
  private Path cache;

  @BeforeEach
  void makeFolder() throws IOException {
    cache = Files.createDirectory(folder.resolve("cache"));
  }

  private Path archive(String name, Path jar, Duration unused) throws IOException {
    Path file = cache.resolve(name);
    Files.writeString(file, "header\0\u0001" + jar + "\0more");
    FileTime then = FileTime.from(Instant.now().minus(unused));
    Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(then, then, then);
    return file;
  }

  private Path jar(boolean there) throws IOException {
    Path home = Files.createDirectories(folder.resolve(there ? "here" : "gone"));
    Path jar = home.resolve("virtlab-agent-0.1.0.jar");
    return there && !Files.exists(jar) ? Files.createFile(jar) : jar;
  }

  @Test
  void onlyThoseOfGoneBuildsGo() throws IOException {
    Path gone = archive("kernel-17-12ab.jsa", jar(false), Duration.ofDays(9));
    Path command = archive("command-17.0.15-123.jsa", jar(false), Duration.ofDays(9));
    Path built = archive("user-17-12ab.jsa", jar(true), Duration.ofDays(9));
    Path fresh = archive("user-25-34cd.aot", jar(false), Duration.ofHours(1));
    Path foreign = archive("mine-17-12ab.jsa", jar(false), Duration.ofDays(9));
    OldArchives.remove(cache);
    assertThat(gone).doesNotExist();
    assertThat(command).doesNotExist();
    assertThat(built).exists();
    assertThat(fresh).exists();
    assertThat(foreign).exists();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void oneThatAProcessHasMappedStays() throws IOException {
    Path mapped = archive("kernel-17-12ab.jsa", jar(false), Duration.ofDays(9));
    try (FileChannel channel = FileChannel.open(mapped)) {
      var held = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      archive("kernel-17-12ab.jsa", jar(false), Duration.ofDays(9));
      OldArchives.remove(cache);
      assertThat(held.capacity()).isPositive();
    }
    assertThat(mapped).exists();
  }
}
