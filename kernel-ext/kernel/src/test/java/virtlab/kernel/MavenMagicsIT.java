package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.KernelProcess;

/**
 * Libraries from a repository in a folder, which the user's settings name as everybody's mirror.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MavenMagicsIT {
  private KernelProcess kernel;
  private Path home;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    home = folder;
    publish("repo", "common", "1", "");
    publish("repo", "common", "2", "");
    publish("repo", "left", "1", dependency("common", "1"));
    publish("repo", "right", "1", dependency("common", "2"));
    publish("repo", "wide", "1", "");
    publish("repo", "pomleft", "1", "");
    publish("other", "far", "1", "");
    Path settings = Files.createDirectories(home.resolve(".m2")).resolve("settings.xml");
    Files.writeString(
        settings,
        "<settings><mirrors><mirror><id>near</id><mirrorOf>central</mirrorOf><url>"
            + home.resolve("repo").toUri()
            + "</url></mirror></mirrors></settings>");
    kernel =
        Kernels.start(
            KernelMain.class, folder, Map.of("JAVA_TOOL_OPTIONS", "-Duser.home=" + folder));
  }

  @AfterAll
  void end() {
    kernel.close();
  }

  private static String dependency(String artifact, String version) {
    return ("<dependency><groupId>made.here</groupId><artifactId>" + artifact)
        + ("</artifactId><version>" + version + "</version></dependency>");
  }

  /** A library whose one class tells its version. */
  private void publish(String repository, String artifact, String version, String dependencies)
      throws IOException {
    Path classes = Files.createTempDirectory(home, "classes");
    Path source = classes.resolve("Made" + artifact + ".java");
    Files.writeString(
        source,
        ("package " + artifact + "; public class Made" + artifact)
            + (" { public static String version() { return \"" + artifact + version + "\"; } }"));
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    Path folder =
        Files.createDirectories(
            home.resolve(repository + "/made/here/" + artifact + "/" + version));
    Path jar = folder.resolve(artifact + "-" + version + ".jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      String name = artifact + "/Made" + artifact + ".class";
      out.putNextEntry(new JarEntry(name));
      out.write(Files.readAllBytes(classes.resolve(name)));
    }
    Files.writeString(
        folder.resolve(artifact + "-" + version + ".pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>made.here</groupId><artifactId>"
            + (artifact + "</artifactId><version>" + version + "</version><dependencies>")
            + (dependencies + "</dependencies></project>"));
  }

  private Execution ok(String code) {
    Execution done = kernel.client().execute(code);
    assertThat(done.status()).as(code + "\n" + done.reply()).isEqualTo("ok");
    return done;
  }

  private String fails(String code) {
    Execution done = kernel.client().execute(code);
    assertThat(done.status()).as(code).isEqualTo("error");
    return done.reply().path("evalue").asText();
  }

  @Test
  void addsALibraryForTheRestOfTheCell() {
    Execution done = ok("%maven made.here:wide:1\nimport wide.Madewide;\nMadewide.version()");
    assertThat(done.result()).isEqualTo("wide1");
    assertThat(done.stream("stderr")).contains("Downloading wide-1.jar");
    assertThat(ok("List<String> ivy = %addMavenDependency made.here#wide;1\nivy.size()").result())
        .isEqualTo("1");
  }

  @Test
  void resolvesConflictsOverAllThatIsAskedFor() {
    assertThat(
            ok("List<String> both = %addMavenDependencies made.here:left:1 made.here:right:1 -v\n"
                    + "both.stream().filter(p -> p.contains(\"common\")).count() + left.Madeleft.version()")
                .result())
        .isEqualTo("1left1");
    assertThat(ok("common.Madecommon.version()").result()).isEqualTo("common1");
    assertThat(ok("%maven made.here:common:2").stream("stderr"))
        .contains("common-1.jar stays in use");
  }

  @Test
  void looksInARepositoryOnRequest() {
    assertThat(fails("%maven made.here:far:1")).contains("made.here:far:1 was not found in near");
    ok("%mavenRepo second " + home.resolve("other").toUri());
    ok("%maven made.here:far:1 --from second");
    assertThat(ok("far.Madefar.version()").result()).isEqualTo("far1");
  }

  @Test
  void loadsFromAProjectFile() {
    ok("%%loadFromPOM\n" + dependency("pomleft", "1"));
    assertThat(ok("pomleft.Madepomleft.version()").result()).isEqualTo("pomleft1");
    assertThat(fails("%loadFromPOM nowhere/pom.xml")).contains("There is no file");
    assertThat(fails("%maven nonsense")).contains("group:artifact");
    ok(
        "%%writefile pom.xml\n<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
            + "<artifactId>a</artifactId><version>1</version><properties><w>1</w></properties>"
            + "<dependencies>"
            + dependency("wide", "${w}")
            + "</dependencies></project>");
    assertThat(
            ok("List<String> fromPom = %loadFromPOM pom.xml compile\nfromPom.toString()").result())
        .contains("wide-1.jar");
  }
}
