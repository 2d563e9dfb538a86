package virtlab.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.cli.Refusal;

class WorkFolderTests {
  @TempDir private Path base;
  private Path course;
  private WorkFolder work;

  @BeforeEach
  void offer() throws IOException {
    System.setProperty("virtlab.lang", "en");
    course = Files.createDirectories(base.resolve("course"));
    Files.writeString(course.resolve("00-start.ipynb"), "start, first edition");
    Files.writeString(course.resolve("02-vms.ipynb"), "vms, first edition");
    work = new WorkFolder(course, base.resolve("work"));
  }

  @AfterEach
  void forgetLanguage() {
    System.clearProperty("virtlab.lang");
  }

  private String mine(String name) throws IOException {
    return Files.readString(work.folder().resolve(name));
  }

  @Test
  void addsWhatIsMissingAndNothingTwice() throws IOException {
    assertThat(work.refresh().added()).containsExactly("00-start.ipynb", "02-vms.ipynb");
    assertThat(mine("00-start.ipynb")).isEqualTo("start, first edition");
    WorkFolder.Refreshed again = work.refresh();
    assertThat(again.added()).isEmpty();
    assertThat(again.updated()).isEmpty();
    assertThat(again.kept()).isEmpty();
  }

  @Test
  void followsTheCourseUntilTheReaderChangesSomething() throws IOException {
    work.refresh();
    Files.writeString(work.folder().resolve("02-vms.ipynb"), "mine");
    Files.writeString(course.resolve("00-start.ipynb"), "start, second edition");
    Files.writeString(course.resolve("02-vms.ipynb"), "vms, second edition");
    WorkFolder.Refreshed done = work.refresh();
    assertThat(done.updated()).containsExactly("00-start.ipynb");
    assertThat(done.kept()).containsExactly("02-vms.ipynb");
    assertThat(mine("00-start.ipynb")).isEqualTo("start, second edition");
    assertThat(mine("02-vms.ipynb")).isEqualTo("mine");
  }

  @Test
  void aFileThatWasThereBeforeIsTheReaders() throws IOException {
    Files.createDirectories(work.folder());
    Files.writeString(work.folder().resolve("00-start.ipynb"), "older than the course");
    assertThat(work.refresh().kept()).containsExactly("00-start.ipynb");
    assertThat(mine("00-start.ipynb")).isEqualTo("older than the course");
  }

  @Test
  void resetKeepsEachVersionBesideTheNewOne() throws IOException {
    work.refresh();
    for (String version : new String[] {"mine", "mine too"}) {
      Files.writeString(work.folder().resolve("02-vms.ipynb"), version);
      assertThat(Files.readString(work.reset("02"))).isEqualTo(version);
      assertThat(mine("02-vms.ipynb")).isEqualTo("vms, first edition");
    }
    assertThat(mine("02-vms (old).ipynb")).isEqualTo("mine");
    assertThat(mine("02-vms (old 2).ipynb")).isEqualTo("mine too");
    assertThat(work.refresh().kept()).isEmpty();
  }

  @Test
  void resetOfAnUnknownOrAmbiguousNameChangesNothing() throws IOException {
    work.refresh();
    Files.writeString(work.folder().resolve("02-vms.ipynb"), "mine");
    for (String name : new String[] {"7", "0"}) {
      assertThatThrownBy(() -> work.reset(name))
          .isInstanceOf(Refusal.class)
          .hasMessageContainingAll("'" + name + "'", "00-start.ipynb, 02-vms.ipynb");
    }
    assertThat(mine("02-vms.ipynb")).isEqualTo("mine");
  }
}
