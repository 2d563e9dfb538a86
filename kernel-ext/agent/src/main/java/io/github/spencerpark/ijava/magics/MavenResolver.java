package io.github.spencerpark.ijava.magics;

import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import virtlab.agent.Evaluator;

/** Libraries from Maven repositories; does what the magics {@code %maven} and its like do. */
public final class MavenResolver {
  /** Made by {@code JavaKernel}. */
  public MavenResolver() {}

  /** Adds a repository, which is asked after those known so far. */
  public void addRemoteRepo(String id, String url) throws Exception {
    addMavenRepo(List.of(id, url));
  }

  /** Adds a repository, which is asked after those known so far. */
  public void addRemoteRepo(String id, URL url) throws Exception {
    addRemoteRepo(id, url.toString());
  }

  /** Adds jars to the class path. */
  public void addJarsToClasspath(Iterable<String> jars) throws Exception {
    List<String> all = new ArrayList<>();
    jars.forEach(all::add);
    Evaluator.current().addToClassPath(all);
  }

  /** Adds a library and what it needs to the class path, and returns their jars. */
  public List<File> resolveMavenDependency(String coordinates) throws Exception {
    return resolveMavenDependency(coordinates, Set.of(), 0);
  }

  /** The same, from these repositories alone if any is named; verbosity is accepted. */
  public List<File> resolveMavenDependency(
      String coordinates, @Nullable Set<String> repositories, int verbosity) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(coordinates));
    for (String from : repositories == null ? Set.<String>of() : repositories) {
      arguments.addAll(List.of("--from", from));
    }
    return files(Evaluator.current().lineMagic("maven", arguments));
  }

  /** Does {@code %maven} with these arguments. */
  public void addMavenDependencies(List<String> arguments) throws Exception {
    Evaluator.current().lineMagic("maven", arguments);
  }

  /** Does {@code %mavenRepo} with these arguments: an id and an address. */
  public void addMavenRepo(List<String> arguments) throws Exception {
    Evaluator.current().lineMagic("mavenRepo", arguments);
  }

  /** Does {@code %loadFromPOM} with these arguments: a file, and scopes. */
  public void loadFromPOM(List<String> arguments) throws Exception {
    Evaluator.current().lineMagic("loadFromPOM", arguments);
  }

  /** Does {@code %%loadFromPOM} with these arguments, which are scopes, and this body. */
  public void loadFromPOM(List<String> arguments, String body) throws Exception {
    Evaluator.current().cellMagic("loadFromPOM", arguments, body);
  }

  private static List<File> files(@Nullable Object paths) {
    return paths instanceof List<?> list
        ? list.stream().map(path -> new File(String.valueOf(path))).toList()
        : List.of();
  }
}
