package virtlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.engine.gradebook.Entry;

/** One class's folder with everything that people and programs hand in, graded in one run. */
final class HandInsTests {
  private static final String GOOD = Exam.java(Exam.REVERSED, Exam.VOWELS);
  private static final String CELLS =
      Exam.notebook(
          "String reversed(String text) { " + Exam.REVERSED + " }",
          "int vowels(String text) { " + Exam.VOWELS + " }");
  private static final Map<String, Entry> ENTRIES = new TreeMap<>();
  private static Path in;

  @BeforeAll
  static void grade(@TempDir Path folder) throws Exception {
    System.setProperty("virtlab.lang", "en");
    in = folder.resolve("class");
    Exam.put(in, "plain/Solution.java", GOOD);
    folders();
    archives();
    GradeConfig config =
        new GradeConfig(
            List.of(in), folder.resolve("out"), Exam.suites(), "exam", true, 2, null, line -> {});
    Grader.of(config).run().forEach(entry -> ENTRIES.put(entry.student(), entry));
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("escaped"));
    }
  }

  private static void folders() throws Exception {
    Files.createDirectories(in.resolve("empty"));
    Exam.put(in, "essay/essay.pdf", "%PDF");
    Files.createDirectories(in.resolve("linked"));
    Files.createSymbolicLink(in.resolve("linked/Solution.java"), in.resolve("plain/Solution.java"));
    Exam.put(in, "torn/T02.ipynb", CELLS.substring(0, 200));
    Exam.put(in, "old/T02.ipynb", CELLS.replace("\"nbformat\":4", "\"nbformat\":3"));
    Exam.put(in, "twofold/T02.ipynb", "{\"cells\":[],\"cells\":[],\"nbformat\":4}");
    Exam.put(in, "other/T02.ipynb", CELLS.replace("\"exercise\":\"T02\"", "\"exercise\":\"T77\""));
    Exam.put(in, "marked/T02.ipynb", "\uFEFF" + CELLS);
    Exam.put(in, "windows/Solution.java", "\uFEFF" + GOOD.replace("\n", "\r\n"));
    byte[] umlaut = ("// gr\u00fc\u00dfe\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);
    Exam.put(in, "western/Solution.java", "");
    Files.write(in.resolve("western/Solution.java"), umlaut);
    Exam.put(in, "twice/a/T02.ipynb", Exam.notebook("int vowels(String text) { return 0; }"));
    Exam.put(in, "twice/T02.ipynb", CELLS);
    Exam.put(in, "Ann_Lee_123_assignsubmission_file_/Solution.java", GOOD);
    Exam.put(in, "Bo Ek_124_assignsubmission_file_Solution.java", GOOD);
    Exam.put(in, ".DS_Store", "");
    Exam.put(in, "README.txt", "for the teacher");
  }

  private static void archives() throws Exception {
    put("slip", ZipMaker.zip().file("../escaped.java", GOOD).file("Solution.java", GOOD));
    put("onlyslip", ZipMaker.zip().file("..\\escaped.java", GOOD).file("C:\\escaped.java", GOOD));
    put("bomb", ZipMaker.zip().file("T02.ipynb", new byte[30 << 20]));
    put("linkzip", ZipMaker.zip().link("Solution.java", "../plain/Solution.java"));
    put("samename", ZipMaker.zip().file("S.java", GOOD).file("S.java", "class S {}"));
    put("locked", ZipMaker.zip().encrypted("Solution.java", GOOD));
    put("backslash", ZipMaker.zip().file("T02\\src\\Solution.java", GOOD));
    put(
        "dos",
        ZipMaker.zip().oldName(new byte[] {'L', (byte) 0x94, 's', '.', 'j', 'a', 'v', 'a'}, GOOD));
    put(
        "noise",
        ZipMaker.zip().file("__MACOSX/._S.java", "x").file("S.java", GOOD).file("a.png", "x"));
    put("inner", ZipMaker.zip().file("hand-in.zip", ZipMaker.zip().file("S.java", GOOD).bytes()));
    byte[] deep = ZipMaker.zip().file("S.java", GOOD).bytes();
    for (int i = 0; i < 4; i++) {
      deep = ZipMaker.zip().file("in.zip", deep).bytes();
    }
    Files.write(in.resolve("deep.zip"), deep);
    Files.write(in.resolve("nozip.zip"), "PK, or is it?".getBytes(StandardCharsets.UTF_8));
  }

  private static void put(String student, ZipMaker zip) throws Exception {
    Files.write(in.resolve(student + ".zip"), zip.bytes());
  }

  @Test
  void gradesWhatIsThereHoweverItIsPacked() {
    List<String> whole =
        List.of(
            "plain",
            "marked",
            "windows",
            "western",
            "twice",
            "slip",
            "backslash",
            "dos",
            "noise",
            "inner",
            "Ann Lee (123)",
            "Bo Ek (124)");
    assertThat(whole)
        .allSatisfy(
            student -> {
              Entry entry = ENTRIES.get(student);
              assertThat(entry).as(student).isNotNull();
              assertThat(entry.problem()).as(student).isEmpty();
              assertThat(entry.result()).as(student + entry.tests()).isEqualTo(7);
            });
  }

  @Test
  void refusesTheRestWithOneSentenceEach() {
    assertRejected("linked", "Solution.java: it is a link; hand in the file itself");
    assertRejected("linkzip", "Solution.java: it is a link; hand in the file itself");
    assertRejected("torn", "T02.ipynb: not a readable notebook: line, column 1, ");
    assertRejected("old", "T02.ipynb: not a readable notebook: its format is 3, not 4;");
    assertRejected("twofold", "T02.ipynb: not a readable notebook: ");
    assertRejected("onlyslip", "its name leads out of the archive");
    assertRejected("bomb", "T02.ipynb: it unpacks to far more than its packed size");
    assertRejected("samename", "S.java: the archive holds this name more than once");
    assertRejected("locked", "Solution.java: it is encrypted; hand it in without a password");
    assertRejected("deep", "archives inside archives are read 3 deep only");
    assertRejected("nozip", "the archive is damaged or is no zip file; pack it again");
  }

  private static void assertRejected(String student, String sentence) {
    Entry entry = ENTRIES.get(student);
    assertThat(entry).as(student).isNotNull();
    assertThat(entry.status()).as(student).isEqualTo("REJECTED");
    assertThat(entry.problem()).as(student).contains(sentence).doesNotContain("Exception");
    assertThat(entry.result()).isZero();
  }

  @Test
  void tellsWhoHandedInNothing() {
    for (String student : List.of("empty", "essay", "other")) {
      assertThat(ENTRIES.get(student)).as(student).isNotNull();
      assertThat(ENTRIES.get(student).status()).as(student).isEqualTo("MISSING");
      assertThat(ENTRIES.get(student).problem()).contains("Nothing was handed in for T02");
    }
    assertThat(ENTRIES.get("essay").notes()).anyMatch(n -> n.contains("essay.pdf: neither"));
    assertThat(ENTRIES.get("other").notes()).anyMatch(n -> n.contains("T77"));
  }

  @Test
  void saysWhichOfTwoFilesCounts() {
    assertThat(ENTRIES.get("twice").notes())
        .containsExactly("not graded, another file counts: twice/a/T02.ipynb → twice/T02.ipynb");
    assertThat(ENTRIES.get("slip").notes()).anyMatch(note -> note.contains("leads out"));
  }

  @Test
  void makesNoStudentOfWhatIsNone() {
    assertThat(ENTRIES).hasSize(12 + 11 + 3);
  }
}
