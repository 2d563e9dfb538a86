package virtlab.kernel.maven.resolver;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.maven.settings.io.DefaultSettingsReader;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.maven.Artifacts;
import virtlab.kernel.maven.ResolveException;

/** The resolver on MIMA: Maven's own, with the user's {@code settings.xml}. */
public final class MimaArtifacts implements Artifacts {
  private final Context context;
  private final boolean offline;
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
    offline = isOffline(context.mavenUserHome().settingsXml());
  }

  /** What MIMA leaves unread of the settings; a file that it could read is no obstacle here. */
  private static boolean isOffline(Path settings) {
    if (!Files.isRegularFile(settings)) {
      return false;
    }
    try {
      return new DefaultSettingsReader().read(settings.toFile(), Map.of()).isOffline();
    } catch (IOException e) {
      return false;
    }
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
  public synchronized Found resolve(Request request) throws ResolveException {
    Map<String, Dependency> fresh = new LinkedHashMap<>();
    for (String coordinates : request.coordinates()) {
      ask(fresh, new Dependency(Coordinates.artifact(coordinates), "runtime"));
    }
    List<RemoteRepository> from = from(request.from());
    if (from.isEmpty()) {
      return resolveWith(fresh, repositories, request.progress());
    }
    Found found = found(resolve(fresh, from, request.progress()), fresh.keySet());
    from.stream().filter(one -> !repositories.contains(one)).forEach(repositories::add);
    fresh.values().forEach(dependency -> ask(asked, dependency));
    return found;
  }

  /** Resolves these together with all asked for so far. */
  private Found resolveWith(
      Map<String, Dependency> fresh, List<RemoteRepository> from, Consumer<String> progress)
      throws ResolveException {
    Map<String, Dependency> all = new LinkedHashMap<>(asked);
    fresh.values().forEach(dependency -> ask(all, dependency));
    Found found = found(resolve(all, from, progress), fresh.keySet());
    asked = all;
    return found;
  }

  private static void ask(Map<String, Dependency> all, Dependency dependency) {
    String key = key(dependency.getArtifact());
    all.remove(key);
    all.put(key, dependency);
  }

  private static String key(Artifact one) {
    return String.join(
        ":", one.getGroupId(), one.getArtifactId(), one.getExtension(), one.getClassifier());
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
  public synchronized Found resolve(Path pom, Set<String> scopes, Consumer<String> progress)
      throws ResolveException {
    ProjectFile project = ProjectFile.read(context, repositories, pom);
    project.repositories().forEach(this::addRepository);
    Map<String, Dependency> fresh = new LinkedHashMap<>();
    project.dependencies().stream()
        .filter(dependency -> scopes.contains(dependency.getScope()))
        .forEach(dependency -> ask(fresh, dependency.setScope("runtime")));
    List<Dependency> before = managed;
    managed = project.managed();
    try {
      return resolveWith(fresh, repositories, progress);
    } catch (ResolveException e) {
      managed = before;
      throw e;
    }
  }

  private DependencyNode resolve(
      Map<String, Dependency> all, List<RemoteRepository> from, Consumer<String> progress)
      throws ResolveException {
    DefaultRepositorySystemSession session =
        new DefaultRepositorySystemSession(context.repositorySystemSession());
    session.setOffline(offline || session.isOffline());
    session.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
    session.setTransferListener(new Downloads(progress));
    session.setArtifactTypeRegistry(Coordinates.types(session.getArtifactTypeRegistry()));
    CollectRequest collect = new CollectRequest();
    collect.setDependencies(List.copyOf(all.values()));
    collect.setManagedDependencies(managed);
    collect.setRepositories(from);
    DependencyFilter wanted =
        DependencyFilterUtils.andFilter(
            (node, parents) -> winner(node) == null,
            DependencyFilterUtils.classpathFilter("compile", "runtime"));
    DependencyRequest request = new DependencyRequest(collect, wanted);
    try {
      DependencyResult result = context.repositorySystem().resolveDependencies(session, request);
      return result.getRoot();
    } catch (DependencyResolutionException e) {
      Reasons reasons = new Reasons(context.repositorySystem(), session, e);
      throw new ResolveException(reasons.sentence(), e);
    }
  }

  private static Found found(DependencyNode root, Collection<String> asked) {
    List<DependencyNode> ofThese =
        root.getChildren().stream()
            .filter(node -> asked.contains(key(node.getArtifact())))
            .toList();
    return new Found(jars(root.getChildren()), jars(ofThese));
  }

  /** The node that stands for this one, which lost against it or is the same library again. */
  private static @Nullable DependencyNode winner(DependencyNode node) {
    return node.getData().get(ConflictResolver.NODE_DATA_WINNER) instanceof DependencyNode other
        ? other
        : null;
  }

  /** The jars of these and of what they need; libraries may need each other in a circle. */
  private static List<Path> jars(List<DependencyNode> nodes) {
    Set<Path> jars = new LinkedHashSet<>();
    Set<DependencyNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<DependencyNode> next = new ArrayDeque<>(nodes);
    while (!next.isEmpty()) {
      DependencyNode told = next.pop();
      DependencyNode winner = winner(told);
      DependencyNode node = winner == null ? told : winner;
      if (seen.add(node)) {
        File file = node.getArtifact().getFile();
        if (file != null && file.getName().endsWith(".jar")) {
          jars.add(file.toPath());
        }
        next.addAll(node.getChildren());
      }
    }
    return List.copyOf(jars);
  }
}
