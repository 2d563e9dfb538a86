package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.KernelProcess;

/**
 * What a user's {@code settings.xml} says, with web servers on this machine: a mirror that wants a
 * password, a proxy, a local repository elsewhere, and no network at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MavenSettingsIT {
  private static final int LARGE = 5 << 20;

  private LoopbackRepository near;
  private LoopbackRepository proxy;
  private KernelProcess kernel;
  private Path home;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    home = folder;
    MadeRepository first = new MadeRepository(folder.resolve("first"));
    first.publish("guarded", "1", "");
    first.publish("large", "1", "");
    fill(first.file("large", "1", "jar"));
    new MadeRepository(folder.resolve("second")).publish("behind", "1", "");
    near = new LoopbackRepository(first.folder());
    proxy = new LoopbackRepository(folder.resolve("second"));
    MadeRepository.settings(folder, settings());
    kernel = startKernel();
  }

  private String settings() {
    return "<localRepository>"
        + home.resolve("jars of mine")
        + "</localRepository><mirrors><mirror><id>near</id><mirrorOf>central</mirrorOf><url>"
        + near.url("/closed/")
        + "</url></mirror></mirrors><servers><server><id>near</id><username>ada</username>"
        + "<password>secret</password></server></servers><proxies><proxy><active>true</active>"
        + "<protocol>http</protocol><host>127.0.0.1</host><port>"
        + proxy.port()
        + "</port><nonProxyHosts>127.0.0.1</nonProxyHosts></proxy></proxies>";
  }

  private KernelProcess startKernel() throws Exception {
    String options = "-Duser.home=" + home;
    return Kernels.start(KernelMain.class, home, Map.of("JAVA_TOOL_OPTIONS", options));
  }

  /** Bytes that no packing makes fewer. */
  private static void fill(Path jar) throws Exception {
    byte[] bytes = new byte[LARGE];
    new Random(1).nextBytes(bytes);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("bytes"));
      out.write(bytes);
    }
  }

  @AfterAll
  void end() {
    kernel.close();
    near.close();
    proxy.close();
  }

  private Execution run(String code) {
    return kernel.client().execute(code);
  }

  private Execution ok(String code) {
    Execution done = run(code);
    assertThat(done.status()).as(code + "\n" + done.reply()).isEqualTo("ok");
    return done;
  }

  @Test
  void aMirrorGetsThePasswordAndTheLocalRepositoryTheJars() {
    ok("%maven made.here:guarded:1");
    assertThat(ok("guarded.Guarded.hello()").result()).isEqualTo("guarded 1");
    assertThat(home.resolve("jars of mine/made/here/guarded/1/guarded-1.jar")).exists();
    assertThat(near.asked()).anyMatch(path -> path.endsWith("guarded-1.jar"));
  }

  @Test
  void otherHostsAreReachedThroughTheProxy() {
    ok("%mavenRepo away http://repository.invalid/there\n%maven made.here:behind:1 --from away");
    assertThat(ok("behind.Behind.hello()").result()).isEqualTo("behind 1");
    assertThat(proxy.asked())
        .contains("http://repository.invalid/there/made/here/behind/1/behind-1.jar");
  }

  @Test
  void aLargeDownloadTellsHowFarItIs() {
    assertThat(ok("%maven made.here:large:1 --from " + near.url("/open/")).stream("stderr"))
        .contains("Downloading large-1.jar (5.0 MiB) from ")
        .contains("large-1.jar: 25 %", "large-1.jar: 50 %", "large-1.jar: 75 %");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    String said =
        run("%maven made.here:none:1 --from http://127.0.0.1:1/x").reply().path("evalue").asText();
    assertThat(said).contains("made.here:none:1").contains("127.0.0.1:1");
  }

  @Test
  void offlineOnlyTheLocalRepositoryIsAsked() throws Exception {
    ok("%maven made.here:guarded:1");
    MadeRepository.settings(home, "<offline>true</offline>" + settings());
    int before = near.asked().size();
    try (KernelProcess offline = startKernel()) {
      Execution kept =
          offline.client().execute("%maven made.here:guarded:1\nguarded.Guarded.hello()");
      assertThat(kept.result()).as(kept.reply().toString()).isEqualTo("guarded 1");
      String missing =
          offline.client().execute("%maven made.here:other:1").reply().path("evalue").asText();
      assertThat(missing).contains("made.here:other:1").contains("offline (settings.xml)");
      assertThat(near.asked()).hasSize(before);
    } finally {
      MadeRepository.settings(home, settings());
    }
  }
}
