package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.KernelProcess;

/** Magics that go on in a new user process. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FreshProcessIT {
  @Test
  void optionsAndResetTakeANewProcess(@TempDir Path folder) throws Exception {
    try (KernelProcess kernel = Kernels.start(KernelMain.class, folder, Map.of())) {
      var client = kernel.client();
      client.execute("int kept() { return 4; }\nint lost = 5;");
      assertThat(client.execute("%javaopt -Dmy.option=here -Xmx200m").stream("stdout"))
          .contains("-Dmy.option=here");
      assertThat(client.execute("System.getProperty(\"my.option\") + kept() + lost").result())
          .isEqualTo("here40");
      assertThat(client.execute("%javaopt -XX:NoSuchOption=1").status()).isEqualTo("error");
      assertThat(client.execute("kept()").result()).isEqualTo("4");
      client.execute("%env GIVEN=to the process");
      assertThat(client.execute("%reset").status()).isEqualTo("ok");
      assertThat(client.execute("kept()").status()).isEqualTo("error");
      assertThat(client.execute("System.getenv(\"GIVEN\")").result()).isEqualTo("to the process");
      assertThat(client.execute("if (true) {\n  %reset\n}").reply().toString())
          .contains("line of its own");
      assertThat(client.execute("1 + 1").result()).isEqualTo("2");
    }
  }
}
