package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static virtlab.kernel.MadeRepository.dependency;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    MadeRepository near = new MadeRepository(home.resolve("repo"));
    near.publish("common", "1", "");
    near.publish("common", "2", "");
    near.publish("left", "1", dependency("common", "1"));
    near.publish("right", "1", dependency("common", "2"));
    near.publish("wide", "1", "");
    near.publish("pomleft", "1", "");
    near.publish(
        "osgi",
        "1",
        dependency("bundled", "1").replace("</version>", "</version><type>bundle</type>"));
    near.publish("bundled", "1", "");
    near.project(
        "family",
        "1",
        "<packaging>pom</packaging><dependencies>" + dependency("wide", "1") + "</dependencies>");
    new MadeRepository(home.resolve("other")).publish("far", "1", "");
    near.beMirrorIn(home);
    kernel =
        Kernels.start(
            KernelMain.class, folder, Map.of("JAVA_TOOL_OPTIONS", "-Duser.home=" + folder));
  }

  @AfterAll
  void end() {
    kernel.close();
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
    Execution done = ok("%maven made.here:wide:1\nimport wide.Wide;\nWide.hello()");
    assertThat(done.result()).isEqualTo("wide 1");
    assertThat(done.stream("stderr")).contains("Downloading wide-1.jar");
    assertThat(ok("List<String> ivy = %addMavenDependency made.here#wide;1\nivy.size()").result())
        .isEqualTo("1");
  }

  @Test
  void resolvesConflictsOverAllThatIsAskedFor() {
    assertThat(
            ok("List<String> both = %addMavenDependencies made.here:left:1 made.here:right:1 -v\n"
                    + "both.stream().filter(p -> p.contains(\"common\")).count() + left.Left.hello()")
                .result())
        .isEqualTo("1left 1");
    assertThat(ok("common.Common.hello()").result()).isEqualTo("common 1");
    assertThat(ok("%maven made.here:common:2").stream("stderr"))
        .contains("common-1.jar stays in use");
  }

  @Test
  void looksInARepositoryOnRequest() {
    assertThat(fails("%maven made.here:far:1")).contains("made.here:far:1 was not found in near");
    ok("%mavenRepo second " + home.resolve("other").toUri());
    ok("%maven made.here:far:1 --from second");
    assertThat(ok("far.Far.hello()").result()).isEqualTo("far 1");
  }

  @Test
  void loadsFromAProjectFile() {
    ok("%%loadFromPOM\n" + dependency("pomleft", "1"));
    assertThat(ok("pomleft.Pomleft.hello()").result()).isEqualTo("pomleft 1");
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

  @Test
  void aBundleIsAJar() {
    ok("%maven made.here:osgi:1");
    assertThat(ok("bundled.Bundled.hello()").result()).isEqualTo("bundled 1");
    assertThat(ok("List<String> b = %maven made.here:bundled:bundle:1\nb.toString()").result())
        .endsWith("bundled-1.jar]");
  }

  @Test
  void saysWhatHasNoJar() {
    assertThat(fails("%maven made.here:family:1"))
        .isEqualTo(
            "made.here:family:1 is there but has no jar; %maven made.here:family:pom:1 adds what it"
                + " depends on");
    assertThat(ok("List<String> f = %maven made.here:family:pom:1\nf.toString()").result())
        .endsWith("wide-1.jar]");
    assertThat(fails("%maven made.here:wide:7"))
        .startsWith("made.here:wide:7 was not found in near");
    assertThat(fails("%maven made.here:wide:1 --form x")).contains("--from ID|URL");
  }

  @Test
  void theResolverIsThereForJavaToo() {
    ok("var maven = getKernelInstance().getMavenResolver();");
    ok("maven.addRemoteRepo(\"third\", \"" + home.resolve("other").toUri() + "\");");
    assertThat(
            ok("maven.resolveMavenDependency(\"made.here:far:1\", Set.of(\"third\"), 1).get(0).getName()")
                .result())
        .isEqualTo("far-1.jar");
    ok("maven.addMavenDependencies(List.of(\"made.here:wide:1\"));");
    ok("maven.loadFromPOM(List.of(), \"" + dependency("pomleft", "1") + "\");");
    assertThat(ok("wide.Wide.hello() + pomleft.Pomleft.hello()").result())
        .isEqualTo("wide 1pomleft 1");
  }
}
