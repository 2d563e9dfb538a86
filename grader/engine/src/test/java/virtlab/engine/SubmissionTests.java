package virtlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.engine.submission.HandIn;
import virtlab.engine.submission.Limits;
import virtlab.engine.submission.SubmissionReader;
import virtlab.judge.Solution;
import virtlab.judge.Suite;

/** Who handed in what, and what a check reads of it. */
final class SubmissionTests {
  @TempDir private Path folder;

  @BeforeAll
  static void english() {
    System.setProperty("virtlab.lang", "en");
  }

  private List<String> students(Path... arguments) throws Exception {
    return new SubmissionReader(Limits.usual())
        .read(List.of(arguments)).stream().map(HandIn::student).toList();
  }

  @Test
  void namesStudentsByFolderFileOrArchive() throws Exception {
    Exam.put(folder, "class/ann/T02.ipynb", Exam.notebook("int x;"));
    Exam.put(folder, "class/ann/E02/deep/A.java", "class A {}");
    Exam.put(folder, "class/Bo Ek/A.java", "class A {}");
    assertThat(students(folder.resolve("class"))).containsExactly("Bo Ek", "ann");
    assertThat(students(folder.resolve("class/ann"))).containsExactly("ann");
    assertThat(students(folder.resolve("class/Bo Ek/A.java"))).containsExactly("A");
    Exam.put(folder, "one/E02/T02.ipynb", Exam.notebook("int x;"));
    Exam.put(folder, "one/E03/T02.ipynb", Exam.notebook("int x;"));
    assertThat(students(folder.resolve("one"))).containsExactly("one");
  }

  @Test
  void readsWhatMoodleAndIliasPack() throws Exception {
    ZipMaker moodle =
        ZipMaker.zip()
            .file("Ann Lee_17_assignsubmission_file_/T02.ipynb", Exam.notebook("int x;"))
            .file("Bo_Ek_18_assignsubmission_file_T02.ipynb", Exam.notebook("int x;"))
            .file("Participant_19_assignsubmission_onlinetext/onlinetext.html", "x");
    Path zip = Files.write(folder.resolve("vm-first-fit-7.zip"), moodle.bytes());
    assertThat(students(zip)).containsExactly("Ann Lee (17)", "Bo Ek (18)", "Participant (19)");
    ZipMaker ilias =
        ZipMaker.zip()
            .file("Übung 2/Abgaben/Lee_Ann_alee_17/20260101_T02.ipynb", Exam.notebook("int x;"))
            .file("Übung 2/Abgaben/Ek_Bo_bek_18/Solution.java", "class S {}");
    Path other = Files.write(folder.resolve("exercise.zip"), ilias.bytes());
    assertThat(students(other)).containsExactly("Ek_Bo_bek_18", "Lee_Ann_alee_17");
  }

  @Test
  void controlAndDirectionCharactersOfANameAreShown() throws Exception {
    Exam.put(folder, "class/a\u001b[31m\u202Eb/A.java", "class A {}");
    Exam.put(folder, "class/c/A.java", "class A {}");
    assertThat(students(folder.resolve("class"))).containsExactly("a?[31m?b", "c");
  }

  @Test
  void aCheckReadsAsTheGraderDoes() throws Exception {
    Suite suite = Exam.suites().find("T02").orElseThrow();
    Path java = Exam.put(folder, "A.java", "class A {}");
    assertThat(Submission.read(java, suite).solution().files()).hasSize(1);
    Path zip = Files.write(folder.resolve("z.zip"), ZipMaker.zip().file("A.java", "x").bytes());
    assertThat(Submission.read(zip, suite).solution().files()).hasSize(1);
    Path torn = Exam.put(folder, "torn.ipynb", "{");
    assertThat(Submission.read(torn, suite).solution().files()).isEmpty();
    assertThat(Submission.read(torn, suite).notes()).singleElement().asString().contains("torn");
    String cells = Exam.notebook("int x;").replace("T02", "T55");
    Path other = Exam.put(folder, "other.ipynb", cells);
    assertThat(Submission.read(other, suite).notes())
        .containsExactly("other.ipynb: it is for exercise T55");
    assertThatThrownBy(() -> Submission.read(folder.resolve("gone.java"), suite))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void choosesTheSolutionAmongWhatEditorsAddAndWhatLiesHigher() throws Exception {
    Suite suite = Exam.suites().find("T02").orElseThrow();
    Exam.put(folder, "ann/module-info.java", "module ann {}");
    Exam.put(folder, "ann/Draft.java", "class Draft {}");
    Exam.put(folder, "ann/src/Solution.java", Exam.java(Exam.REVERSED, Exam.VOWELS));
    Exam.put(folder, "ann/src/Helper.java", "class Helper {}");
    Exam.put(folder, "ann/src/package-info.java", "package src;");
    Submission read = Submission.read(folder.resolve("ann"), suite);
    assertThat(read.solution().files())
        .extracting(file -> ((Solution.File.Java) file).name())
        .containsExactlyInAnyOrder("src/Solution.java", "src/Helper.java");
  }

  @Test
  void limitsHoldForFilesEntriesAndWholeArchives() throws Exception {
    Path class1 = folder.resolve("class");
    Exam.put(class1, "a/A.java", "class A { /* " + "x".repeat(3000) + " */ }");
    Exam.put(class1, "b/B.java", "class B {}");
    byte[] zip =
        ZipMaker.zip().file("C.java", "x".repeat(900)).file("D.java", "y".repeat(900)).bytes();
    Files.write(class1.resolve("c.zip"), zip);
    List<HandIn> read = read(new Limits(2000, 2000, 100, 1, 10_000, 1000), class1);
    assertThat(read.get(0).refusals()).singleElement().asString().contains("larger than");
    assertThat(read.get(1).files()).hasSize(1);
    assertThat(read.get(2).files()).hasSize(1);
    assertThat(read.get(2).refusals()).singleElement().asString().contains("more than is allowed");
    assertThat(read(new Limits(9999, 1000, 100, 1, 10, 9999), class1).get(0).refusals())
        .singleElement()
        .asString()
        .contains("its code has more than 1000 characters");
  }

  @Test
  void aFloodOfFilesOfOneStudentTouchesNobodyElse() throws Exception {
    ZipMaker flood = ZipMaker.zip();
    for (int i = 0; i < 50; i++) {
      flood.file("a/F" + i + ".java", "class F {}");
    }
    flood.file("b/A.java", "class A {}");
    Path lms = Files.write(folder.resolve("lms.zip"), flood.bytes());
    Limits limits = new Limits(2000, 2000, 10, 2, 100, 9999);
    List<HandIn> read = read(limits, lms);
    assertThat(read.get(0).files()).hasSize(10);
    assertThat(read.get(0).refusals()).singleElement().asString().contains("more than 10 files");
    assertThat(read.get(1).files()).hasSize(1);
    Path class1 = folder.resolve("class");
    for (int i = 0; i < 50; i++) {
      Exam.put(class1, "a/F" + i + ".java", "class F {}");
    }
    Exam.put(class1, "b/A.java", "class A {}");
    assertThat(read(limits, class1).get(1).files()).hasSize(1);
  }

  private static List<HandIn> read(Limits limits, Path argument) throws Exception {
    return new SubmissionReader(limits).read(List.of(argument));
  }
}
