package virtlab.hidden.e02;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import virtlab.contracts.e02.FirstFit;

/** The stored solutions of E02: which there are, what each must fail, and each one compiled. */
final class SolutionBank {
  /** A stored solution and the tests that must fail on it. */
  record Entry(String file, Set<String> failing) {
    @Override
    public String toString() {
      return file;
    }
  }

  private SolutionBank() {}

  static Stream<Entry> entries() {
    return read("bank.txt")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> Arrays.asList(line.split(" ")))
        .map(words -> new Entry(words.get(0), new TreeSet<>(words.subList(1, words.size()))));
  }

  static FirstFit compile(String file, Path folder) throws Exception {
    String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
    String source = read(file);
    JavaFileObject unit =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    var classes = FirstFit.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    var options =
        List.of("-d", folder.toString(), "-cp", Path.of(classes).toString(), "-Xlint:all");
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (!compiler.getTask(null, null, null, options, null, List.of(unit)).call()) {
      throw new IllegalStateException(file + " does not compile");
    }
    try (var loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, SolutionBank.class.getClassLoader())) {
      return (FirstFit) loader.loadClass(name).getConstructor().newInstance();
    }
  }

  private static String read(String file) {
    try (InputStream in = SolutionBank.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
