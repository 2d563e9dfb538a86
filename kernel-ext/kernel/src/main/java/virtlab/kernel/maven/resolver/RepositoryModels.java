package virtlab.kernel.maven.resolver;

import eu.maveniverse.maven.mima.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Parents and imports of a project file, from the repositories. */
@SuppressWarnings("deprecation") // ModelResolver itself still speaks of the deprecated ModelSource
final class RepositoryModels implements ModelResolver {
  private final Context context;
  private final List<RemoteRepository> repositories;

  RepositoryModels(Context context, List<RemoteRepository> repositories) {
    this.context = context;
    this.repositories = new ArrayList<>(repositories);
  }

  @Override
  public ModelSource resolveModel(String group, String artifact, String version)
      throws UnresolvableModelException {
    Artifact pom = new DefaultArtifact(group, artifact, "pom", version);
    try {
      return new FileModelSource(
          context
              .repositorySystem()
              .resolveArtifact(
                  context.repositorySystemSession(), new ArtifactRequest(pom, repositories, null))
              .getArtifact()
              .getFile());
    } catch (ArtifactResolutionException e) {
      throw new UnresolvableModelException(e.getMessage(), group, artifact, version, e);
    }
  }

  @Override
  public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
    return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
  }

  @Override
  public ModelSource resolveModel(Dependency imported) throws UnresolvableModelException {
    return resolveModel(imported.getGroupId(), imported.getArtifactId(), imported.getVersion());
  }

  @Override
  public void addRepository(Repository repository) {
    addRepository(repository, false);
  }

  @Override
  public void addRepository(Repository repository, boolean replace) {
    if (repositories.stream().noneMatch(known -> known.getId().equals(repository.getId()))) {
      RemoteRepository plain =
          new RemoteRepository.Builder(repository.getId(), "default", repository.getUrl()).build();
      repositories.addAll(
          context
              .repositorySystem()
              .newResolutionRepositories(context.repositorySystemSession(), List.of(plain)));
    }
  }

  @Override
  public ModelResolver newCopy() {
    return new RepositoryModels(context, repositories);
  }
}
