package virtlab.childjvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessExitTests {
  private @Nullable Process child;

  @AfterEach
  void end() {
    if (child != null) {
      child.destroyForcibly();
    }
  }

  @Test
  void aProcessEndsItselfThoughItsHeapIsFull() throws IOException, InterruptedException {
    Process process = start("halt");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ended").isTrue();
    assertThat(process.exitValue()).isEqualTo(FullHeap.EXIT_CODE);
  }

  @Test
  void aChildWithAFullHeapDoesNotOutliveItsOwner() throws IOException, InterruptedException {
    Process process = start("owned");
    assertThat(process.getInputStream().read()).as("its heap is full").isEqualTo(FullHeap.IS_FULL);
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ended").isTrue();
  }

  private Process start(String how) throws IOException {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<String> options = List.of("-XX:+UseSerialGC", "-Xmx32m");
    ChildJvm jvm =
        new ChildJvm(
            ChildJvm.currentJava(), options, classPath, FullHeap.class.getName(), List.of(how));
    Process process =
        new ProcessBuilder(jvm.command()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    child = process;
    return process;
  }
}
