package virtlab.kernel.maven.resolver;

import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import virtlab.display.Language;

/** Why something was not resolved, in one sentence. */
final class Reasons {
  private Reasons() {}

  static String of(DependencyResolutionException failure, boolean offline) {
    String missing = missing(failure);
    String hint =
        offline
            ? Language.say(
                "; Maven is offline (settings.xml)", "; Maven ist offline (settings.xml)")
            : "";
    Throwable innermost = failure;
    boolean notFound = false;
    while (innermost.getCause() != null) {
      notFound |= innermost instanceof ArtifactNotFoundException;
      innermost = innermost.getCause();
    }
    notFound |= innermost instanceof ArtifactNotFoundException;
    if (notFound && !missing.isEmpty()) {
      return Language.say(
              missing + " was not found in " + places(failure),
              missing + " wurde nicht gefunden in " + places(failure))
          + hint;
    }
    String what = missing.isEmpty() ? "" : missing + ": ";
    return Language.say("Maven could not fetch ", "Maven konnte nicht laden: ")
        + what
        + innermost.getMessage()
        + hint;
  }

  private static String missing(DependencyResolutionException failure) {
    DependencyResult result = failure.getResult();
    return result == null
        ? ""
        : result.getArtifactResults().stream()
            .filter(one -> !one.isResolved())
            .map(one -> name(one.getRequest().getArtifact()))
            .collect(Collectors.joining(", "));
  }

  private static String name(Artifact artifact) {
    return artifact.toString().replace(":jar:", ":");
  }

  private static String places(DependencyResolutionException failure) {
    return failure.getResult().getArtifactResults().stream()
        .filter(one -> !one.isResolved())
        .map(ArtifactResult::getRequest)
        .flatMap(request -> request.getRepositories().stream())
        .map(RemoteRepository::toString)
        .map(text -> text.replaceAll(", default, .*", ")"))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
