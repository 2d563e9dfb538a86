package virtlab.kernel.maven.resolver;

import eu.maveniverse.maven.mima.context.Context;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Model;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import virtlab.display.Language;
import virtlab.kernel.maven.ResolveException;

/**
 * What a project file asks for.
 *
 * @param dependencies with their scopes
 * @param managed versions that hold further down
 * @param repositories id to address
 */
record ProjectFile(
    List<Dependency> dependencies, List<Dependency> managed, Map<String, String> repositories) {

  /** Reads a file, its parents and what it imports. */
  static ProjectFile read(Context context, List<RemoteRepository> repositories, Path pom)
      throws ResolveException {
    Properties system = new Properties();
    system.putAll(System.getProperties());
    DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
    request.setPomFile(pom.toFile());
    request.setProcessPlugins(false);
    request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
    request.setSystemProperties(system);
    request.setModelResolver(new RepositoryModels(context, repositories));
    try {
      return of(new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel());
    } catch (ModelBuildingException e) {
      throw new ResolveException(
          Language.say("This project file cannot be read: ", "Diese Projektdatei ist unlesbar: ")
              + String.valueOf(e.getMessage()).lines().limit(3).reduce("", (a, b) -> a + " " + b),
          e);
    }
  }

  private static ProjectFile of(Model model) {
    Map<String, String> repositories = new LinkedHashMap<>();
    for (Repository repository : model.getRepositories()) {
      if (!repository.getId().equals("central")) {
        repositories.put(repository.getId(), repository.getUrl());
      }
    }
    List<org.apache.maven.model.Dependency> managed =
        model.getDependencyManagement() == null
            ? List.of()
            : model.getDependencyManagement().getDependencies();
    return new ProjectFile(
        model.getDependencies().stream().map(ProjectFile::dependency).toList(),
        managed.stream().map(ProjectFile::dependency).toList(),
        repositories);
  }

  private static Dependency dependency(org.apache.maven.model.Dependency read) {
    Artifact artifact =
        Coordinates.artifact(
            read.getGroupId() + ":" + read.getArtifactId(),
            read.getType(),
            read.getClassifier() == null ? "" : read.getClassifier(),
            read.getVersion());
    List<Exclusion> exclusions =
        read.getExclusions().stream()
            .map(out -> new Exclusion(out.getGroupId(), out.getArtifactId(), "*", "*"))
            .toList();
    String scope = read.getScope() == null ? "compile" : read.getScope();
    return new Dependency(artifact, scope, read.isOptional(), exclusions);
  }
}
