package virtlab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;

/** {@code %jars} and {@code %classpath}. */
final class ClassPathMagics {
  private ClassPathMagics() {}

  static void register(Registry registry) {
    registry.line("jars", "%jars GLOB...", ClassPathMagics::jars);
    registry.line("classpath", "%classpath GLOB...", ClassPathMagics::classPath);
  }

  private static Magic.Outcome jars(Magic.Call call) throws IOException {
    List<Path> entries = new ArrayList<>();
    for (String glob : call.arguments()) {
      List<Path> found = Globs.find(glob).stream().filter(ClassPathMagics::isJar).toList();
      warnOfNothing(call, glob, found);
      entries.addAll(found);
    }
    return added(call, entries);
  }

  private static Magic.Outcome classPath(Magic.Call call) throws IOException {
    List<Path> entries = new ArrayList<>();
    for (String glob : call.arguments()) {
      List<Path> found = entries(glob);
      warnOfNothing(call, glob, found);
      entries.addAll(found);
    }
    return added(call, entries);
  }

  /**
   * Folders and jars; a folder with a slash behind it is its jars, if it holds any, else itself.
   */
  static List<Path> entries(String glob) throws IOException {
    List<Path> found = Globs.find(glob);
    if (!glob.endsWith("/")) {
      return found;
    }
    List<Path> jars = found.stream().filter(ClassPathMagics::isJar).toList();
    return jars.isEmpty() ? Globs.find(glob.replaceAll("/+$", "")) : jars;
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar") && Files.isRegularFile(file);
  }

  private static void warnOfNothing(Magic.Call call, String glob, List<Path> found) {
    if (found.isEmpty()) {
      call.warn(
          Language.say(
              "Nothing was added: no file matches " + glob + " in " + Path.of("").toAbsolutePath(),
              "Nichts kam dazu: Keine Datei passt zu "
                  + glob
                  + " in "
                  + Path.of("").toAbsolutePath()));
    }
  }

  static Magic.Outcome added(Magic.Call call, List<Path> entries) throws IOException {
    call.host().addToClassPath(entries);
    return Magic.Outcome.of(entries.stream().map(Path::toString).toList());
  }
}
