package virtlab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import virtlab.display.Language;
import virtlab.kernel.maven.Artifacts;
import virtlab.kernel.maven.ArtifactsLoader;

/** {@code %maven} and its like. The resolver is loaded with the first of them. */
final class MavenMagics {
  private static final Pattern IVY = Pattern.compile("([^#;]+)#([^#;]+)(#[^;]+)?;(.+)");
  private static final Pattern VERSIONED = Pattern.compile("(.+)-\\d[^/]*\\.jar");

  private final Map<String, Path> loaded = new HashMap<>();
  private @Nullable Artifacts artifacts;

  static void register(Registry registry) {
    MavenMagics maven = new MavenMagics();
    String usage = "%maven GROUP:ARTIFACT[:PACKAGING[:CLASSIFIER]]:VERSION... [--from REPOSITORY]";
    registry.line("maven", usage, maven::add);
    registry.alias("addMavenDependency", "maven");
    registry.alias("addMavenDependencies", "maven");
    registry.line("mavenRepo", "%mavenRepo ID URL", maven::repository);
    registry.alias("addMavenRepo", "mavenRepo");
    registry.both(
        "loadFromPOM", "%loadFromPOM PATH [SCOPE...], %%loadFromPOM [SCOPE...]", maven::project);
  }

  private synchronized Artifacts artifacts() throws IOException {
    Artifacts open = artifacts;
    if (open == null) {
      open = ArtifactsLoader.open();
      artifacts = open;
    }
    return open;
  }

  private static Consumer<String> progress(Magic.Call call) {
    return line -> call.host().print(call.token(), "stderr", line + "\n");
  }

  private Magic.Outcome add(Magic.Call call) throws MagicException, IOException {
    List<String> coordinates = new ArrayList<>();
    List<String> from = new ArrayList<>();
    boolean verbose = false;
    List<String> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("-v") || argument.equals("--verbose")) {
        verbose = true;
      } else if (argument.equals("--from") && i + 1 < arguments.size()) {
        from.add(arguments.get(++i));
      } else if (argument.startsWith("--from=")) {
        from.add(argument.substring("--from=".length()));
      } else if (argument.startsWith("-")) {
        throw FileMagics.usage("%maven group:artifact:version [--from ID|URL] [-v]");
      } else {
        coordinates.add(coordinates(argument));
      }
    }
    if (coordinates.isEmpty()) {
      throw FileMagics.usage("%maven group:artifact:version");
    }
    return added(
        call,
        artifacts().resolve(new Artifacts.Request(coordinates, from, progress(call))),
        verbose);
  }

  private static String coordinates(String argument) {
    Matcher ivy = IVY.matcher(argument);
    return ivy.matches() ? ivy.group(1) + ":" + ivy.group(2) + ":" + ivy.group(4) : argument;
  }

  private Magic.Outcome repository(Magic.Call call) throws MagicException, IOException {
    if (call.arguments().size() != 2) {
      throw FileMagics.usage("%mavenRepo ID URL");
    }
    artifacts().addRepository(call.arguments().get(0), call.arguments().get(1));
    return Magic.Outcome.NOTHING;
  }

  private Magic.Outcome project(Magic.Call call) throws MagicException, IOException {
    List<String> arguments = new ArrayList<>(call.arguments());
    boolean verbose = arguments.remove("-v") | arguments.remove("--verbose");
    if (call.piece().body().isPresent()) {
      Path made = Files.createTempFile("virtlab", ".pom");
      try {
        Files.writeString(made, ProjectText.whole(call.body()));
        return added(call, artifacts().resolve(made, scopes(arguments), progress(call)), verbose);
      } finally {
        Files.delete(made);
      }
    }
    if (arguments.isEmpty()) {
      throw FileMagics.usage("%loadFromPOM PATH [SCOPE...]");
    }
    Path pom = Path.of(arguments.remove(0)).toAbsolutePath();
    if (!Files.isRegularFile(pom)) {
      throw new MagicException(
          Language.say("There is no file " + pom, "Es gibt keine Datei " + pom));
    }
    return added(call, artifacts().resolve(pom, scopes(arguments), progress(call)), verbose);
  }

  private static Set<String> scopes(List<String> named) {
    return named.isEmpty() ? Set.of("compile", "runtime") : new LinkedHashSet<>(named);
  }

  private synchronized Magic.Outcome added(Magic.Call call, Artifacts.Found found, boolean verbose)
      throws IOException {
    if (found.asked().isEmpty()) {
      call.warn(
          Language.say(
              "Nothing was added: there is no jar among what was found.",
              "Nichts kam dazu: Unter dem Gefundenen ist kein Jar."));
    }
    List<Path> fresh = new ArrayList<>();
    for (Path jar : found.jars()) {
      Path earlier = loaded.putIfAbsent(artifact(jar), jar);
      if (earlier == null) {
        fresh.add(jar);
      } else if (!earlier.equals(jar)) {
        call.warn(replaced(jar, earlier));
      }
    }
    if (verbose) {
      fresh.forEach(jar -> call.print("+ " + jar));
    }
    call.host().addToClassPath(fresh);
    return Magic.Outcome.of(found.asked().stream().map(Path::toString).toList());
  }

  private static String replaced(Path jar, Path earlier) {
    return Language.say(
        earlier.getFileName()
            + " stays in use, for its classes may be loaded; to use "
            + jar.getFileName()
            + ", restart the kernel and ask for both in one %maven.",
        earlier.getFileName()
            + " bleibt in Gebrauch, denn Klassen daraus können geladen sein; für "
            + jar.getFileName()
            + " den Kernel neu starten und beides in einem %maven nennen.");
  }

  /** Group, artifact and classifier of a jar in a repository, which its path tells. */
  private static String artifact(Path jar) {
    Path version = jar.getParent();
    Path folder = version == null ? null : version.getParent();
    Matcher name = VERSIONED.matcher(jar.getFileName().toString());
    return folder == null || version == null || !name.matches()
        ? jar.toString()
        : folder + "/" + jar.getFileName().toString().replace("-" + version.getFileName(), "");
  }
}
