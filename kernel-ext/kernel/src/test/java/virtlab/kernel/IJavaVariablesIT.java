package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.KernelProcess;

/** A kernel set up by IJava's environment variables. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class IJavaVariablesIT {
  @Test
  void variablesSetUpTheKernel(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("scripts"));
    Files.writeString(folder.resolve("scripts/a.jsh"), "int first = 1;");
    Files.writeString(folder.resolve("scripts/b.jsh"), "int second = first + 1;\nint bad = \"x\";");
    Files.createDirectories(folder.resolve("resources"));
    Files.writeString(folder.resolve("resources/found.txt"), "found");
    Map<String, String> variables =
        Map.of(
            "IJAVA_STARTUP_SCRIPTS_PATH",
            "scripts/a*" + File.pathSeparator + "scripts/b.jsh",
            "IJAVA_STARTUP_SCRIPT",
            "String hello = \"hello\";",
            "IJAVA_CLASSPATH",
            "resources",
            "IJAVA_COMPILER_OPTS",
            "-Xlint:none",
            "IJAVA_TIMEOUT",
            "8 SECONDS");
    try (KernelProcess kernel = Kernels.start(KernelMain.class, folder, variables)) {
      var client = kernel.client();
      var begun = client.execute("hello + first");
      assertThat(begun.result()).isEqualTo("hello1");
      assertThat(begun.stream("stderr")).contains("b.jsh").contains("String cannot be converted");
      assertThat(
              client
                  .execute(
                      "new String(Thread.currentThread().getContextClassLoader()"
                          + ".getResourceAsStream(\"found.txt\").readAllBytes())")
                  .result())
          .isEqualTo("found");
      var late = client.execute("int kept = 3; while (true) { Thread.sleep(5); }");
      assertThat(late.reply().path("ename").asText()).isEqualTo("Timeout");
      assertThat(client.execute("kept").result()).isEqualTo("3");
    }
  }
}
