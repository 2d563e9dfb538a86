package virtlab.kernel.maven.resolver;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import virtlab.display.Language;

/** Why something was not resolved, in one sentence. */
final class Reasons {
  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final DependencyResolutionException failure;
  private final List<ArtifactResult> missing;

  Reasons(
      RepositorySystem system,
      RepositorySystemSession session,
      DependencyResolutionException failure) {
    this.system = system;
    this.session = session;
    this.failure = failure;
    DependencyResult result = failure.getResult();
    this.missing =
        result == null
            ? List.of()
            : result.getArtifactResults().stream().filter(one -> !one.isResolved()).toList();
  }

  String sentence() {
    Throwable innermost = failure;
    boolean notFound = false;
    while (innermost.getCause() != null) {
      notFound |= innermost instanceof ArtifactNotFoundException;
      innermost = innermost.getCause();
    }
    notFound |= innermost instanceof ArtifactNotFoundException;
    String names =
        missing.stream()
            .map(one -> name(one.getRequest().getArtifact()))
            .collect(Collectors.joining(", "));
    if (notFound && !missing.isEmpty()) {
      for (ArtifactResult one : missing) {
        if (hasProjectFile(one)) {
          return withoutJar(one.getRequest().getArtifact());
        }
      }
      return Language.say(
              names + " was not found in " + places(),
              names + " wurde nicht gefunden in " + places())
          + hint();
    }
    String what = names.isEmpty() ? "" : " " + names;
    String where = missing.isEmpty() ? "" : Language.say(" from ", " von ") + places();
    return Language.say("Maven could not fetch", "Maven konnte nicht laden:")
        + what
        + where
        + ": "
        + innermost.getMessage()
        + hint();
  }

  private String hint() {
    return session.isOffline()
        ? Language.say("; Maven is offline (settings.xml)", "; Maven ist offline (settings.xml)")
        : "";
  }

  /** Whether the library is there, and only its jar is not. */
  private boolean hasProjectFile(ArtifactResult one) {
    Artifact jar = one.getRequest().getArtifact();
    if (session.isOffline()
        || !jar.getExtension().equals("jar")
        || !jar.getClassifier().isEmpty()) {
      return false;
    }
    Artifact pom =
        new DefaultArtifact(jar.getGroupId(), jar.getArtifactId(), "pom", jar.getVersion());
    try {
      system.resolveArtifact(
          session, new ArtifactRequest(pom, one.getRequest().getRepositories(), null));
      return true;
    } catch (ArtifactResolutionException e) {
      return false;
    }
  }

  private static String withoutJar(Artifact artifact) {
    String name = name(artifact);
    String pom =
        String.join(
            ":", artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getVersion());
    return Language.say(
        name + " is there but has no jar; %maven " + pom + " adds what it depends on",
        name + " ist da, hat aber kein Jar; %maven " + pom + " fügt hinzu, wovon es abhängt");
  }

  private static String name(Artifact artifact) {
    return artifact.toString().replace(":jar:", ":");
  }

  private String places() {
    String places =
        missing.stream()
            .flatMap(one -> one.getRequest().getRepositories().stream())
            .map(RemoteRepository::toString)
            .map(text -> text.replaceAll(", default, .*", ")"))
            .distinct()
            .collect(Collectors.joining(", "));
    return places.isEmpty() ? session.getLocalRepository().getBasedir().getPath() : places;
  }
}
