package virtlab.kernel.maven.resolver;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import virtlab.display.Language;
import virtlab.kernel.maven.Artifacts;
import virtlab.kernel.maven.ResolveException;

/** The resolver on MIMA: Maven's own, with the user's {@code settings.xml}. */
public final class MimaArtifacts implements Artifacts {
  private final Context context;
  private final List<RemoteRepository> repositories = new ArrayList<>();
  private Map<String, Dependency> asked = new LinkedHashMap<>();
  private List<Dependency> managed = List.of();

  /** Reads the settings; asks no repository yet. */
  public MimaArtifacts() {
    context =
        Runtimes.INSTANCE
            .getRuntime()
            .create(ContextOverrides.create().withUserSettings(true).build());
    repositories.addAll(context.remoteRepositories());
  }

  @Override
  public synchronized void addRepository(String id, String url) {
    RemoteRepository added = repository(id, url);
    repositories.removeIf(known -> known.getId().equals(id));
    repositories.add(added);
  }

  private RemoteRepository repository(String id, String url) {
    RemoteRepository plain = new RemoteRepository.Builder(id, "default", url).build();
    return context
        .repositorySystem()
        .newResolutionRepositories(context.repositorySystemSession(), List.of(plain))
        .get(0);
  }

  @Override
  public synchronized List<Path> resolve(Request request) throws ResolveException {
    Map<String, Dependency> fresh = new LinkedHashMap<>();
    for (String coordinates : request.coordinates()) {
      ask(fresh, new Dependency(artifact(coordinates), "runtime"));
    }
    Map<String, Dependency> all = new LinkedHashMap<>(asked);
    fresh.values().forEach(dependency -> ask(all, dependency));
    List<RemoteRepository> from = from(request.from());
    if (from.isEmpty()) {
      List<Path> jars = resolve(all, repositories, request.progress());
      asked = all;
      return jars;
    }
    List<Path> jars = resolve(fresh, from, request.progress());
    from.stream().filter(one -> !repositories.contains(one)).forEach(repositories::add);
    asked = all;
    return jars;
  }

  private static void ask(Map<String, Dependency> all, Dependency dependency) {
    Artifact one = dependency.getArtifact();
    String key =
        String.join(
            ":", one.getGroupId(), one.getArtifactId(), one.getExtension(), one.getClassifier());
    all.remove(key);
    all.put(key, dependency);
  }

  private static Artifact artifact(String coordinates) throws ResolveException {
    try {
      return new DefaultArtifact(coordinates);
    } catch (IllegalArgumentException e) {
      throw new ResolveException(
          Language.say(
              coordinates + " is not of the form group:artifact[:packaging[:classifier]]:version",
              coordinates + " hat nicht die Form group:artifact[:packaging[:classifier]]:version"),
          e);
    }
  }

  private List<RemoteRepository> from(List<String> names) {
    List<RemoteRepository> from = new ArrayList<>();
    for (String name : names) {
      repositories.stream()
          .filter(known -> known.getId().equals(name) || known.getUrl().equals(name))
          .findFirst()
          .ifPresentOrElse(from::add, () -> from.add(repository("from-" + name.hashCode(), name)));
    }
    return from;
  }

  @Override
  public synchronized List<Path> resolve(Path pom, Set<String> scopes, Consumer<String> progress)
      throws ResolveException {
    ProjectFile project = ProjectFile.read(context, repositories, pom);
    project.repositories().forEach(this::addRepository);
    Map<String, Dependency> all = new LinkedHashMap<>(asked);
    project.dependencies().stream()
        .filter(dependency -> scopes.contains(dependency.getScope()))
        .forEach(dependency -> ask(all, dependency.setScope("runtime")));
    List<Dependency> before = managed;
    managed = project.managed();
    try {
      List<Path> jars = resolve(all, repositories, progress);
      asked = all;
      return jars;
    } catch (ResolveException e) {
      managed = before;
      throw e;
    }
  }

  private List<Path> resolve(
      Map<String, Dependency> all, List<RemoteRepository> from, Consumer<String> progress)
      throws ResolveException {
    DefaultRepositorySystemSession session =
        new DefaultRepositorySystemSession(context.repositorySystemSession());
    session.setTransferListener(new Downloads(progress));
    CollectRequest collect = new CollectRequest();
    collect.setDependencies(List.copyOf(all.values()));
    collect.setManagedDependencies(managed);
    collect.setRepositories(from);
    DependencyRequest request =
        new DependencyRequest(collect, DependencyFilterUtils.classpathFilter("compile", "runtime"));
    try {
      return context
          .repositorySystem()
          .resolveDependencies(session, request)
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(artifact -> artifact.getFile().toPath())
          .filter(file -> file.toString().endsWith(".jar"))
          .toList();
    } catch (DependencyResolutionException e) {
      throw new ResolveException(Reasons.of(e, session.isOffline()), e);
    }
  }
}
