package virtlab.kernel.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.jshell.CompiledRuns.Code;
import virtlab.jshell.Part;

class BytecodeCacheTests {
  private static final Code CODE =
      new Code(Map.of("REPL.$JShell$1", new byte[] {1, 2, 3}), true, List.of("int"));

  @TempDir private Path folder;

  private BytecodeCache cache(List<String> options, Path... classPath) {
    return new BytecodeCache(
        Optional.of(new EntryFolder(folder, Runnable::run)), options, List.of(classPath));
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.toString().endsWith(".tmp")).toList();
    }
  }

  @Test
  void anotherProcessFindsWhatWasKept() {
    cache(List.of()).keep("1+1", CODE);

    Code found = cache(List.of()).find("1+1").orElseThrow();
    assertThat(found.showsValue()).isTrue();
    assertThat(found.types()).containsExactly("int");
    assertThat(found.classes()).containsOnlyKeys("REPL.$JShell$1");
    assertThat(found.classes().get("REPL.$JShell$1")).containsExactly(1, 2, 3);
    assertThat(cache(List.of()).find("1+2")).isEmpty();
    assertThat(cache(List.of()).parts("1+1")).as("another kind").isEmpty();
  }

  @Test
  void partsComeBackAsTheyWere() {
    String cell = "int n = 1; for (;;) {} n";
    List<Part> parts =
        List.of(
            new Part.Single(0, 3),
            new Part.Run(
                cell,
                List.of(
                    new Part.Variable(0, 9, "n", "int", 0, 4, 8, Set.of("A", "b")),
                    new Part.Statement(11, 20),
                    new Part.Expression(22, 23, Part.Value.SHOWN_UNLESS_VOID))));
    cache(List.of()).keepParts(cell, parts);

    assertThat(cache(List.of()).parts(cell)).contains(parts);
  }

  @Test
  void otherOptionsAndAnotherJarAreAnotherKey() throws IOException {
    Path jar = Files.write(folder.resolveSibling(folder.getFileName() + ".jar"), new byte[] {1});
    cache(List.of("-g"), jar).keepImport("import a.B;");

    assertThat(cache(List.of("-g"), jar).knowsImport("import a.B;")).isTrue();
    assertThat(cache(List.of(), jar).knowsImport("import a.B;")).isFalse();
    assertThat(cache(List.of("-g")).knowsImport("import a.B;")).isFalse();
    BytecodeCache grown = cache(List.of("-g"));
    grown.addToClassPath(List.of(jar));
    assertThat(grown.knowsImport("import a.B;")).isTrue();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
    assertThat(cache(List.of("-g"), jar).knowsImport("import a.B;")).isFalse();
    Files.delete(jar);
  }

  @Test
  void nothingIsKeptWhileAFolderOnTheClassPathMayChange() {
    BytecodeCache changing = cache(List.of(), folder);
    changing.keep("1+1", CODE);
    cache(List.of()).keep("another", CODE);

    assertThat(changing.find("1+1")).isEmpty();
  }

  @Test
  void aDamagedEntryCountsAsMissing() throws IOException {
    cache(List.of()).keep("1+1", CODE);
    Path entry = entries().get(0);
    byte[] bytes = Files.readAllBytes(entry);
    for (int length : new int[] {0, 5, bytes.length - 1}) {
      Files.write(entry, java.util.Arrays.copyOf(bytes, length));
      assertThat(cache(List.of()).find("1+1")).as(length + " bytes of it").isEmpty();
    }
    bytes[bytes.length - 1]++;
    Files.write(entry, bytes);
    assertThat(cache(List.of()).find("1+1")).isEmpty();

    cache(List.of()).keep("1+1", CODE);
    assertThat(cache(List.of()).find("1+1")).isPresent();
  }

  @Test
  void whatWasNotUsedForLongestGoes() throws IOException {
    for (int i = 0; i <= EntryFolder.LIMIT; i++) {
      Path old = Files.write(folder.resolve("old" + i), new byte[0]);
      Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000L + i));
    }
    cache(List.of()).keep("1+1", CODE);
    assertThat(cache(List.of()).find("1+1")).isPresent();

    assertThat(entries()).hasSize(EntryFolder.LIMIT / 2 + 1);
    assertThat(folder.resolve("old" + EntryFolder.LIMIT)).exists();
    assertThat(folder.resolve("old0")).doesNotExist();
  }

  @Test
  void aCacheWithoutAFolderRemembersNothing() {
    BytecodeCache none = new BytecodeCache(Optional.empty(), List.of(), List.of());
    none.keep("1+1", CODE);
    assertThat(none.find("1+1")).isEmpty();
  }
}
