package virtlab.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.cli.Place;
import virtlab.cli.Refusal;

class KernelSpecTests {
  @TempDir private Path base;
  private Place place;
  private Path folder;

  @BeforeEach
  void lay() throws IOException {
    System.setProperty("virtlab.lang", "en");
    place = new Place(base, base.resolve("home"), base.resolve("cache"));
    folder = Files.createDirectories(base.resolve("kernels/java"));
  }

  @AfterEach
  void forgetLanguage() {
    System.clearProperty("virtlab.lang");
  }

  @Test
  void aForeignKernelOfTheSameNameIsLeftAlone() throws IOException {
    String foreign = "{\"argv\": [\"other\"], \"display_name\": \"Other Java\"}";
    Files.writeString(folder.resolve("kernel.json"), foreign);
    assertThatThrownBy(() -> KernelSpec.install(place, folder, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("Other Java", "--name", "--replace");
    assertThat(folder.resolve("kernel.json")).hasContent(foreign);
    assertThat(KernelSpec.in(folder)).hasValueSatisfying(it -> assertThat(it.isOurs()).isFalse());
  }

  @Test
  void aKernelspecThatCannotBeReadIsNobodysToOverwrite() throws IOException {
    Files.writeString(folder.resolve("kernel.json"), "{\"argv\": [");
    assertThatThrownBy(() -> KernelSpec.install(place, folder, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--replace");
    assertThat(folder.resolve("kernel.json")).hasContent("{\"argv\": [");
  }

  @Test
  void oursNamesTheRunningJavaAndInterruptsByMessage() {
    KernelSpec ours = new KernelSpec(folder, KernelSpec.ours(place));
    assertThat(ours.isOurs()).isTrue();
    assertThat(ours.name()).isEqualTo("java");
    assertThat(ours.argv())
        .startsWith(Place.java().toString())
        .endsWith("-jar", place.home().resolve(KernelSpec.JAR).toString(), "{connection_file}");
    assertThat(ours.json().path("interrupt_mode").asText()).isEqualTo("message");
    assertThat(ours.json().path("env").path("MALLOC_ARENA_MAX").asText()).isEqualTo("1");
  }

  @Test
  void oneThatStartsOursInAnotherWayIsNotCurrent() {
    ObjectNode now = KernelSpec.ours(place);
    assertThat(new KernelSpec(folder, now).isCurrent(place)).isTrue();
    ObjectNode elsewhere = now.deepCopy();
    elsewhere.withArray("argv").set(0, "/another/java");
    assertThat(new KernelSpec(folder, elsewhere).isCurrent(place)).isFalse();
    ObjectNode older = now.deepCopy();
    older.remove("env");
    assertThat(new KernelSpec(folder, older).isCurrent(place)).isFalse();
  }
}
